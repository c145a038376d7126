import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import {
  folderEntriesRequest,
  lookAtFileRequest,
  readFileRequest,
  writeFileRequest,
} from '../../server/src/lsp/messages';
import { ACCEPTED_FILE, SETTINGS_FILE } from '../../server/src/review/files';
import { Server } from './client';

export const FOLDER = 'memory://caseload/letters';
export const SETTINGS = `${FOLDER}/${SETTINGS_FILE}`;
export const ACCEPTED = `${FOLDER}/${ACCEPTED_FILE}`;

/** Our client with a folder that is nowhere but in the editor, and with settings of its user. */
export class Desk {
  readonly server = new Server();
  readonly files = new Map<string, string>();
  readonly published = new Map<string, readonly Diagnostic[]>();
  refreshes = 0;
  folders: readonly string[] = [FOLDER];
  #settings: object = {};
  #listeners: (() => void)[] = [];

  async start(): Promise<void> {
    const { server, files } = this;
    server.answers('workspace/configuration', ({ items }: { items: readonly object[] }) =>
      items.map(() => this.#settings),
    );
    server.answers('workspace/workspaceFolders', () => this.folders.map((uri) => ({ uri, name: uri })));
    server.answers('client/registerCapability', () => null);
    server.answers('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#tell();
      return null;
    });
    server.answers(folderEntriesRequest.method, ({ uri }: { uri: string }) => this.#entriesOf(uri));
    server.answers(lookAtFileRequest.method, ({ uri }: { uri: string }) => {
      const text = files.get(uri);
      return text === undefined ? null : { stamp: text, isTooLarge: false };
    });
    server.answers(readFileRequest.method, ({ uri }: { uri: string }) => files.get(uri) ?? null);
    server.answers(writeFileRequest.method, ({ uri, text }: { uri: string; text: string }) => {
      files.set(uri, text);
      return null;
    });
    server.hears('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.published.set(uri, diagnostics);
      this.#tell();
    });
    const workspace = {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    };
    await server.start({ isOurs: true }, { capabilities: { workspace } });
  }

  /** Chooses settings of findings, as a user does. */
  async choose(findings: object): Promise<void> {
    this.#settings = { findings };
    await this.server.tell('workspace/didChangeConfiguration', { settings: null });
  }

  /** Writes files, or deletes those that are null, as someone does outside of the editor. */
  async write(changed: Readonly<Record<string, string | object | null>>): Promise<void> {
    for (const [uri, content] of Object.entries(changed)) {
      if (content === null) this.files.delete(uri);
      else this.files.set(uri, typeof content === 'string' ? content : JSON.stringify(content));
    }
    const changes = Object.keys(changed).map((uri) => ({ uri, type: 2 }));
    await this.server.tell('workspace/didChangeWatchedFiles', { changes });
  }

  /** Resolves when what the server has told fits. */
  async until(fits: () => boolean): Promise<void> {
    while (!fits()) await new Promise<void>((resolve) => this.#listeners.push(resolve));
  }

  #entriesOf(folder: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' }[] {
    const inside = [...this.files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
    const paths = inside.map((uri) => uri.slice(folder.length + 1).split('/'));
    return [...new Map(paths.map(([name, ...deeper]) => [name!, deeper.length > 0]))].map(
      ([name, isFolder]) => ({ name: decodeURIComponent(name), kind: isFolder ? 'folder' : 'file' }),
    );
  }

  #tell(): void {
    for (const listener of this.#listeners.splice(0)) listener();
  }
}
