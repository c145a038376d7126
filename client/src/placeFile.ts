import { realpath, rename, writeFile } from 'node:fs/promises';

/**
 * Puts a file of this machine in place, whole or not at all, whatever ends the program meanwhile; what was there is
 * replaced. Of a link what it leads to is.
 */
export async function placeFile(path: string, bytes: Uint8Array): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const draft = `${place}.part`;
  await writeFile(draft, bytes, { flush: true });
  await rename(draft, place);
}
