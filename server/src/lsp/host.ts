import type { FileRow } from '../caseload/row';

/** What lies in a folder; neither links nor what is neither a file nor a folder. */
export type Entry = { readonly name: string; readonly kind: 'file' | 'folder' };

export type FileLook = {
  /** Changes whenever the text does. */
  readonly stamp: string;
  /** Whether it is larger than `LARGEST_FILE`. */
  readonly isTooLarge: boolean;
};

/** Files, as the server gets at them. Nothing is ever rejected. */
export type Host = {
  /** Whether it is this host's to reach what has the address. */
  readonly has: (uri: string) => boolean;
  /** Nothing where the folder is not there or cannot be read. */
  readonly entries: (folder: string) => Promise<readonly Entry[]>;
  /** What is known of a file without its text; null where there is none. */
  readonly look: (uri: string) => Promise<FileLook | null>;
  /** The text of a file; null where it is not there, cannot be read or is larger than `LARGEST_FILE`. */
  readonly readText: (uri: string) => Promise<string | null>;
  /** Threads that read letters beside the server; null where there are none. */
  readonly readers: Readers | null;
};

/** Threads that read many letters while the server goes on answering. */
export type Readers = {
  readonly has: (uri: string) => boolean;
  /** What a caseload keeps of a file; undefined where a thread could not read it to its end. */
  readonly read: (uri: string) => Promise<FileRow | undefined>;
  /** Ends the threads; the next file starts others. */
  readonly rest: () => void;
};

/** No letter is larger, in bytes; a text that is, an open one too, is not read in an editor. */
export const LARGEST_FILE = 5 * 1024 * 1024;
/** So many files of a folder are looked at, no more. */
export const MOST_FILES = 20_000;

/** A host without files: only open letters are known. */
export const NO_FILES: Host = {
  has: () => false,
  entries: async () => [],
  look: async () => null,
  readText: async () => null,
  readers: null,
};

/** The files that `own` has, and those of `others`. */
export function bothHosts(own: Host, others: Host): Host {
  const hostOf = (uri: string): Host => (own.has(uri) ? own : others);
  return {
    has: (uri) => hostOf(uri).has(uri),
    entries: (folder) => hostOf(folder).entries(folder),
    look: (uri) => hostOf(uri).look(uri),
    readText: (uri) => hostOf(uri).readText(uri),
    readers: own.readers,
  };
}
