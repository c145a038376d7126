import type { TextDocument } from 'vscode-languageserver-textdocument';
import { judgeRow } from '../caseload/judging';
import type { LetterRow } from '../caseload/row';
import {
  type AcceptedFile,
  type AcceptedFinding,
  AcceptedFindings,
  readAcceptedFile,
  withAccepted,
} from '../review/accepted';
import { ACCEPTED_FILE, readSettingsFile, SETTINGS_FILE, type SettingsFile } from '../review/files';
import { AcceptanceBook, type Judged, type Judgement, judge } from '../review/judge';
import type { Review } from '../review/review';
import { choicesOf, type FindingSettings } from '../review/severities';
import { foldersUpward, pathWithin } from './folders';

/** What the judgement of letters is read from and written to. */
export type Sources = {
  /** The text of a file; null where it is not there or cannot be read. */
  readonly readText: (uri: string) => Promise<string | null>;
  /** Writes a file; why it could not be written, or null. */
  readonly writeText: (uri: string, text: string) => Promise<string | null>;
  /** Addresses of the open folders. */
  readonly folders: () => Promise<readonly string[]>;
  /** What the user has chosen for a folder, or for a document in none. */
  readonly settings: (uri: string) => Promise<FindingSettings>;
};

/** A file of the folder's that says how to judge, as it was read. */
export type FolderFile<T> = {
  readonly uri: string;
  readonly folder: string;
  readonly text: string;
  readonly read: T;
};

export type Accepted = AcceptedFile & { readonly findings: AcceptedFindings; readonly book: AcceptanceBook };

/** The files that hold for a letter, the nearest ones upward of it; null where there is none. */
export type FolderFiles = {
  readonly settings: FolderFile<SettingsFile> | null;
  readonly accepted: FolderFile<Accepted> | null;
  /** The folder of the file of accepted findings, where it is or would be; null where the letter is no file. */
  readonly home: string | null;
  /** The open folder that the letter is in, or else its own; null where the letter is no file. */
  readonly outermost: string | null;
};

