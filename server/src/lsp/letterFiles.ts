import type { LeftOut, LeftOutText } from '../caseload/row';
import { addressOf, comparableUri, namesWithin } from './addresses';
import { type Host, LARGEST_FILE } from './host';

/** A file of a folder that is a letter or may become one, not read yet. */
export type LetterFile = {
  readonly uri: string;
  /** Changes whenever the text does. */
  readonly stamp: string;
  /** Why it is not to be read; null where it is. */
  readonly leftOut: LeftOut | null;
  /** Its text; null where it cannot be read, or is left out. */
  readonly read: () => Promise<string | null>;
};

const LETTER_NAME = /\.(?:txt|imr)$/i;
const PDF_NAME = /\.pdf$/i;
/** Folders of programs, not of letters. */
const PASSED_OVER = /^(?:\..*|node_modules)$/;
/** So many files are looked up together: elsewhere each takes a journey. */
const TOGETHER = 16;

/**
 * The files named `.txt`, `.imr` or `.pdf` in a folder and the folders within it. In a fixed order, so that a folder with
 * too many files gives the same ones each time. Ends early when `cancelled` says so.
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
      file: kind === 'file' ? fileNamed(host, name, addressOf(folder, name)) : null,
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
  if (names.some((name) => PASSED_OVER.test(name))) return null;
  const file = await fileNamed(host, names.at(-1)!, uri);
  return file?.leftOut === 'pdf' && !(await host.look(uri)) ? null : file;
}

async function fileNamed(host: Host, name: string, uri: string): Promise<LetterFile | null> {
  if (PDF_NAME.test(name)) return { uri, stamp: '', leftOut: 'pdf', read: async () => null };
  const look = LETTER_NAME.test(name) ? await host.look(uri) : null;
  if (!look) return null;
  return {
    uri,
    stamp: look.stamp,
    leftOut: look.isTooLarge ? 'too-large' : null,
    read: () => host.readText(uri),
  };
}

/** The texts that a PDF may have been imported as, beside it. */
export const textsOfPdf = (uri: string): readonly string[] =>
  ['.txt', '.imr'].map((ending) => uri.replace(PDF_NAME, ending));

const REASONS: Readonly<Record<LeftOutText, string>> = {
  'too-large': `larger than ${LARGEST_FILE / 1024 / 1024} MB`,
  unreadable: 'not to be read',
};

/** What the log says of a text that was left out. */
export const leftOutLine = (uri: string, why: LeftOutText): string =>
  `${comparableUri(uri)} was left out: it is ${REASONS[why]}.`;
