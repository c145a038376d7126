import * as l10n from '@vscode/l10n';
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type Memento,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  type CaseloadState,
  caseloadChanged,
  changesRequest,
  readCaseloadRequest,
  stopCaseloadRequest,
} from '../../../server/src/lsp/messages';
import type { LetterServer } from '../server';
import { showPage } from '../webviewPanel';
import type { Notes } from './notes';
import { saveTable } from './saving';
import type { FromTable, TableView, ToTable } from './tableMessages';
import { importFound, openEntry } from './view';

const TABLE = 'imrLetters.caseloadTable';
const REMEMBERED = 'imrLetters.caseloadTable.view';
const titleOf = (): string => l10n.t('Caseload');

/** Registers the table of all disputed items: its command, and its return after a restart. */
export function registerCaseloadTable(
  { extensionUri, workspaceState }: ExtensionContext,
  server: LetterServer,
  notes: Notes,
  output: LogOutputChannel,
): Disposable {
  const table = new CaseloadTable(extensionUri, workspaceState, server, notes, output);
  return Disposable.from(
    table,
    commands.registerCommand('imrLetters.openCaseloadTable', () => table.open()),
    window.registerWebviewPanelSerializer(TABLE, {
      deserializeWebviewPanel: async (panel) => table.restore(panel),
    }),
    notes.onDidChange(() => table.tellRemarks()),
  );
}

/** One panel with the table; it is told of each letter that changes, and of no letter twice. */
class CaseloadTable implements Disposable {
  readonly #extension: Uri;
  readonly #memory: Memento;
  readonly #server: LetterServer;
  readonly #notes: Notes;
  readonly #output: LogOutputChannel;
  #panel: WebviewPanel | undefined;
  #isReady = false;
  #isAsking = false;
  /** What the page has been told of; null where it knows nothing yet. */
  #revision: number | null = null;
  #newest = 0;

  constructor(extension: Uri, memory: Memento, server: LetterServer, notes: Notes, output: LogOutputChannel) {
    this.#extension = extension;
    this.#memory = memory;
    this.#server = server;
    this.#notes = notes;
    this.#output = output;
    server.hear(caseloadChanged, (state) => this.#tellState(state));
    server.onStart(() => {
      this.#revision = null;
      if (this.#isReady) this.#read();
    });
  }

  open(): void {
    if (this.#panel) this.#panel.reveal();
    else
      this.#adopt(
        window.createWebviewPanel(TABLE, titleOf(), ViewColumn.Active, { retainContextWhenHidden: true }),
      );
  }

  /** Takes over a panel of the last start. */
  restore(panel: WebviewPanel): void {
    if (this.#panel) panel.dispose();
    else this.#adopt(panel);
  }

  tellRemarks(): void {
    this.#post({ kind: 'remarks', remarks: this.#notes.all() });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    const { webview } = panel;
    this.#panel = panel;
    this.#isReady = false;
    webview.onDidReceiveMessage((message: FromTable) => this.#hear(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#isReady = false;
    });
    showPage(webview, this.#extension, 'caseload', titleOf());
  }

  #hear(message: FromTable): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      this.#revision = null;
      this.#tellView();
      this.tellRemarks();
      this.#read();
    } else if (message.kind === 'open')
      this.#try(() => openEntry(message.name, message.line, message.isBeside));
    else if (message.kind === 'remark')
      this.#try(() => this.#notes.set(Uri.parse(message.name), null, message.remark));
    else if (message.kind === 'view') this.#try(() => this.#memory.update(REMEMBERED, message.view));
    else if (message.kind === 'save') this.#try(() => saveTable(message.format, message.bytes));
    else if (message.kind === 'import') this.#try(() => importFound(this.#server));
    else if (message.kind === 'read') this.#read();
    else if (message.kind === 'stop') this.#try(() => this.#server.ask(stopCaseloadRequest, {}));
  }

  #tellView(): void {
    const view = this.#memory.get<TableView>(REMEMBERED);
    if (view) this.#post({ kind: 'view', view });
  }

  #read(): void {
    this.#try(async () => this.#tellState(await this.#server.ask(readCaseloadRequest, {})));
  }

  #tellState(state: CaseloadState): void {
    this.#newest = state.revision;
    const folders = workspace.workspaceFolders?.map(({ uri }) => uri.toString()) ?? [];
    this.#post({ kind: 'state', state, folders });
    if (this.#isReady && !this.#isAsking) this.#try(() => this.#tellLetters());
  }

  /** Tells the letters that the page does not know yet, a part at a time, until it knows the newest. */
  async #tellLetters(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#isReady && this.#revision !== this.#newest) {
        const before = this.#revision;
        const { letters, removed, revision, more } = await this.#server.ask(changesRequest, {
          since: before ?? 0,
        });
        if (this.#revision !== before) continue;
        this.#post({ kind: 'letters', fresh: before === null, letters, removed });
        this.#revision = revision;
        if (more) continue;
        this.#newest = revision;
        this.#post({ kind: 'complete' });
      }
    } finally {
      this.#isAsking = false;
    }
  }

  #try(deed: () => Thenable<unknown>): void {
    deed().then(undefined, (error: unknown) => this.#output.error(String(error)));
  }

  #post(message: ToTable): void {
    if (this.#isReady) this.#panel?.webview.postMessage(message);
  }
}
