import { CitationIndex, type CitedPlace } from '../caseload/citations';
import { FolderReader, type Waiting } from './folder';
import type { Host } from './host';

/** What the letters of the open folders cite: read when first asked for, and again where a file has changed. */
export class CitedLetters {
  readonly #citations = new CitationIndex();
  readonly #reader: FolderReader<string | null>;

  constructor(host: Host) {
    this.#reader = new FolderReader(host, {
      has: (name, stamp) => this.#citations.has(name, stamp),
      read: (file) => file.read(),
      add: (name, stamp, text) => this.#citations.add(name, stamp, text),
      keep: (names) => this.#citations.keep(names),
    });
  }

  /** Where the letters of the folders cite what has `key`. Who cancels gets what was read by then. */
  async cited(key: string, folders: readonly string[], waiting: Waiting): Promise<readonly CitedPlace[]> {
    await this.#reader.update(folders, waiting);
    return [...this.#citations.places(key)];
  }
}
