import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Host, LARGEST_FILE, type LetterFile } from './host';

const LETTER_NAME = /\.(?:txt|imr)$/i;
/** Folders of programs, not of letters. */
const PASSED_OVER = /^(?:\..*|node_modules)$/;

/** The files of the machine that the server runs on. */
export const nodeHost: Host = {
  async *letters(folder, cancelled) {
    if (folder.startsWith('file:')) yield* lettersIn(fileURLToPath(folder), folder, cancelled);
  },
};

async function* lettersIn(path: string, uri: string, cancelled: () => boolean): AsyncIterable<LetterFile> {
  for (const entry of await entriesOf(path)) {
    if (cancelled()) return;
    const file = join(path, entry.name);
    const fileUri = `${uri.replace(/\/$/, '')}/${encoded(entry.name)}`;
    if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) yield* lettersIn(file, fileUri, cancelled);
    else if (entry.isFile() && LETTER_NAME.test(entry.name)) yield* letterAt(file, fileUri);
  }
}

/** In a fixed order, so that a folder with too many files gives the same ones each time. */
async function entriesOf(path: string): Promise<readonly Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* letterAt(path: string, uri: string): AsyncIterable<LetterFile> {
  const stats = await stat(path).catch(() => null);
  if (!stats || stats.size > LARGEST_FILE) return;
  yield { uri, stamp: `${stats.mtimeMs} ${stats.size}`, read: () => textOf(path) };
}

/** As editors open a file: a byte order mark says UTF-16, what is no sound UTF-8 is Windows-1252. */
async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return null;
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\xff\xfe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '\xfe\xff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** As editors write the address of a file. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
