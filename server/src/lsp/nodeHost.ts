import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decodedText } from './decoding';
import { type Entry, type FileLook, type Host, LARGEST_FILE } from './host';

/** The files of the machine that the server runs on. */
export const nodeHost: Host = {
  has: (uri) => uri.startsWith('file:'),
  entries: async (folder) =>
    (await reached(folder, (path) => readdir(path, { withFileTypes: true })))?.flatMap(entryOf) ?? [],
  look: (uri) => reached(uri, lookAt),
  readText: (uri) =>
    reached(uri, async (path) => {
      const look = await lookAt(path);
      return look && !look.isTooLarge ? decodedText(await readFile(path)) : null;
    }),
  readers: null,
};

/** What is had of the file or folder; null where the address is none of this machine or nothing can be had. */
async function reached<T>(uri: string, deed: (path: string) => Promise<T>): Promise<T | null> {
  try {
    return await deed(fileURLToPath(uri));
  } catch {
    return null;
  }
}

function entryOf(entry: Dirent): readonly Entry[] {
  const { name } = entry;
  if (entry.isFile()) return [{ name, kind: 'file' }];
  return entry.isDirectory() ? [{ name, kind: 'folder' }] : [];
}

async function lookAt(path: string): Promise<FileLook | null> {
  const stats = await stat(path);
  if (!stats.isFile()) return null;
  return { stamp: `${stats.mtimeMs} ${stats.size}`, isTooLarge: stats.size > LARGEST_FILE };
}
