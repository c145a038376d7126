import { matchesOf } from '../text/matches';
import { type Span, textOf } from '../text/span';
import type { PageRange, Read } from './model';

const PAGES =
  /[,(]?\s{0,12}\b(?:pages?\s{0,2}(?:\(s\))?|pgs?\b|pp?(?=\.))\s{0,12}[:.]?\s{0,12}(?:pages?\s{1,12})?(?=\d)/gi;
const RANGE =
  /\s{0,12}(\d{1,4})(?:\s{0,2}[-–]\s{0,2}(\d{1,4}))?(\s{0,2}(?:[,;&]|and\b)(?=[\s\d])|(?=\W|$))/iy;

/** Page lists within `span`: the ranges, and the part of the text from “page” to the last number. */
export type PageList = {
  readonly span: Span;
  readonly ranges: readonly PageRange[];
  /** The number of pages that the guideline is said to have, as in “of 127”. */
  readonly total: Read<number> | null;
};

/** Reads every list of pages, as “Page(s): 74-78, 88, 91”, “page 29”, “pages 8-9”. */
export function readPageLists(text: string, span: Span): readonly PageList[] {
  const lists: PageList[] = [];
  for (const found of matchesOf(text.slice(span.start, span.end), PAGES)) {
    const start = span.start + found.index;
    const ranges = rangesFrom(text, start + found[0].length, span.end);
    const last = ranges.at(-1);
    if (!last) continue;
    const total = totalAfter(text, { start: last.span.end, end: span.end });
    lists.push({ span: { start, end: total?.span.end ?? last.span.end }, ranges, total });
  }
  return lists;
}

function totalAfter(text: string, span: Span): Read<number> | null {
  const found = /^\s{0,12}of\s{1,12}(\d{1,4})\b/i.exec(textOf(text, span));
  if (!found) return null;
  return { value: Number(found[1]), span: { start: span.start, end: span.start + found[0].length } };
}

function rangesFrom(text: string, from: number, end: number): readonly PageRange[] {
  const ranges: PageRange[] = [];
  RANGE.lastIndex = from;
  for (let found = RANGE.exec(text); found && found.index < end; found = RANGE.exec(text)) {
    const start = found.index + found[0].search(/\d/);
    const printed = found[2]
      ? found[0].lastIndexOf(found[2]) + found[2].length
      : found[0].indexOf(found[1]!) + found[1]!.length;
    const first = Number(found[1]);
    ranges.push({
      first,
      last: found[2] ? Number(found[2]) : first,
      span: { start, end: found.index + printed },
    });
    if (!found[3]) break;
  }
  return ranges;
}
