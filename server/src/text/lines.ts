import { lastIndexOf } from './lists';
import { isBlank, type Span } from './span';

/** A position as people count it: line and column from 1, columns in UTF-16 units. */
export type Place = { readonly line: number; readonly column: number };

/**
 * The lines of a text that show anything, with the room between them.
 *
 * Programs that make text from PDFs differ in blank lines, indentation and page breaks; this table is
 * what stays the same. Every other part of the reader asks it instead of looking for line ends.
 */
export type VisibleLines = {
  /** How many visible lines there are. */
  readonly count: number;
  /** Offset of the first visible character of each line. */
  readonly starts: readonly number[];
  /** Offset after the last visible character of each line. */
  readonly ends: readonly number[];
  /** Line ends between the line before and this one; 0 for the first. */
  readonly gaps: readonly number[];
  /** Whether the room before the line looks like the end of a page; before the first line there is none. */
  readonly pageBreaks: readonly boolean[];
  /** The usual number of line ends between two lines of one paragraph: 1, or 2 when double spaced. */
  readonly usualGap: number;
  /** Whether paragraphs are set apart by blank lines. */
  readonly spaced: boolean;
};

const FORM_FEED = 12;
const LF = 10;
const CR = 13;

/** Reads the visible lines of `text`. Line ends may be LF, CRLF or CR. Linear in its length. */
export function visibleLines(text: string): VisibleLines {
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const pageBreaks: boolean[] = [];
  const breakAfter = breakFinder(text);
  let gap = 0;
  let formFeed = false;
  let blankWithSpace = false;
  for (let from = 0; from < text.length; ) {
    const to = breakAfter(from);
    let start = from;
    while (start < to && isBlank(text.charCodeAt(start))) {
      if (text.charCodeAt(start) === FORM_FEED) formFeed = true;
      start++;
    }
    if (start === to) {
      if (to - from > 0 && text.charCodeAt(from) === 32) blankWithSpace = true;
    } else {
      let end = to;
      while (isBlank(text.charCodeAt(end - 1))) end--;
      starts.push(start);
      ends.push(end);
      gaps.push(starts.length === 1 ? 0 : gap);
      pageBreaks.push(starts.length > 1 && (formFeed || (gap >= 3 && !blankWithSpace)));
      gap = 0;
      formFeed = text.charCodeAt(to - 1) === FORM_FEED;
      blankWithSpace = false;
    }
    gap++;
    from = to + (text.charCodeAt(to) === CR && text.charCodeAt(to + 1) === LF ? 2 : 1);
  }
  return { count: starts.length, starts, ends, gaps, pageBreaks, ...spacing(gaps) };
}

/** Answers where the line that begins at an offset ends; offsets must be asked for in rising order. */
function breakFinder(text: string): (from: number) => number {
  let lf = -1;
  let cr = -1;
  const next = (sign: string, from: number): number => {
    const found = text.indexOf(sign, from);
    return found < 0 ? text.length : found;
  };
  return (from) => {
    if (lf < from) lf = next('\n', from);
    if (cr < from) cr = next('\r', from);
    return Math.min(lf, cr);
  };
}

function spacing(gaps: readonly number[]): { usualGap: number; spaced: boolean } {
  const counts = [0, 0, 0, 0];
  for (const gap of gaps) counts[Math.min(gap, 3)]!++;
  const usualGap = counts[2]! > counts[1]! ? 2 : 1;
  return { usualGap, spaced: usualGap === 2 || counts[2]! + counts[3]! > 0 };
}

/** The same lines, with `spaced` told by the lines that are known to begin paragraphs. */
export function withParagraphs(lines: VisibleLines, beginnings: readonly number[]): VisibleLines {
  const inPage = beginnings.filter((line) => !lines.pageBreaks[line]);
  if (inPage.length === 0) return lines;
  const apart = inPage.filter((line) => lines.gaps[line]! > lines.usualGap).length;
  return { ...lines, spaced: apart * 2 > inPage.length };
}

/** The index of the last line that starts at or before `offset`; -1 when there is none. */
export const lineAt = (lines: VisibleLines, offset: number): number => lastAtOrBefore(lines.starts, offset);

/** The index of the last of `starts`, which rise, that is at or before `offset`; -1 when there is none. */
export const lastAtOrBefore = (starts: readonly number[], offset: number): number =>
  lastIndexOf(starts, (start) => start <= offset);

/** The span from the start of line `first` to the end of line `last`. */
export const lineSpan = (lines: VisibleLines, first: number, last: number): Span => ({
  start: lines.starts[first]!,
  end: lines.ends[last]!,
});

/** Answers where an offset of `text` stands, as people count. LF, CRLF and CR end a line. */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0];
  const ends = /\r\n|\n|\r/g;
  while (ends.exec(text)) starts.push(ends.lastIndex);
  return (offset) => {
    const line = lastAtOrBefore(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}
