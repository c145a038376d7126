import { statSync } from 'node:fs';
import * as path from 'node:path';
import type { Input } from './inputs';
import { readLetter } from './reading';

/** Settings, accepted findings and notes of a folder of letters, as they are named beside the letters. */
const FILE_OF_OURS = /^\.imr-letters(?:\.\w+)?\.json$/;

const RENAME = 'give the result another name';

/**
 * The inputs without what an earlier call left under the name of the result. Throws where one of `results`, the files to
 * be written, would take the place of a letter, which is evidence, of a file that was asked for by name, of `list`, which
 * names them, or of what people set down beside letters.
 */
export async function apartFrom(
  results: readonly string[],
  inputs: readonly Input[],
  list: string | undefined,
): Promise<readonly Input[]> {
  for (const result of results)
    if (FILE_OF_OURS.test(path.basename(result)))
      throw new Error(`${result} is kept for settings, accepted findings and notes; ${RENAME}`);
  const places = new Map(results.map((result) => [placeOf(result), result]));
  places.delete(null);
  if (places.size === 0) return inputs;
  for (const result of places.values()) {
    const evidence = await evidenceIn(result);
    if (evidence !== null) throw new Error(`${result} is a ${evidence}, which no result replaces; ${RENAME}`);
  }
  const named = [...inputs.filter(({ isNamed }) => isNamed).map(({ file }) => file), ...(list ? [list] : [])];
  for (const file of named) {
    const result = places.get(placeOf(file));
    if (result !== undefined) throw new Error(`${result} is to be read; ${RENAME}`);
  }
  return inputs.filter(({ file }) => !places.has(placeOf(file)));
}

/** What a file is, if that is evidence. */
async function evidenceIn(file: string): Promise<'letter' | 'PDF' | null> {
  if (/\.pdf$/i.test(file)) return 'PDF';
  return (await readLetter(file)).kind === 'letter' ? 'letter' : null;
}

/** Where the bytes of a file are, whatever name or link leads to it; null where there is none. */
function placeOf(file: string): string | null {
  try {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found?.isFile() ? `${found.dev}:${found.ino}` : null;
  } catch {
    return null;
  }
}
