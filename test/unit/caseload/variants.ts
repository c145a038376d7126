type Variant = readonly [name: string, change: (text: string) => string];

/** The same lines, ended otherwise. */
export const LINE_ENDS: readonly Variant[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
];

/** The same words on other lines. */
export const SPACINGS: readonly Variant[] = [
  ['no blank lines', (text) => text.replace(/\n(?:[^\S\n\f]*\n)+/g, '\n')],
];

const PLACES = new Set(['line', 'endLine', 'column', 'endColumn']);

/** A record, or a part of it, without the places, which move with the lines. */
export const withoutPlaces = (record: unknown): unknown =>
  JSON.parse(JSON.stringify(record, (key, value) => (PLACES.has(key) ? undefined : value)));
