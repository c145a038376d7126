import type { FileRow } from '../caseload/row';
import { fileRowIn } from '../caseload/rows';
import type { Host } from './host';
import type { LetterFile } from './letterFiles';

/** So few files, one after another, are read sooner than threads start. */
const FEW = 32;

/** Reads files for a caseload: a few at once here, many in threads of the host's. */
export class LetterReader {
  readonly #readers: Host['readers'];
  #reading = 0;
  #inARow = 0;

  constructor({ readers }: Host) {
    this.#readers = readers;
  }

  /** What a caseload keeps of a file, whoever judges it. */
  async rowOf(file: LetterFile): Promise<FileRow> {
    if (file.leftOut) return file.leftOut;
    this.#reading++;
    this.#inARow++;
    try {
      const read = this.#inARow > FEW ? await this.#besides(file.uri) : undefined;
      return read === undefined ? await rowHere(file) : read;
    } finally {
      if (--this.#reading === 0) this.#rest();
    }
  }

  async #besides(uri: string): Promise<FileRow | undefined> {
    return this.#readers?.has(uri) ? this.#readers.read(uri) : undefined;
  }

  #rest(): void {
    this.#inARow = 0;
    this.#readers?.rest();
  }
}

const rowHere = async ({ uri, read }: LetterFile): Promise<FileRow> => fileRowIn(uri, await read());
