import { matchesOf } from './matches';

/** A line that is printed on every page, or a number alone, which may be that of a page. */
const CANDIDATE =
  /(?<=^|[\n\r\f])[^\S\n\r\f]*(Page[^\S\n\r]{1,9}\d{1,3}(?:[^\S\n\r]{1,9}of[^\S\n\r]{1,9}\d{1,3})?|-[^\S\n\r]?\d{1,3}[^\S\n\r]?-|Final[^\S\n\r]{1,9}Determination[^\S\n\r]{1,9}Letter[^\S\n\r]{1,9}for[^\S\n\r]{1,9}IMR[^\S\n\r]{1,9}Case[^\S\n\r]{1,9}Number\b[^\n\r\f]{0,60}|\d{1,3})[^\S\n\r\f]*(?=[\n\r\f]|$)/gi;
const NUMBER = /^\d+$/;
const BLANKS = /\s*/y;
const NEAR = 200;
const GOES_ON = /^[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*[a-z]/;
const FULL_LINE = /(?:^|[\n\r])[^\n\r]{60,}[A-Za-z,]$/;
const PAGE_BREAK = '\f';
/** Between two numbers of pages stands more than this, in UTF-16 units. */
const LEAST_PAGE = 1000;

type Line = { readonly start: number; readonly end: number; readonly words: string };

/**
 * `text` with a page break and blanks in place of each line that is printed on every page and no part of what the
 * letter says: all else stands where it stood. A number alone is that of a page before a form feed, where the next
 * or the last page has its number as well, and where it cuts a sentence in two behind a full line. Linear.
 */
export function withoutFurniture(text: string): string {
  const lines = matchesOf(text, CANDIDATE).map((found): Line => {
    const start = found.index + found[0].indexOf(found[1]!);
    return { start, end: start + found[1]!.length, words: found[1]! };
  });
  const numbers = lines.filter(({ words }) => NUMBER.test(words));
  const furniture = lines.filter((line) => !NUMBER.test(line.words) || isOfPage(text, line, numbers));
  if (furniture.length === 0) return text;
  let from = 0;
  const parts = furniture.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return before + PAGE_BREAK + ' '.repeat(end - start - 1);
  });
  return parts.join('') + text.slice(from);
}

function isOfPage(text: string, line: Line, numbers: readonly Line[]): boolean {
  if (blanksAt(text, line.end).includes(PAGE_BREAK) || cutsSentence(text, line)) return true;
  const index = numbers.indexOf(line);
  return [numbers[index - 1], numbers[index + 1]].some((other) => other && arePages(line, other));
}

/** Behind a full line, and directly before one that goes on in small letters: a word would not have been set so. */
function cutsSentence(text: string, { start, end }: Line): boolean {
  if (!GOES_ON.test(text.slice(end, end + NEAR))) return false;
  const before = text.slice(Math.max(0, start - NEAR), start).trimEnd();
  return FULL_LINE.test(before);
}

function arePages(line: Line, other: Line): boolean {
  const apart = other.start - line.start;
  return Math.abs(apart) >= LEAST_PAGE && Number(other.words) - Number(line.words) === Math.sign(apart);
}

function blanksAt(text: string, at: number): string {
  BLANKS.lastIndex = at;
  return BLANKS.exec(text)![0];
}
