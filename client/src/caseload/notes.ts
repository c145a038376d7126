import * as l10n from '@vscode/l10n';
import { Disposable, type Event, EventEmitter, Uri, window, workspace } from 'vscode';
import type { WriteWhole } from '../wholeFiles';
import {
  type FindingKey,
  type LetterNotes,
  NO_REMARK,
  NOTES_FILE,
  type NotesFile,
  type Remark,
  readNotes,
  withRemark,
} from './notesFile';

/** The notes on the letters of the open folders, each folder's in a file of its own. */
export class Notes implements Disposable {
  readonly #writeWhole: WriteWhole;
  readonly #changed = new EventEmitter<void>();
  readonly #watcher = workspace.createFileSystemWatcher(`**/${NOTES_FILE}`);
  readonly #subscriptions: Disposable;
  /** By the address of the folder. */
  #files: ReadonlyMap<string, NotesFile> = new Map();
  #turn: Promise<unknown> = Promise.resolve();

  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(writeWhole: WriteWhole) {
    this.#writeWhole = writeWhole;
    const again = (): void => void this.read();
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#watcher,
      this.#watcher.onDidCreate(again),
      this.#watcher.onDidChange(again),
      this.#watcher.onDidDelete(again),
      workspace.onDidChangeWorkspaceFolders(again),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Reads the files of all open folders. */
  async read(): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    const texts = await Promise.all(folders.map(({ uri }) => textOf(Uri.joinPath(uri, NOTES_FILE))));
    this.#files = new Map(
      folders.map(({ uri }, index) => {
        const text = texts[index] ?? null;
        return [uri.toString(), (text === null ? null : readNotes(text)) ?? new Map()];
      }),
    );
    this.#changed.fire();
  }

  /** The remarks on all letters that have some, by their addresses. */
  all(): readonly (readonly [uri: string, Remark])[] {
    return [...this.#files].flatMap(([folder, file]) =>
      Array.from(file, ([path, { state, note }]) => {
        const uri = Uri.joinPath(Uri.parse(folder), ...path.split('/'));
        return [uri.toString(), { state, note }] as const;
      }),
    );
  }

  ofLetter(letter: Uri): Remark {
    return this.#notesOf(letter) ?? NO_REMARK;
  }

  ofFinding(letter: Uri, { code, fingerprint }: FindingKey): Remark {
    const findings = this.#notesOf(letter)?.findings ?? [];
    return findings.find((each) => each.code === code && each.fingerprint === fingerprint) ?? NO_REMARK;
  }

  /** Writes a remark into the file of the letter's folder; one change after the other. */
  set(letter: Uri, finding: FindingKey | null, remark: Remark): Promise<void> {
    const turn = this.#turn.then(() => this.#set(letter, finding, remark));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #set(letter: Uri, finding: FindingKey | null, remark: Remark): Promise<void> {
    const home = homeOf(letter);
    if (!home) {
      window.showWarningMessage(
        l10n.t('Notes are kept in the folder of the letters. Open that folder first.'),
      );
      return;
    }
    const file = Uri.joinPath(home.folder, NOTES_FILE);
    const text = withRemark(await textOf(file), home.path, finding, remark);
    if (text === null) {
      const choice = await window.showErrorMessage(
        l10n.t('{0} cannot be understood and is left as it is. Mend it first.', NOTES_FILE),
        l10n.t('Open File'),
      );
      if (choice) await window.showTextDocument(file);
      return;
    }
    await this.#writeWhole(file, new TextEncoder().encode(text));
    await this.read();
  }

  #notesOf(letter: Uri): LetterNotes | undefined {
    const home = homeOf(letter);
    return home && this.#files.get(home.folder.toString())?.get(home.path);
  }
}

/** The open folder that a letter lies in, and its path from there. */
function homeOf(letter: Uri): { readonly folder: Uri; readonly path: string } | undefined {
  const folder = workspace.getWorkspaceFolder(letter)?.uri;
  return folder && { folder, path: letter.path.slice(folder.path.replace(/\/$/, '').length + 1) };
}

/** Null where there is no such file. */
async function textOf(file: Uri): Promise<string | null> {
  const bytes = await workspace.fs.readFile(file).then(undefined, () => null);
  return bytes && new TextDecoder().decode(bytes);
}
