import type { Span } from '../text/span';

/** Words with every run of white space folded to one blank, and the way back to the text. */
export type FoldedWords = {
  readonly words: string;
  /** The span of the text that the folded characters from `start` to `end` come from. */
  readonly spanOf: (start: number, end: number) => Span;
};

/** Folds the white space of a part of the text. Linear. */
export function foldedWords(text: string, { start, end }: Span): FoldedWords {
  const offsets: number[] = [];
  const signs: string[] = [];
  let afterBlank = true;
  for (let at = start; at < end; at++) {
    const isBlank = /\s/.test(text[at]!);
    if (!isBlank || !afterBlank) {
      signs.push(isBlank ? ' ' : text[at]!);
      offsets.push(at);
    }
    afterBlank = isBlank;
  }
  return {
    words: signs.join(''),
    spanOf: (first, after) => ({ start: offsets[first]!, end: offsets[after - 1]! + 1 }),
  };
}
