import type { PageLanguage } from '../../caseload/worksheet';
import type { Take } from '../output';
import type { ReadLetter } from '../task';

/** Letters in the order of their names. */
export type Letters = AsyncIterable<ReadLetter>;

/** A form of results that is text. Ends early, and without fault, when nobody reads any more. */
export type TextFormat = { readonly text: (letters: Letters, take: Take) => Promise<void> };

/** A form that has to go into a file, since it is no text. */
export type FileFormat = { readonly file: (letters: Letters, draft: string) => Promise<void> };

/** A form with a file of its own for every letter, its name ending with `suffix`. */
export type PageFormat = { readonly page: PageLanguage; readonly suffix: string };

export type Format = TextFormat | FileFormat | PageFormat;

/** A form of text: one piece a letter, between an opening and an end. */
export const textFormat = (
  pieceOf: (letter: ReadLetter) => string,
  opening = '',
  end = '',
  between = '',
): TextFormat => ({
  text: async (letters, take) => {
    if (opening && !(await take(opening))) return;
    let isFirst = true;
    for await (const letter of letters) {
      const piece = pieceOf(letter);
      if (piece === '') continue;
      if (!(await take(isFirst ? piece : between + piece))) return;
      isFirst = false;
    }
    if (end) await take(end);
  },
});
