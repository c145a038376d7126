import { rememberingEach, rememberingWords } from '../../text/remember';
import { wholeOf } from '../../text/span';
import type { Letter } from '../model';
import { readTold, type Told } from './summary';

/** The clinical summary of a letter as it is searched, read once; null where the letter has none. */
export const toldOf = rememberingEach(({ text, sections }: Letter): Told | null => {
  const summary = sections.find(({ kind }) => kind === 'clinical-summary');
  return summary ? toldIn(text, summary.body) : null;
});

const toldIn = rememberingWords(
  (words) => readTold(words, wholeOf(words)),
  (told, by) => ({ ...told, start: by }),
);