/** How the users of the open letters judge their findings. Each file is read once, and again when it has changed. */
export class Judgements {
  readonly #sources: Sources;
  readonly #settings = new Map<string, Promise<FolderFile<SettingsFile> | null>>();
  readonly #accepted = new Map<string, Promise<FolderFile<Accepted> | null>>();
  readonly #onChange: (() => void)[] = [];
  readonly #onNews: ((uri: string) => void)[] = [];
  readonly #known = new WeakSet<object>();
  #open: Promise<readonly string[]> | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** `review` of a document as its user judges it. */
  async judged({ uri }: Pick<TextDocument, 'uri'>, review: () => Review): Promise<Review> {
    return (await this.#judged(uri, () => judging(review()))).review;
  }

  /** What a caseload keeps of a letter as its user judges it. */
  async judgedRow(uri: string, row: LetterRow): Promise<LetterRow> {
    const { caseNumber } = row;
    return (await this.#judged(uri, () => ({ caseNumber, by: (judgement) => judgeRow(row, judgement) }))).row;
  }

  async #judged<T extends Matched>(uri: string, letter: () => Judging<T>): Promise<T> {
    const { settings, accepted, outermost } = await this.filesFor(uri);
    const chosen = await this.#sources.settings(outermost ?? uri);
    const choices = choicesOf(chosen, ...(settings ? [settings.read.settings] : []));
    const isNew = [this.#isNew(settings), this.#isNew(accepted)].includes(true);
    const { judged, isNews } = accepted
      ? judgedBy(accepted, uri, letter(), choices)
      : { judged: letter().by({ choices, accepted: [] }), isNews: false };
    if (isNew || isNews) for (const listener of this.#onNews) listener(uri);
    return judged;
  }

  #isNew(file: object | null): boolean {
    if (!file || this.#known.has(file)) return false;
    this.#known.add(file);
    return true;
  }

  async filesFor(uri: string): Promise<FolderFiles> {
    this.#open ??= this.#sources.folders();
    const folders = foldersUpward(uri, await this.#open);
    const [settings, accepted] = await Promise.all([
      nearest(folders, (folder) => this.#settingsIn(folder)),
      nearest(folders, (folder) => this.#acceptedIn(folder)),
    ]);
    const outermost = folders.at(-1) ?? null;
    return { settings, accepted, outermost, home: accepted?.folder ?? settings?.folder ?? outermost };
  }

  /** Adds a finding of a document to the accepted ones of its folder; why that could not be done, or null. */
  accept(uri: string, accepted: Omit<AcceptedFinding, 'letter'>): Promise<string | null> {
    const turn = this.#turn.then(() => this.#accept(uri, accepted));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Reads everything again when it is next needed. */
  forget(): void {
    this.#readAnew();
    for (const listener of this.#onChange) listener();
  }

  #readAnew(): void {
    this.#settings.clear();
    this.#accepted.clear();
    this.#open = null;
  }

  onChange(listener: () => void): void {
    this.#onChange.push(listener);
  }

  /** Tells of a letter whose files were read anew, or of which there is something new in the book. */
  onNews(listener: (uri: string) => void): void {
    this.#onNews.push(listener);
  }

  async #accept(uri: string, accepted: Omit<AcceptedFinding, 'letter'>): Promise<string | null> {
    this.#readAnew();
    const { home } = await this.filesFor(uri);
    if (home === null) return 'Save the letter first: findings are accepted in a file beside it.';
    const file = `${home}/${ACCEPTED_FILE}`;
    const letter = pathWithin(home, uri);
    const text = withAccepted(await this.#sources.readText(file), { ...accepted, letter });
    if (text === null) return `${ACCEPTED_FILE} cannot be understood and is left as it is. Mend it first.`;
    const problem = await this.#sources.writeText(file, text);
    this.forget();
    return problem;
  }

  #settingsIn = (folder: string) =>
    kept(this.#settings, `${folder}/${SETTINGS_FILE}`, async (uri) => {
      const text = await this.#sources.readText(uri);
      return text === null ? null : { uri, folder, text, read: readSettingsFile(text) };
    });

  #acceptedIn = (folder: string) =>
    kept(this.#accepted, `${folder}/${ACCEPTED_FILE}`, async (uri) => {
      const text = await this.#sources.readText(uri);
      if (text === null) return null;
      const file = readAcceptedFile(text);
      const findings = new AcceptedFindings(file.entries);
      return { uri, folder, text, read: { ...file, findings, book: new AcceptanceBook() } };
    });
}

type Matched = Pick<Judged, 'matched'>;

/** A letter, in whatever form, as it can be judged. */
export type Judging<T extends Matched> = {
  readonly caseNumber: string | null;
  readonly by: (judgement: Judgement) => T;
};

/** A letter that was reviewed, to be judged. */
export const judging = (review: Review): Judging<Judged> => ({
  caseNumber: review.letter.header.caseNumber?.value ?? null,
  by: (judgement) => judge(review, judgement),
});

/** Judges a letter and notes in the book which of the accepted findings it has; whether that is news there. */
export function judgedBy<T extends Matched>(
  { folder, read: { findings, book } }: FolderFile<Accepted>,
  uri: string,
  { caseNumber, by }: Judging<T>,
  choices: ReturnType<typeof choicesOf>,
): { readonly judged: T; readonly isNews: boolean } {
  const name = pathWithin(folder, uri);
  const about = findings.of(name, caseNumber);
  const judged = by({ choices, accepted: about });
  const isNews = book.note(name, [...about, ...findings.named(name)], judged.matched);
  return { judged, isNews };
}

async function nearest<T>(
  folders: readonly string[],
  fileIn: (folder: string) => Promise<T | null>,
): Promise<T | null> {
  for (const folder of folders) {
    const file = await fileIn(folder);
    if (file) return file;
  }
  return null;
}

function kept<T>(files: Map<string, Promise<T>>, uri: string, read: (uri: string) => Promise<T>): Promise<T> {
  const file = files.get(uri) ?? read(uri);
  files.set(uri, file);
  return file;
}
