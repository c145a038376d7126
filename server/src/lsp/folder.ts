import { isWithin } from './addresses';
import { type Host, MOST_FILES } from './host';
import { type LetterFile, letterAt, lettersIn } from './letterFiles';

/** Someone who waits for the letters of a folder to be read. */
export type Waiting = {
  readonly cancelled: () => boolean;
  /** Told after each file that had to be read, how many there were so far. */
  readonly read: (files: number) => void;
  /** Told when the folders have more texts than `MOST_FILES`, so that the rest is left out. */
  readonly tooMany: () => void;
};

/** What is kept of the letters of folders. */
export type LetterIndex<Read> = {
  /** Whether the text of this name was read as it stands. */
  readonly has: (name: string, stamp: string) => boolean;
  /** Reads a file, beside others. */
  readonly read: (file: LetterFile) => Promise<Read>;
  /** Takes what was read, one file after another. */
  readonly add: (name: string, stamp: string, read: Read) => Promise<void> | void;
  /** Forgets all texts but these. */
  readonly keep: (names: ReadonlySet<string>) => void;
};

/** So many files are being read while the one before them is taken: elsewhere each takes a journey. */
const AHEAD = 16;

/** Brings an index up to date with the files of folders: it is read when first asked for, and where files changed. */
export class FolderReader<Read> {
  readonly #host: Host;
  readonly #index: LetterIndex<Read>;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(host: Host, index: LetterIndex<Read>) {
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
      const file = folder === undefined ? null : await letterAt(this.#host, folder, uri);
      if (!file) forget(uri);
      else if (!this.#index.has(file.uri, file.stamp))
        await this.#index.add(file.uri, file.stamp, await this.#index.read(file));
    });
    this.#turn = turn.catch(() => {});
    await turn;
  }

  async #update(folders: readonly string[], { cancelled, read, tooMany }: Waiting): Promise<void> {
    const there = new Set<string>();
    const begun: { readonly file: LetterFile; readonly reading: Promise<Read> }[] = [];
    let files = 0;
    let texts = 0;
    const finishFirst = async (): Promise<void> => {
      const { file, reading } = begun.shift()!;
      await this.#index.add(file.uri, file.stamp, await reading);
      read(++files);
    };
    for await (const file of this.#filesOf(folders, cancelled)) {
      if (cancelled()) break;
      if (file.leftOut !== 'pdf' && texts++ === MOST_FILES) {
        tooMany();
        break;
      }
      there.add(file.uri);
      if (this.#index.has(file.uri, file.stamp)) continue;
      begun.push({ file, reading: this.#index.read(file) });
      if (begun.length === AHEAD) await finishFirst();
    }
    while (begun.length > 0) await finishFirst();
    if (!cancelled()) this.#index.keep(there);
  }

  async *#filesOf(folders: readonly string[], cancelled: () => boolean) {
    for (const folder of folders) yield* lettersIn(this.#host, folder, cancelled);
  }
}
