import { rememberingLast } from '../text/remember';

/** A word of a text, with half-open UTF-16 offsets. Most words begin no name, so their letters are read when asked for. */
export class Word {
  readonly start: number;
  readonly end: number;
  /** What its first three letters are, in one number below `HEADS`: most words are told by it to be none of a name. */
  readonly head: number;
  readonly #text: string;
  readonly #isCut: boolean;
  #printed: string | undefined;
  #key: string | undefined;

  constructor(text: string, start: number, end: number, isCut: boolean) {
    this.#text = text;
    this.start = start;
    this.end = end;
    this.#isCut = isCut;
    this.head = isCut ? headOf(this.printed, 0, 3) : headOf(text, start, end);
  }

  /** The letters as printed, a hyphen at a line end taken out. */
  get printed(): string {
    this.#printed ??= printedOf(this.#text.slice(this.start, this.end), this.#isCut);
    return this.#printed;
  }

  /** The letters in lower case. */
  get key(): string {
    this.#key ??= this.printed.toLowerCase();
    return this.#key;
  }
}

const printedOf = (text: string, isCut: boolean): string => (isCut ? text.replace(/-\s+/g, '') : text);

/** Signs that words are made of: letters whatever their case, digits, and the number sign before them. */
const SIGNS = 38;
export const HEADS = SIGNS ** 3;

/** What the first three letters between two offsets are; fewer letters give a head of their own. */
export function headOf(text: string, start: number, end: number): number {
  let head = 0;
  for (let at = start; at < start + 3; at++) {
    const sign = at < end ? (SIGN_OF[text.charCodeAt(at)] ?? 0) : 0;
    head = head * SIGNS + sign;
  }
  return head;
}

const SIGN_OF = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  return 'abcdefghijklmnopqrstuvwxyz0123456789#'.indexOf(sign) + 1;
});

/** Words that may follow a hanging hyphen of their own: "pre- and postoperative" is no word cut at a line end. */
const AFTER_HANGING_HYPHEN = new Set(['and', 'or', 'to', 'nor']);
const HYPHEN_AND_SPACE = /-\s+/y;
const LOWER_CASE_WORD = /[a-z]+(?![A-Za-z0-9])/y;
const HYPHEN = 45;
const NUMBER_SIGN = 35;
/** The words of a text, those that a line end cut at a hyphen put together. Linear; those of the last text are kept. */
export const wordsOf: (text: string) => readonly Word[] = rememberingLast(readWords);

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; at++) {
    const isNumber = text.charCodeAt(at) === NUMBER_SIGN;
    if (!isPlain(text.charCodeAt(isNumber ? at + 1 : at))) continue;
    const start = at;
    at = plainEnd(text, isNumber ? at + 1 : at);
    let isCut = false;
    for (let rest = restAfterHyphen(text, at); rest !== undefined; rest = restAfterHyphen(text, at)) {
      isCut = true;
      at = rest;
    }
    words.push(new Word(text, start, at, isCut));
    at--;
  }
  return words;
}

/** Plain letters and digits alone: what decoding twice left behind ("AmbienÂ®") is no part of a word. */
const isPlain = (code: number): boolean => code < 128 && code !== NUMBER_SIGN && SIGN_OF[code] !== 0;

function plainEnd(text: string, from: number): number {
  let end = from;
  while (isPlain(text.charCodeAt(end))) end++;
  return end;
}

/** Where a word ends that a line end cut at a hyphen. */
function restAfterHyphen(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== HYPHEN) return undefined;
  HYPHEN_AND_SPACE.lastIndex = at;
  if (!HYPHEN_AND_SPACE.test(text)) return undefined;
  const start = HYPHEN_AND_SPACE.lastIndex;
  LOWER_CASE_WORD.lastIndex = start;
  if (!LOWER_CASE_WORD.test(text)) return undefined;
  const end = LOWER_CASE_WORD.lastIndex;
  return AFTER_HANGING_HYPHEN.has(text.slice(start, end)) ? undefined : end;
}
