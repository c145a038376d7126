import type { Letter } from '../model';
import { readTold, type Told } from './summary';

const read = new WeakMap<Letter, Told>();

/** The clinical summary of a letter as it is searched, read once; null where the letter has none. */
export function toldOf(letter: Letter): Told | null {
  const known = read.get(letter);
  if (known) return known;
  const summary = letter.sections.find(({ kind }) => kind === 'clinical-summary');
  if (!summary) return null;
  const told = readTold(letter.text, summary.body);
  read.set(letter, told);
  return told;
}
