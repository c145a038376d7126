import { hoverAt } from '../../../server/src/features/hover/index';
import { parseLetter } from '../../../server/src/letter/parse';
import { foldedText } from '../../../server/src/text/span';
import { shownText } from './markdown';

/** What is shown at the first place of `words` in the letter, `step` characters into them, with the words it belongs to. */
export function hovered(text: string, words: string, step = 1): readonly [string, string] | null {
  const hover = hoverAt(parseLetter(text), text.indexOf(words) + step);
  return hover && [foldedText(text, hover.span), shownText(hover.markdown)];
}

/** What is shown there; empty when nothing is. */
export const shownAt = (text: string, words: string, step = 1): string =>
  hovered(text, words, step)?.[1] ?? '';
