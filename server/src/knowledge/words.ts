import { remembering } from '../text/remember';

/** A word of a text: half-open UTF-16 offsets, and its letters in lower case. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** The letters as printed, a hyphen at a line end taken out. */
  readonly printed: string;
}

/** Words that may follow a hanging hyphen of their own: "pre- and postoperative" is no word cut at a line end. */
const AFTER_HANGING_HYPHEN = new Set(['and', 'or', 'to', 'nor']);
const HYPHEN_AND_SPACE = /-\s+/y;
const LOWER_CASE_WORD = /[a-z]+(?![A-Za-z0-9])/y;
const HYPHEN = 45;
const NUMBER_SIGN = 35;
/** Texts kept: the same ones are asked for by several indexes of names in turn. */
const MOST_KEPT = 100;

/** The words of a text, those that a line end cut at a hyphen put together. Linear; the last texts are remembered. */
export const wordsOf: (text: string) => readonly Word[] = remembering(readWords, MOST_KEPT);

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; at++) {
    const isNumber = text.charCodeAt(at) === NUMBER_SIGN;
    if (!isPlain(text.charCodeAt(isNumber ? at + 1 : at))) continue;
    const start = at;
    at = plainEnd(text, isNumber ? at + 1 : at);
    let printed = text.slice(start, at);
    for (let rest = restAfterHyphen(text, at); rest !== undefined; rest = restAfterHyphen(text, at)) {
      printed += text.slice(rest.start, rest.end);
      at = rest.end;
    }
    words.push({ start, end: at, key: printed.toLowerCase(), printed });
    at--;
  }
  return words;
}

/** Plain letters and digits alone: what decoding twice left behind ("AmbienÂ®") is no part of a word. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

function plainEnd(text: string, from: number): number {
  let end = from;
  while (isPlain(text.charCodeAt(end))) end++;
  return end;
}

function restAfterHyphen(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  if (text.charCodeAt(at) !== HYPHEN) return undefined;
  HYPHEN_AND_SPACE.lastIndex = at;
  if (!HYPHEN_AND_SPACE.test(text)) return undefined;
  const start = HYPHEN_AND_SPACE.lastIndex;
  LOWER_CASE_WORD.lastIndex = start;
  if (!LOWER_CASE_WORD.test(text)) return undefined;
  const end = LOWER_CASE_WORD.lastIndex;
  return AFTER_HANGING_HYPHEN.has(text.slice(start, end)) ? undefined : { start, end };
}
