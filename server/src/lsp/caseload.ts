import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Caseload } from '../caseload/caseload';
import type { FileRow, LeftOutText, LetterRow } from '../caseload/row';
import { addressOf, isWithin, namesWithin } from './addresses';
import type { OpenLetters } from './documents';
import { FolderReader, type Waiting } from './folder';
import type { Host } from './host';
import { textsOfPdf } from './letterFiles';
import { LetterReader } from './letterReader';

/** How far the reading of the folders has come. */
export type ReadingState = 'unread' | 'reading' | 'stopped' | 'read';

/** What becomes of letters before the caseload keeps them. */
export type Rows = {
  /** What was found in an open letter. */
  readonly of: (document: TextDocument) => LetterRow;
  /** The same as the users of the letter judge it. */
  readonly judged: (uri: string, found: LetterRow) => Promise<LetterRow>;
  /** Told of each text that is left out. */
  readonly leftOut: (uri: string, why: LeftOutText) => void;
};

/** Changes that follow each other faster are told together. */
const PAUSE_MS = 200;

/**
 * The letters of the open folders, read when first asked for and kept up to date from then on. What an editor shows
 * of a letter comes before what is on the disk.
 */
export class WorkspaceCaseload {
  readonly letters = new Caseload();
  readonly #documents: OpenLetters;
  readonly #rows: Rows;
  readonly #reader: FolderReader<FileRow>;
  readonly #listeners: (() => void)[] = [];
  readonly #changed = new Set<string>();
  #folders: readonly string[] = [];
  #state: ReadingState = 'unread';
  #isStopped = false;
  #isCut = false;
  #isChecked = false;
  #reading: Promise<void> | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, documents: OpenLetters, rows: Rows) {
    this.#documents = documents;
    this.#rows = rows;
    const letters = new LetterReader(host);
    this.#reader = new FolderReader(host, {
      has: (name, stamp) => this.letters.has(name, this.#stampOf(name, stamp)),
      read: async (file) => (this.#open(file.uri) ? null : letters.rowOf(file)),
      add: (name, stamp, found) => this.#add(name, stamp, found),
      keep: (names) => this.letters.keep(names),
    });
  }

  get state(): ReadingState {
    return this.#state;
  }

  /** The PDFs that no text lies beside of their name. */
  get pdfs(): readonly string[] {
    return this.letters
      .leftOut('pdf')
      .filter((name) => !textsOfPdf(name).some((text) => this.letters.knows(text)));
  }

  /** Whether there are more texts than are looked at. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Whether the findings of all letters are to be reported, not only those of the open ones. */
  get isChecked(): boolean {
    return this.#isChecked;
  }

  check(): void {
    this.#isChecked = true;
    this.#tellSoon();
  }

  /** Called, not too often, while letters are read and after they have changed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Reads the folders, the open letters first; who comes while they are being read waits with the others. */
  read(folders: readonly string[], waiting: Waiting): Promise<void> {
    this.#reading ??= this.#read(folders, waiting).finally(() => {
      this.#reading = null;
      this.#tellSoon();
    });
    return this.#reading;
  }

  /** Ends a reading that is under way; what was read by then is kept. */
  stop(): void {
    this.#isStopped = true;
  }

  /** The name under which a file is known, however an editor writes its address. */
  nameOf(uri: string): string {
    const folder = this.#folders.find((each) => isWithin(uri, each));
    return folder === undefined ? uri : addressOf(folder, ...namesWithin(folder, uri));
  }

  /** Takes notice that a file, or a folder with files, is new, changed or gone. */
  async fileChanged(uri: string): Promise<void> {
    if (this.#state === 'unread') return;
    await this.#reader.updateFile(this.#folders, this.nameOf(uri), (name) => this.#forget(name));
    this.#tellSoon();
  }

  /** Judges all that was found anew. */
  async judgementChanged(): Promise<void> {
    for (const { name, stamp, found } of this.letters.found()) {
      const judged = await this.#rows.judged(name, found);
      if (this.letters.has(name, stamp)) this.letters.put(name, stamp, found, judged);
    }
    this.#tellSoon();
  }

  /** Takes notice that the text of an open letter has changed; it is read with the next pause. */
  documentChanged({ uri }: TextDocument): void {
    const name = this.nameOf(uri);
    if (this.letters.letter(name) === null) return;
    this.#changed.add(name);
    this.#tellSoon();
  }

  async #read(folders: readonly string[], waiting: Waiting): Promise<void> {
    this.#state = 'reading';
    this.#isStopped = false;
    this.#isCut = false;
    this.#folders = folders;
    const cancelled = (): boolean => this.#isStopped || waiting.cancelled();
    const read = (files: number): void => {
      waiting.read(files);
      this.#tellSoon();
    };
    const tooMany = (): void => {
      this.#isCut = true;
      waiting.tooMany();
    };
    try {
      await this.#addOpen();
      await this.#reader.update(folders, { cancelled, read, tooMany });
    } finally {
      this.#state = cancelled() ? 'stopped' : 'read';
    }
  }

  async #addOpen(): Promise<void> {
    for (const document of this.#documents.all()) {
      if (!this.#folders.some((folder) => isWithin(document.uri, folder))) continue;
      await this.#addDocument(document);
    }
  }

  async #add(name: string, stamp: string, found: FileRow): Promise<void> {
    const document = this.#open(name);
    if (document) await this.#addDocument(document);
    else if (typeof found === 'string') {
      this.letters.leaveOut(name, stamp, found);
      if (found !== 'pdf') this.#rows.leftOut(name, found);
    } else this.letters.put(name, stamp, found, found && (await this.#rows.judged(name, found)));
  }

  async #addDocument(document: TextDocument): Promise<void> {
    const stamp = stampOf(document);
    const found = this.#rows.of(document);
    const judged = await this.#rows.judged(document.uri, found);
    if (stampOf(document) === stamp) this.letters.put(this.nameOf(document.uri), stamp, found, judged);
  }

  #forget(name: string): void {
    this.letters.remove(name);
    for (const inner of [...this.letters.names()]) if (isWithin(inner, name)) this.letters.remove(inner);
  }

  #stampOf(name: string, stamp: string): string {
    const document = this.#open(name);
    return document ? stampOf(document) : stamp;
  }

  #open(name: string): TextDocument | undefined {
    return (
      this.#documents.get(name) ??
      this.#documents.all().find((document) => this.nameOf(document.uri) === name)
    );
  }

  #tellSoon(): void {
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      this.#readChanged().finally(() => {
        for (const listener of this.#listeners) listener();
      });
    }, PAUSE_MS);
  }

  async #readChanged(): Promise<void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const name of changed) {
      const document = this.#open(name);
      if (document) await this.#addDocument(document);
    }
  }
}

const stampOf = ({ version }: TextDocument): string => `open ${version}`;
