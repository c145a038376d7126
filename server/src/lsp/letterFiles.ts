import { addressOf, namesWithin } from './addresses';
import type { Host } from './host';

/** A text file of a folder, not read yet. */
export type LetterFile = {
  readonly uri: string;
  /** Changes whenever the text does. */
  readonly stamp: string;
  /** Its text; null where it cannot be read. */
  readonly read: () => Promise<string | null>;
};

const LETTER_NAME = /\.(?:txt|imr)$/i;
/** Folders of programs, not of letters. */
const PASSED_OVER = /^(?:\..*|node_modules)$/;
/** So many files are looked up together: elsewhere each takes a journey. */
const TOGETHER = 16;

/**
 * The files named `.txt` or `.imr` in a folder and the folders within it, none larger than `LARGEST_FILE`. In a fixed
 * order, so that a folder with too many files gives the same ones each time. Ends early when `cancelled` says so.
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
  const stamp = await host.stamp(uri);
  return stamp === null ? null : { uri, stamp, read: () => host.readText(uri) };
}
