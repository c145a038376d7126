import { rememberingWords } from './remember';
import { allMoved, isBlank, type Span, trimmed } from './span';

/** Never the last word of a sentence. */
const OPENING = new Set(
  'no nos dr mr mrs ms st vs e.g i.e eg ie approx dept fig p pp pg sec ch c.c.r u.s'.split(' '),
);
/** The last word of a sentence only where a capital letter follows. */
const UNITS = new Set(
  (
    'al etc inc ltd mg mcg ml cc oz lb lbs hr hrs min mins wk wks jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'b.i.d t.i.d q.i.d q.d p.o p.r.n m.d d.o d.c ph.d'
  ).split(' '),
);
const DOT = 46;
/** The last sign of what decoding ’ and ” twice has made of them. */
const CLOSING = '\u0099\u2122\u009d';
const CLOSERS = '"\')]”’';

/**
 * The sentences of `span`, each without the white space around it.
 *
 * A sentence ends at `.`, `!` or `?` (with the quotes and brackets that close there) before white space
 * and something that begins a sentence. Abbreviations of medicine and of citations end none. Linear.
 */
export const sentencesOf = rememberingWords((text): readonly Span[] => {
  const sentences: Span[] = [];
  const marks = /[.!?]+/g;
  let start = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const end = closersAfter(text, marks.lastIndex, text.length);
    if (!isSentenceEnd(text, mark.index, end, text.length)) continue;
    pushVisible(text, { start, end }, sentences);
    start = end;
  }
  pushVisible(text, { start, end: text.length }, sentences);
  return sentences;
}, allMoved);

/** The sentence of `span` that holds `offset`, without the white space around it. */
export function sentenceAround(text: string, span: Span, offset: number): Span {
  let start = offset;
  while (start > span.start && !endsBefore(text, start, span.end)) start--;
  const marks = /[.!?]+/g;
  marks.lastIndex = offset;
  for (let mark = marks.exec(text); mark && mark.index < span.end; mark = marks.exec(text)) {
    const end = closersAfter(text, marks.lastIndex, span.end);
    if (isSentenceEnd(text, mark.index, end, span.end)) return trimmed(text, { start, end });
  }
  return trimmed(text, { start, end: span.end });
}

/** Whether a sentence ends with the characters before `at`. */
function endsBefore(text: string, at: number, end: number): boolean {
  if (!isBlank(text.charCodeAt(at)) || isBlank(text.charCodeAt(at - 1))) return false;
  let mark = at - 1;
  while (mark > 0 && (CLOSERS.includes(text[mark]!) || isTwiceDecoded(text, mark - 2))) {
    mark -= CLOSERS.includes(text[mark]!) ? 1 : 3;
  }
  if (!'.!?'.includes(text[mark]!)) return false;
  while (mark > 0 && '.!?'.includes(text[mark - 1]!)) mark--;
  return isSentenceEnd(text, mark, at, end);
}

function pushVisible(text: string, span: Span, into: Span[]): void {
  const visible = trimmed(text, span);
  if (visible.start < visible.end) into.push(visible);
}

function closersAfter(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (CLOSERS.includes(text[at]!) || isTwiceDecoded(text, at))) {
    at += CLOSERS.includes(text[at]!) ? 1 : 3;
  }
  return Math.min(at, end);
}

/** Whether a closing quotation mark stands at `at` that was decoded twice: “â€™”. */
const isTwiceDecoded = (text: string, at: number): boolean =>
  text[at] === '\u00e2' &&
  '\u0080\u20ac'.includes(text[at + 1] ?? ' ') &&
  CLOSING.includes(text[at + 2] ?? ' ');

function isSentenceEnd(text: string, mark: number, after: number, end: number): boolean {
  if (after >= end) return true;
  if (!isBlank(text.charCodeAt(after))) return false;
  const next = nextVisible(text, after, end);
  if (next >= end) return true;
  const following = text.charCodeAt(next);
  if (isLowerCase(following)) return false;
  if (text.charCodeAt(mark) !== DOT) return true;
  const word = wordBefore(text, mark);
  if (OPENING.has(word) || (word.length === 1 && isLowerCase(word.charCodeAt(0)))) return false;
  return isCapital(following) || !UNITS.has(word);
}

function nextVisible(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const isLowerCase = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

const isWordPart = (code: number): boolean => isLowerCase(code) || isCapital(code) || code === DOT;

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 8 && isWordPart(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}
