import './texts';

import type { FromView, ToView, ViewState } from '../readingMessages';
import { pageOf } from './page';
import './reading.css';
import {
  bringIntoView,
  markCurrent,
  offsetOfClick,
  startOfStop,
  stopAfterKey,
  stopAt,
  stopsIn,
} from './stops';

/** What VS Code gives to a page of its own. */
declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromView) => void;
  readonly setState: (state: ViewState) => void;
};

const editor = acquireVsCodeApi();
let stops: readonly HTMLElement[] = [];
let shown = '';

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  if (data.kind === 'letter') show(data);
  else if (data.kind === 'place') pointTo(data.offset);
  else editor.setState(data.state);
});
document.addEventListener('click', (event) => {
  const link = closest(event, '[data-goes]');
  const stop = closest(event, '.stop');
  if (link) {
    event.preventDefault();
    visit(Number(link.dataset.goes));
  } else if (stop && getSelection()?.isCollapsed !== false) {
    editor.postMessage({ kind: 'go', offset: offsetOfClick(stop, event), focus: false });
  }
});
document.addEventListener('keydown', (event) => {
  const stop = closest(event, '.stop');
  if (!stop || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter') editor.postMessage({ kind: 'go', offset: startOfStop(stop), focus: true });
  const next = stopAfterKey(stops, stop, event.key);
  if (!next) return;
  event.preventDefault();
  markCurrent(stops, next);
  next.focus();
});
editor.postMessage({ kind: 'ready' });

const closest = ({ target }: Event, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** A letter that changes stays where it was scrolled to; another one begins at its top. */
function show({ uri, version, reading }: Extract<ToView, { readonly kind: 'letter' }>): void {
  const top = shown === uri ? window.scrollY : 0;
  const focused = stops.indexOf(document.activeElement as HTMLElement);
  shown = uri;
  document.body.replaceChildren(...pageOf(reading));
  stops = stopsIn(document);
  if (stops[0]) markCurrent(stops, stops[0]);
  window.scrollTo({ top });
  if (focused >= 0) stops[Math.min(focused, stops.length - 1)]?.focus({ preventScroll: true });
  editor.postMessage({ kind: 'shown', uri, version });
}

function pointTo(offset: number): void {
  const stop = stopAt(stops, offset);
  if (!stop) return;
  markCurrent(stops, stop);
  bringIntoView(stop);
}

/** Goes to a place within the view, and shows it in the editor too. */
function visit(offset: number): void {
  const stop = stopAt(stops, offset);
  if (!stop) return;
  markCurrent(stops, stop);
  stop.scrollIntoView({ block: 'start' });
  stop.focus({ preventScroll: true });
  editor.postMessage({ kind: 'go', offset, focus: false });
}
