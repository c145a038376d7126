import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFileRequest, writeFileRequest } from '../../server/src/lsp/messages';
import { Server, USUAL } from '../lsp/client';

export const FOLDER = 'memory://fuzz/letters';
/** Milliseconds after which an answer counts as one that never comes. */
const NEVER_MS = 60_000;

/** An open document as an editor holds it. */
export type Open = { readonly version: number; readonly text: string };

/** What the server hears of the editor besides its documents. */
export type Surroundings = { settings: unknown; readonly files: Map<string, string> };

/** An editor that speaks to a server of its own. */
export class Editor {
  readonly server = new Server();
  readonly open = new Map<string, Open>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async start(): Promise<void> {
    const { server } = this;
    const around = this.#around;
    server.answers('workspace/configuration', ({ items }: { items: readonly object[] }) =>
      items.map(() => around.settings),
    );
    server.answers('workspace/workspaceFolders', () => [{ uri: FOLDER, name: 'letters' }]);
    server.answers('client/registerCapability', () => null);
    server.answers('workspace/diagnostic/refresh', () => null);
    server.answers('window/workDoneProgress/create', () => null);
    server.answers(readFileRequest.method, ({ uri }: { uri: string }) => around.files.get(uri) ?? null);
    server.answers(writeFileRequest.method, () => null);
    const workspace = { ...USUAL.workspace, configuration: true, workspaceFolders: true };
    await bounded('initialize', server.start({ isOurs: true }, { capabilities: { ...USUAL, workspace } }));
  }

  async show(uri: string, document: Open): Promise<void> {
    this.open.set(uri, document);
    await this.server.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'imr-letter', ...document },
    });
  }

  async change(uri: string, text: string, contentChanges: readonly object[]): Promise<void> {
    const version = this.open.get(uri)!.version + 1;
    this.open.set(uri, { version, text });
    await this.server.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    await this.server.tell('textDocument/didClose', { textDocument: { uri } });
  }

  ask(method: string, params: object): Promise<unknown> {
    return bounded(method, this.server.ask(method, params));
  }

  /** Megabytes of memory that the server takes; 0 where the system does not tell. */
  get memory(): number {
    try {
      const status = readFileSync(`/proc/${this.server.processId}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  }

  async end(): Promise<void> {
    assert.equal(await bounded('shutdown', this.server.stop()), 0);
  }
}

/** `answer`, or a rejection where it does not come. */
export async function bounded<T>(what: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`There was no answer to ${what}.`)), NEVER_MS);
  });
  try {
    return await Promise.race([answer, never]);
  } finally {
    clearTimeout(timer);
  }
}
