type Properties = {
  readonly className?: string;
  readonly id?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly dataset?: Readonly<Record<string, string>>;
};

/** An element with what stands in it; strings become text and nothing else. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { attributes = {}, dataset = {}, ...properties }: Properties,
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  Object.assign(made.dataset, dataset);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Words that only a screen reader says. */
export const unseen = (words: string): HTMLElement => element('span', { className: 'unseen' }, words);
