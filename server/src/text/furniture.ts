/** A line that is printed on every page, or a number alone, which may be that of a page. */
const CANDIDATE =
  /[^\S\n\r\f]*(Page[^\S\n\r]{1,9}\d{1,3}(?:[^\S\n\r]{1,9}of[^\S\n\r]{1,9}\d{1,3})?|-[^\S\n\r]?\d{1,3}[^\S\n\r]?-|Final[^\S\n\r]{1,9}Determination[^\S\n\r]{1,9}Letter[^\S\n\r]{1,9}for[^\S\n\r]{1,9}IMR[^\S\n\r]{1,9}Case[^\S\n\r]{1,9}Number\b[^\n\r\f]{0,60}|\d{1,3})[^\S\n\r\f]*(?=[\n\r\f]|$)/iy;
/** With what such a line begins. */
const BEGINNINGS = new Set([...'PpFf-0123456789'].map((sign) => sign.charCodeAt(0)));
const NUMBER = /^\d+$/;
const BLANKS = /\s*/y;
const NEAR = 200;
const GOES_ON =
  /^[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*(?!Claims Administrator|MAXIMUS guideline|Decision rationale|Upheld|Overturned)[\w(]/;
const FULL_LINE = /(?:^|[\n\r])[^\n\r]{60,}[A-Za-z,:;)]$/;
const PAGE_BREAK = '\f';
const LINE_ENDS = '\n\r\f';
/** Between two numbers of pages stands more than this, in UTF-16 units. */
const LEAST_PAGE = 1000;

type Line = { readonly start: number; readonly end: number; readonly words: string };

/**
 * `text` with a page break and blanks in place of each line that is printed on every page and no part of what the
 * letter says: all else stands where it stood. A number alone is that of a page before a form feed, where the next
 * or the last page has its number as well, and where it cuts a sentence in two behind a full line. Linear.
 */
export function withoutFurniture(text: string): string {
  const lines = candidatesIn(text);
  const numbers = lines.filter(({ words }) => NUMBER.test(words));
  const ofPages = new Set(
    numbers.filter((line, index) => isOfPage(text, line, [numbers[index - 1], numbers[index + 1]])),
  );
  const furniture = lines.filter((line) => !NUMBER.test(line.words) || ofPages.has(line));
  if (furniture.length === 0) return text;
  let from = 0;
  const parts = furniture.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return before + PAGE_BREAK + ' '.repeat(end - start - 1);
  });
  return parts.join('') + text.slice(from);
}

function candidatesIn(text: string): readonly Line[] {
  const lines: Line[] = [];
  const nextOf = lineStarts(text);
  for (let at = 0; at <= text.length; at = nextOf(at)) {
    let first = at;
    while (mayBeBlank(text.charCodeAt(first)) && !LINE_ENDS.includes(text[first]!)) first++;
    if (!BEGINNINGS.has(text.charCodeAt(first))) continue;
    CANDIDATE.lastIndex = at;
    const words = CANDIDATE.exec(text)?.[1];
    if (words === undefined) continue;
    const end = first + words.length;
    lines.push({ start: first, end, words });
    at = end;
  }
  return lines;
}

/** Of what is no plain sign the expression tells whether it is blank. */
const mayBeBlank = (code: number): boolean => code <= 32 || code > 127;

/** Answers where the next line begins after an offset; offsets must be asked for in rising order. */
function lineStarts(text: string): (at: number) => number {
  const ends = Array.from(LINE_ENDS, () => -1);
  return (at) => {
    let next = text.length;
    for (let index = 0; index < ends.length; index++) {
      if (ends[index]! < at) {
        const found = text.indexOf(LINE_ENDS[index]!, at);
        ends[index] = found < 0 ? text.length : found;
      }
      next = Math.min(next, ends[index]!);
    }
    return next + 1;
  };
}

function isOfPage(text: string, line: Line, nextNumbers: readonly (Line | undefined)[]): boolean {
  if (blanksAt(text, line.end).includes(PAGE_BREAK) || cutsSentence(text, line)) return true;
  return nextNumbers.some((other) => other && arePages(line, other));
}

/** Behind a full line that does not end a sentence, and directly before one that goes on: no word would be set so. */
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
