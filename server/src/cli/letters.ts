import { findInputs } from './inputs';
import { write } from './output';
import { readLetter } from './reading';
import { forTerminal } from './terminal';

/** A letter that was read, under the name to show for it. */
export type FoundLetter = { readonly file: string; readonly text: string; readonly sha256: string };

/** How many files there were of each sort. */
export type Tally = {
  readonly letters: number;
  /** Texts in folders that are no letters. */
  readonly leftOut: number;
  /** Files that could not be read, and no letters that were asked for by name; each was named. */
  readonly refused: number;
};

/**
 * Hands every letter that `paths` ask for to `visit`, one at a time, in the order of their names, until `visit`
 * says false. What cannot be read is named on standard error and the rest goes on.
 */
export async function forEachLetter(
  paths: readonly string[],
  visit: (letter: FoundLetter) => Promise<boolean>,
): Promise<Tally> {
  const tally = { letters: 0, leftOut: 0, refused: 0 };
  const refuse = async (file: string, reason: string): Promise<void> => {
    tally.refused++;
    await write(process.stderr, `${forTerminal(file)}: ${reason}\n`);
  };
  const { files, refused } = await findInputs(paths);
  for (const { file, reason } of refused) await refuse(file, reason);
  for (const { file, isNamed } of files) {
    const reading = await readLetter(file);
    if (reading.kind === 'unreadable') await refuse(file, reading.reason);
    else if (reading.kind === 'letter') {
      tally.letters++;
      if (!(await visit({ file, text: reading.text, sha256: reading.sha256 }))) break;
    } else if (isNamed) await refuse(file, 'is no IMR letter');
    else tally.leftOut++;
  }
  return tally;
}
