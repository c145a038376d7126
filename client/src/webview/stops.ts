/** The blocks of the page that can be gone to, in the order of the letter. */
export const stopsIn = (page: ParentNode): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.stop'),
];

const startOf = (stop: HTMLElement): number => Number(stop.dataset.start);

/** The last block that begins at or before `offset`; before all of them the first. */
export const stopAt = (stops: readonly HTMLElement[], offset: number): HTMLElement | undefined =>
  stops.findLast((stop) => startOf(stop) <= offset) ?? stops[0];

/** Marks one block as the place of the cursor and lets Tab come to it. */
export function markCurrent(stops: readonly HTMLElement[], current: HTMLElement): void {
  for (const stop of stops) {
    const isCurrent = stop === current;
    stop.classList.toggle('current', isCurrent);
    stop.tabIndex = isCurrent ? 0 : -1;
    if (isCurrent) stop.setAttribute('aria-current', 'true');
    else stop.removeAttribute('aria-current');
  }
}

/** Scrolls to a block where it is not wholly seen. */
export function bringIntoView(stop: HTMLElement): void {
  const { top, bottom } = stop.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) {
    stop.scrollIntoView({ block: bottom - top > window.innerHeight ? 'start' : 'center' });
  }
}

/** The block to which a key goes from another one. */
export function stopAfterKey(
  stops: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const index = stops.indexOf(from);
  if (key === 'ArrowDown') return stops[index + 1];
  if (key === 'ArrowUp') return stops[index - 1];
  if (key === 'Home') return stops[0];
  return key === 'End' ? stops.at(-1) : undefined;
}

/** The offset of the letter at which a click on `stop` aims: in a run the very character, otherwise the beginning. */
export function offsetOfClick(stop: HTMLElement, { target, clientX, clientY }: MouseEvent): number {
  const run = target instanceof Element ? target.closest<HTMLElement>('[data-from]') : null;
  if (!run) return startOf(stop);
  const caret = document.caretRangeFromPoint?.(clientX, clientY);
  const isInside = caret && run.contains(caret.startContainer);
  return Number(run.dataset.from) + (isInside ? caret.startOffset : 0);
}

export const startOfStop = startOf;
