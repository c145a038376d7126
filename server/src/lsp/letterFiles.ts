import type { LeftOut } from '../caseload/row';
import { addressOf, comparableUri, namesWithin } from './addresses';
import { type FileLook, type Host, LARGEST_FILE } from './host';

/** A text file of a folder, not read yet. */
export type LetterFile = FileLook & {
  readonly uri: string;
  /** Its text; null where it cannot be read, or is too large. */
  readonly read: () => Promise<string | null>;
};

const LETTER_NAME = /\.(?:txt|imr)$/i;
/** Folders of programs, not of letters. */
const PASSED_OVER = /^(?:\..*|node_modules)$/;
/** So many files are looked up together: elsewhere each takes a journey. */
const TOGETHER = 16;

/**
 * The files named `.txt` or `.imr` in a folder and the folders within it. In a fixed order, so that a folder with too
 * many files gives the same ones each time. Ends early when `cancelled` says so.
 */
export async function* lettersIn(
  host: Host,
  folder: string,
  cancelled: () => boolean,
): AsyncIterable<LetterFile> {
  const entries = [...(await host.entries(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (let start = 0; start < entries.length; start += TOGETHER) {
    const some = entries.slice(start, start + TOGETHER).map(({ name, kind }) => ({
      inner: kind === 'folder' && !PASSED_OVER.test(name) ? addressOf(folder, name) : null,
      file: kind === 'file' && LETTER_NAME.test(name) ? fileAt(host, addressOf(folder, name)) : null,
    }));
    for (const { inner, file } of some) {
      if (cancelled()) return;
      if (inner !== null) yield* lettersIn(host, inner, cancelled);
      const letter = await file;
      if (letter) yield letter;
    }
  }
}

/** The file of an address within the folder, by the same rules; null where there is none. */
export async function letterAt(host: Host, folder: string, uri: string): Promise<LetterFile | null> {
  const names = namesWithin(folder, uri);
  const isLetter = LETTER_NAME.test(names.at(-1)!) && !names.some((name) => PASSED_OVER.test(name));
  return isLetter ? fileAt(host, uri) : null;
}

async function fileAt(host: Host, uri: string): Promise<LetterFile | null> {
  const look = await host.look(uri);
  return look && { ...look, uri, read: () => host.readText(uri) };
}

const REASONS: Readonly<Record<LeftOut, string>> = {
  'too-large': `larger than ${LARGEST_FILE / 1024 / 1024} MB`,
  unreadable: 'not to be read',
};

/** What the log says of a file that was left out. */
export const leftOutLine = (uri: string, why: LeftOut): string =>
  `${comparableUri(uri)} was left out: it is ${REASONS[why]}.`;
