/** A text file of a folder, not read yet. */
export type LetterFile = {
  readonly uri: string;
  /** Changes whenever the text does. */
  readonly stamp: string;
  /** Its text; null where it cannot be read. */
  readonly read: () => Promise<string | null>;
};

/** What the server asks of the machine that it runs on. */
export type Host = {
  /**
   * The files named `.txt` or `.imr` in a folder and the folders within it, none larger than `LARGEST_FILE`. Folders
   * that cannot be read are passed over. Ends early when `cancelled` says so.
   */
  readonly letters: (folder: string, cancelled: () => boolean) => AsyncIterable<LetterFile>;
  /** The file of an address within the folder, by the same rules; null where there is none. */
  readonly letter: (folder: string, uri: string) => Promise<LetterFile | null>;
  /** The text of any file; null where it is not there, cannot be read or is larger than `LARGEST_FILE`. */
  readonly readText: (uri: string) => Promise<string | null>;
};

/** No letter is larger, in bytes. */
export const LARGEST_FILE = 2 * 1024 * 1024;
/** So many files of a folder are looked at, no more. */
export const MOST_FILES = 20_000;

/** A host without files: only open letters are known. */
export const NO_FILES: Host = {
  async *letters() {},
  letter: async () => null,
  readText: async () => null,
};
