import { rememberingWords } from '../text/remember';
import { sentencesOf } from '../text/sentences';
import { allMovedReads, fold, NOT_ONE_BLANK, type Span, wholeOf } from '../text/span';

/** Words with every run of white space folded to one blank, and the way back to the text. */
export type FoldedWords = {
  readonly words: string;
  /** The span of the text that the folded characters from `start` to `end` come from. */
  readonly spanOf: (start: number, end: number) => Span;
};

/** Folds the white space of a part of the text; of white space at its end one blank is left. Linear. */
export function foldedWords(text: string, { start, end }: Span): FoldedWords {
  const part = text.slice(start, end);
  let offsets: readonly number[] | undefined;
  return {
    words: part.replace(/^\s+/, '').replace(NOT_ONE_BLANK, ' '),
    spanOf: (first, after) => {
      offsets ??= keptOffsets(part);
      return { start: start + offsets[first]!, end: start + offsets[after - 1]! + 1 };
    },
  };
}

/** Where each character that folding keeps stands. */
function keptOffsets(part: string): readonly number[] {
  const offsets: number[] = [];
  let afterBlank = true;
  for (let at = 0; at < part.length; at++) {
    const isBlank = isSpace(part, at);
    if (!isBlank || !afterBlank) offsets.push(at);
    afterBlank = isBlank;
  }
  return offsets;
}

/** Whether the character is white space, asked of an expression only where it is none of the usual ones. */
function isSpace(part: string, at: number): boolean {
  const code = part.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(part[at]!);
}

/** Folded words made plain for reading, and how many of the folded characters the first of them stand for. */
export type PlainWords = { readonly words: string; readonly lengthOf: (plainLength: number) => number };

/** A sentence of a text as it is read: folded, words that a line end cut joined. */
export type PlainSentence = { readonly span: Span; readonly words: string };

/** The sentences of a part of a text as they are read; of one that is too long to be a sentence there are no words. */
export const plainSentencesOf = rememberingWords(
  (text): readonly PlainSentence[] =>
    sentencesOf(text, wholeOf(text)).map((span) => ({
      span,
      words:
        span.end - span.start > LONGEST_SENTENCE
          ? ''
          : plainWords(fold(text.slice(span.start, span.end))).words,
    })),
  allMovedReads,
);

/** A longer one is a list or no sentence at all. */
const LONGEST_SENTENCE = 3000;

/** What decoding a quotation mark twice has made of it, by its last character. */
const QUOTES: Readonly<Record<string, string>> = {
  '\u0098': '‘',
  '\u02dc': '‘',
  '\u0099': '’',
  '\u2122': '’',
  '\u009c': '“',
  '\u0153': '“',
  '\u009d': '”',
};
/** A hyphen at a line end within a word, or a quotation mark that was decoded twice. */
const ODDITIES =
  /(?<=\w)- (?=[a-z])(?!(?:and|or|to|nor)\b)|\u00e2[\u0080\u20ac][\u0098\u0099\u009c\u009d\u02dc\u2122\u0153]/g;

/** Joins the words that a line end cut and repairs the quotation marks: then every extraction reads the same. */
export function plainWords(folded: string): PlainWords {
  if (!folded.includes('- ') && !folded.includes('\u00e2'))
    return { words: folded, lengthOf: (length) => length };
  const cuts: { readonly at: number; readonly by: number }[] = [];
  const words = folded.replace(ODDITIES, (found: string, at: number) => {
    const sign = QUOTES[found.at(-1)!] ?? '';
    cuts.push({ at, by: found.length - sign.length });
    return sign;
  });
  return {
    words,
    lengthOf: (plainLength) =>
      cuts.reduce((length, { at, by }) => (at < length ? length + by : length), plainLength),
  };
}
