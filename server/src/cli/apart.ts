import { statSync } from 'node:fs';
import * as path from 'node:path';
import { ACCEPTED_FILE, SETTINGS_FILE } from '../review/files';
import type { Input } from './inputs';
import { readLetter } from './reading';

const JUDGEMENT_FILES: readonly string[] = [ACCEPTED_FILE, SETTINGS_FILE];

/**
 * The inputs without what an earlier call left under the name of the result. Throws where one of `results`, the files to
 * be written, would take the place of a letter, of another file that was asked for by name, of `list`, which names them,
 * or of a file that says how to judge: a letter is evidence.
 */
export async function apartFrom(
  results: readonly string[],
  inputs: readonly Input[],
  list: string | undefined,
): Promise<readonly Input[]> {
  for (const result of results)
    if (JUDGEMENT_FILES.includes(path.basename(result)))
      throw new Error(`${result} says how findings are judged; give the result another name`);
  const places = placesOf(results);
  if (places.size === 0) return inputs;
  const replaced = list === undefined ? undefined : places.get(placeOf(list));
  if (replaced !== undefined)
    throw new Error(`${replaced} lists what is to be read; give the result another name`);
  const others: Input[] = [];
  for (const input of inputs) {
    const result = places.get(placeOf(input.file));
    if (result === undefined) others.push(input);
    else if (input.isNamed || (await isLetter(input)))
      throw new Error(`${result} is one of the files to be read; give the result another name`);
  }
  return others;
}

const isLetter = async ({ file }: Input): Promise<boolean> => (await readLetter(file)).kind === 'letter';

/** Of the files that are there already, by their places. */
const placesOf = (files: readonly string[]): ReadonlyMap<string | null, string> => {
  const places = new Map(files.map((file) => [placeOf(file), file]));
  places.delete(null);
  return places;
};

/** Where the bytes of a file are, whatever name or link leads to it; null where it is not there. */
function placeOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
