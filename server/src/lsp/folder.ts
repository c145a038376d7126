import { CitationIndex, type CitedPlace } from '../caseload/citations';
import { type Host, MOST_FILES } from './host';

/** Someone who waits for the letters of a folder to be read. */
export type Waiting = {
  readonly cancelled: () => boolean;
  /** Told after each file that had to be read, how many there were so far. */
  readonly read: (files: number) => void;
  /** Told when a folder has more than `MOST_FILES`, so that the rest is left out. */
  readonly tooMany: () => void;
};

/** What the letters of the open folders cite: read when first asked for, and again where a file has changed. */
export class FolderLetters {
  readonly #host: Host;
  readonly #citations = new CitationIndex();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Where the letters of the folders cite what has `key`. Who cancels gets what was read by then. */
  async cited(key: string, folders: readonly string[], waiting: Waiting): Promise<readonly CitedPlace[]> {
    const turn = this.#turn.then(() => this.#update(folders, waiting));
    this.#turn = turn.catch(() => {});
    await turn;
    return [...this.#citations.places(key)];
  }

  async #update(folders: readonly string[], { cancelled, read, tooMany }: Waiting): Promise<void> {
    const there = new Set<string>();
    let files = 0;
    for await (const { uri, stamp, read: readText } of this.#filesOf(folders, cancelled)) {
      if (cancelled()) return;
      if (there.size === MOST_FILES) {
        tooMany();
        break;
      }
      there.add(uri);
      if (this.#citations.has(uri, stamp)) continue;
      this.#citations.add(uri, stamp, await readText());
      read(++files);
    }
    if (!cancelled()) this.#citations.keep(there);
  }

  async *#filesOf(folders: readonly string[], cancelled: () => boolean) {
    for (const folder of folders) yield* this.#host.letters(folder, cancelled);
  }
}

/** An address as it is compared with others: editors differ in what they encode. */
export function comparableUri(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}
