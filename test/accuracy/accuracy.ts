// Prints what is found of faults that are laid into sound letters one at a time, and what is reported in real letters
// beside the notes of careful readers: `accuracy [FOLDER]`, otherwise the letters of IMR_LETTERS, otherwise our own.
// With -v also what was missed and what else was reported; with --write the measured floors are kept.
import { FAULTS } from './faults/index';
import { floorsOf, writeFloors } from './floors';
import { ownSamples, samplesIn } from './letters';
import { comparedWithReaders } from './readers';
import { seeded } from './seeding';
import { faultTable, readerTable } from './table';

function main(args: readonly string[]): void {
  const folder = args.find((arg) => !arg.startsWith('-')) ?? process.env.IMR_LETTERS;
  if (!folder) print(['Letters of our own: IMR_LETTERS names no folder of real ones.', '']);
  const samples = folder ? samplesIn(folder) : ownSamples();
  const kinds = seeded(samples, FAULTS);
  const compared = folder ? comparedWithReaders(folder, samples) : null;
  print([`Faults laid one at a time into ${samples.length} letters:`, ...faultTable(kinds)]);
  if (compared) print(['', 'Reported in the letters as they are:', ...readerTable(compared)]);
  if (args.includes('-v')) print(['', ...kinds.flatMap(({ notes }) => notes), ...(compared?.notes ?? [])]);
  if (args.includes('--write')) writeFloors(folder ? 'real' : 'own', floorsOf(kinds, compared));
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

main(process.argv.slice(2));
