import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileEvent,
} from 'vscode-languageserver';

type Listener = (changes: readonly FileEvent[]) => void;
type Watched = { readonly glob: string; readonly matches: RegExp; readonly listener: Listener };

/** Files whose changes the editor tells of, where it can. Every handler that wants to know of files asks here. */
export class WatchedFiles {
  readonly #connection: Connection;
  readonly #watched: Watched[] = [];
  #isWatching = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { matches, listener } of this.#watched) {
        const those = changes.filter(({ uri }) => matches.test(uri));
        if (those.length > 0) listener(those);
      }
    });
  }

  /** Whether changes are told of; known when the first document is open. */
  get isWatching(): boolean {
    return this.#isWatching;
  }

  /** Calls `listener` when files of the `glob`, whose addresses match `matches`, were made, changed or deleted. */
  on(glob: string, matches: RegExp, listener: Listener): void {
    this.#watched.push({ glob, matches, listener });
  }

  /** Asks an editor that has been initialized to tell of changes. */
  async watch({ workspace }: ClientCapabilities): Promise<void> {
    this.#isWatching = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (!this.#isWatching) return;
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: this.#watched.map(({ glob }) => ({ globPattern: glob })),
    });
  }
}
