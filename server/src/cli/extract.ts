import { generatorOf } from '../caseload/generator';
import { recordOf } from '../caseload/record';
import { review } from '../review/review';
import { forEachLetter } from './letters';
import { write } from './output';
import type { Status } from './status';
import { jsonForTerminal } from './terminal';
import { programVersion } from './version';

/** Prints the record of every letter, one JSON object a line. */
export async function extract(paths: readonly string[]): Promise<Status> {
  const generator = generatorOf(programVersion());
  const { refused } = await forEachLetter(paths, ({ file, text, sha256 }) => {
    const record = recordOf(file, review(text), { sha256, generator });
    return write(process.stdout, `${jsonForTerminal(JSON.stringify(record))}\n`);
  });
  return refused > 0 ? 2 : 0;
}
