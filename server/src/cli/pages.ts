import * as path from 'node:path';
import type { Letters, PageFormat } from './formats/format';
import type { Input } from './inputs';
import { makeFolder, placeFile } from './output';

/** The file of the page of each letter, by the letter's. */
export type Pages = ReadonlyMap<string, string>;

/** Names the page of every input in `folder`, under the input's own name and in its own sub-folder. */
export function pagesFor(folder: string, { suffix }: PageFormat, inputs: readonly Input[]): Pages {
  const taken = new Set<string>();
  return new Map(
    inputs.map(({ file, path: inner }) => [
      file,
      path.join(folder, freeName(inner.replace(/\.[^./]*$/, ''), suffix, taken)),
    ]),
  );
}

/** Writes the page of every letter. */
export async function intoPages(folder: string, pages: Pages, letters: Letters): Promise<void> {
  await makeFolder(folder);
  for await (const { file, page } of letters) await placeFile(pages.get(file)!, page ?? '');
}

/** Letters of two folders may have one name; file systems may not tell small letters from capitals. */
function freeName(name: string, suffix: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const free = `${name}${count === 1 ? '' : `-${count}`}.${suffix}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
