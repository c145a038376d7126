import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Letters, PageFormat } from './formats/format';
import { placeFile } from './output';

/** Writes the page of every letter into `folder`, under the letter's own name and in its own sub-folder. */
export async function intoPages(folder: string, { suffix }: PageFormat, letters: Letters): Promise<void> {
  const taken = new Set<string>();
  for await (const { path: inner, page } of letters) {
    const file = path.join(folder, freeName(inner.replace(/\.[^./]*$/, ''), suffix, taken));
    await mkdir(path.dirname(file), { recursive: true });
    await placeFile(file, page ?? '');
  }
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
