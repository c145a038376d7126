import { rememberingWords } from './remember';

/** A half-open range of a text, `start` included and `end` not, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** Whether `offset` lies in `span` or directly at its end, as a text cursor would. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Whether the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`. */
export const encloses = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** `span` in a text that has `by` more characters before it. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Each of the spans moved. */
export const allMoved = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.map((span) => moved(span, by));

/** What stands at a span, in a text that has `by` more characters before it. */
export const movedRead = <T extends { readonly span: Span }>(read: T, by: number): T => ({
  ...read,
  span: moved(read.span, by),
});

/** Each of what stands at spans moved. */
export const allMovedReads = <T extends { readonly span: Span }>(
  reads: readonly T[],
  by: number,
): readonly T[] => reads.map((read) => movedRead(read, by));

/** The whole of a text. */
export const wholeOf = (text: string): Span => ({ start: 0, end: text.length });

/** The characters of `span` as they stand in `text`. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** `text` with a sign in place of what does not show: direction marks, zero-width and control characters. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\ufffd');

/** The characters of `span` with every run of white space folded into one blank, and none at the ends. */
export const foldedText = rememberingWords((words) => fold(words));

/** `text` with every run of white space folded into one blank, and none at the ends. */
export const fold = (text: string): string => text.replace(NOT_ONE_BLANK, ' ').trim();

/** White space that is no single blank: to leave the others alone is many times quicker. */
export const NOT_ONE_BLANK = /[^\S ]\s*| \s+/g;

/** `span` without the white space at its ends; an empty span at its start when nothing else is there. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space in the sense of extracted text: blanks and controls, no-break space, byte order mark. */
export const isBlank = (code: number): boolean =>
  code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
