import { type Host, type LetterFile, MOST_FILES } from './host';

/** Someone who waits for the letters of a folder to be read. */
export type Waiting = {
  readonly cancelled: () => boolean;
  /** Told after each file that had to be read, how many there were so far. */
  readonly read: (files: number) => void;
  /** Told when the folders have more than `MOST_FILES`, so that the rest is left out. */
  readonly tooMany: () => void;
};

/** What is kept of the letters of folders. */
export type LetterIndex = {
  /** Whether the text of this name was read as it stands. */
  readonly has: (name: string, stamp: string) => boolean;
  /** Reads a text; null where none could be had. */
  readonly add: (name: string, stamp: string, text: string | null) => Promise<void> | void;
  /** Forgets all texts but these. */
  readonly keep: (names: ReadonlySet<string>) => void;
};

/** Brings an index up to date with the files of folders: it is read when first asked for, and where files changed. */
export class FolderReader {
  readonly #host: Host;
  readonly #index: LetterIndex;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(host: Host, index: LetterIndex) {
    this.#host = host;
    this.#index = index;
  }

  /** Reads what is not read yet. Who cancels leaves what was read by then. */
  async update(folders: readonly string[], waiting: Waiting): Promise<void> {
    const turn = this.#turn.then(() => this.#update(folders, waiting));
    this.#turn = turn.catch(() => {});
    await turn;
  }

  /** Reads one file again that is in one of the folders; forgets it where it is no more. */
  async updateFile(folders: readonly string[], uri: string, forget: (uri: string) => void): Promise<void> {
    const turn = this.#turn.then(async () => {
      const folder = folders.find((each) => isWithin(uri, each));
      const file = folder === undefined ? null : await this.#host.letter(folder, uri);
      if (!file) forget(uri);
      else await this.#take(file);
    });
    this.#turn = turn.catch(() => {});
    await turn;
  }

  async #update(folders: readonly string[], { cancelled, read, tooMany }: Waiting): Promise<void> {
    const there = new Set<string>();
    let files = 0;
    for await (const file of this.#filesOf(folders, cancelled)) {
      if (cancelled()) return;
      if (there.size === MOST_FILES) {
        tooMany();
        break;
      }
      there.add(file.uri);
      if (await this.#take(file)) read(++files);
    }
    if (!cancelled()) this.#index.keep(there);
  }

  async #take({ uri, stamp, read }: LetterFile): Promise<boolean> {
    if (this.#index.has(uri, stamp)) return false;
    await this.#index.add(uri, stamp, await read());
    return true;
  }

  async *#filesOf(folders: readonly string[], cancelled: () => boolean) {
    for (const folder of folders) yield* this.#host.letters(folder, cancelled);
  }
}

/** Whether an address lies in a folder. */
export const isWithin = (uri: string, folder: string): boolean =>
  comparableUri(uri).startsWith(`${comparableUri(folder).replace(/\/$/, '')}/`);

/** The address of what lies in a folder, as the folder's host writes it. */
export function addressIn(folder: string, uri: string): string {
  const start = folder.replace(/\/$/, '');
  const names = comparableUri(uri)
    .slice(comparableUri(start).length + 1)
    .split('/');
  return `${start}/${names.map(encodedName).join('/')}`;
}

/** The name of a file as editors write it in an address. */
export const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** An address as it is compared with others: editors differ in what they encode. */
export function comparableUri(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}
