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
/** Plain letters alone: what decoding twice left behind ("AmbienÂ®") is no part of a word. */
const WORD = /#?[A-Za-z0-9]+/g;
const HYPHEN_AND_SPACE = /-\s+/y;
const LOWER_CASE_WORD = /[a-z]+(?![A-Za-z0-9])/y;

let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** The words of a text, those that a line end cut at a hyphen put together. Linear; the last text is remembered. */
export function wordsOf(text: string): readonly Word[] {
  if (last.text !== text) last = { text, words: readWords(text) };
  return last.words;
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    let printed = match[0];
    let end = WORD.lastIndex;
    for (let rest = restAfterHyphen(text, end); rest !== undefined; rest = restAfterHyphen(text, end)) {
      printed += text.slice(rest.start, rest.end);
      end = rest.end;
    }
    WORD.lastIndex = end;
    words.push({ start: match.index, end, key: printed.toLowerCase(), printed });
  }
  return words;
}

function restAfterHyphen(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  HYPHEN_AND_SPACE.lastIndex = at;
  if (!HYPHEN_AND_SPACE.test(text)) return undefined;
  const start = HYPHEN_AND_SPACE.lastIndex;
  LOWER_CASE_WORD.lastIndex = start;
  if (!LOWER_CASE_WORD.test(text)) return undefined;
  const end = LOWER_CASE_WORD.lastIndex;
  return AFTER_HANGING_HYPHEN.has(text.slice(start, end)) ? undefined : { start, end };
}
