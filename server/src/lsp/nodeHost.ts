import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decodedText } from './decoding';
import { type Entry, type Host, LARGEST_FILE } from './host';

/** The files of the machine that the server runs on. */
export const nodeHost: Host = {
  has: (uri) => uri.startsWith('file:'),
  entries: async (folder) =>
    (await reached(folder, (path) => readdir(path, { withFileTypes: true })))?.flatMap(entryOf) ?? [],
  stamp: (uri) => reached(uri, stampOf),
  readText: (uri) =>
    reached(uri, async (path) => ((await stampOf(path)) ? decodedText(await readFile(path)) : null)),
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

async function stampOf(path: string): Promise<string | null> {
  const stats = await stat(path);
  return stats.isFile() && stats.size <= LARGEST_FILE ? `${stats.mtimeMs} ${stats.size}` : null;
}
