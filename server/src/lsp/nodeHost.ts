import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodedText } from './decoding';
import { encodedName } from './folder';
import { type Host, LARGEST_FILE, type LetterFile } from './host';

const LETTER_NAME = /\.(?:txt|imr)$/i;
/** Folders of programs, not of letters. */
const PASSED_OVER = /^(?:\..*|node_modules)$/;

/** The files of the machine that the server runs on. */
export const nodeHost: Host = {
  async *letters(folder, cancelled) {
    if (folder.startsWith('file:')) yield* lettersIn(fileURLToPath(folder), folder, cancelled);
  },
  async letter(folder, uri) {
    if (!uri.startsWith('file:')) return null;
    const path = fileURLToPath(uri);
    const within = relative(fileURLToPath(folder), path).split(sep);
    if (within.some((name) => PASSED_OVER.test(name)) || !LETTER_NAME.test(path)) return null;
    return fileAt(path, uri);
  },
  async readText(uri) {
    if (!uri.startsWith('file:')) return null;
    return (await fileAt(fileURLToPath(uri), uri))?.read() ?? null;
  },
};

async function* lettersIn(path: string, uri: string, cancelled: () => boolean): AsyncIterable<LetterFile> {
  for (const entry of await entriesOf(path)) {
    if (cancelled()) return;
    const file = join(path, entry.name);
    const fileUri = `${uri.replace(/\/$/, '')}/${encodedName(entry.name)}`;
    if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) yield* lettersIn(file, fileUri, cancelled);
    else if (entry.isFile() && LETTER_NAME.test(entry.name)) {
      const letter = await fileAt(file, fileUri);
      if (letter) yield letter;
    }
  }
}

/** In a fixed order, so that a folder with too many files gives the same ones each time. */
async function entriesOf(path: string): Promise<readonly Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function fileAt(path: string, uri: string): Promise<LetterFile | null> {
  const stats = await stat(path).catch(() => null);
  if (!stats?.isFile() || stats.size > LARGEST_FILE) return null;
  return { uri, stamp: `${stats.mtimeMs} ${stats.size}`, read: () => textOf(path) };
}

async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && decodedText(bytes);
}
