import * as l10n from '@vscode/l10n';
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Range,
  type TreeView,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { GROUPINGS, type Grouping } from '../../../server/src/caseload/groups';
import {
  type CaseloadState,
  caseloadChanged,
  pdfsRequest,
  readCaseloadRequest,
  stopCaseloadRequest,
} from '../../../server/src/lsp/messages';
import type { LetterServer } from '../server';
import type { Notes } from './notes';
import { LetterTree, type Node } from './tree';
import { disputedItemsOf, groupingNames, leftOutOf, lettersOf, othersOf } from './words';

const VIEW = 'imrLetters.caseload';
/** While letters are being read the tree is not shown anew more often. */
const PAUSE_MS = 1500;
const REMEMBERED = 'imrLetters.caseload.by';

/** Registers the view of the letters of the open folders. */
export function registerCaseloadView(
  { workspaceState }: ExtensionContext,
  server: LetterServer,
  notes: Notes,
  output: LogOutputChannel,
): Disposable {
  const tree = new LetterTree(server, notes);
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const shown = new ShownCaseload(server, tree, view, output);
  const groupBy = (by: Grouping): void => {
    tree.group(by);
    view.title = l10n.t('By {0}', groupingNames()[by]);
    workspaceState.update(REMEMBERED, by);
  };
  groupBy(GROUPINGS.find((by) => by === workspaceState.get(REMEMBERED)) ?? 'decision');
  return Disposable.from(
    view,
    shown,
    view.onDidChangeVisibility(({ visible }) => visible && shown.begin()),
    notes.onDidChange(() => tree.refresh()),
    workspace.onDidChangeWorkspaceFolders(() => shown.begin()),
    commands.registerCommand('imrLetters.groupLetters', async () => {
      const by = await chooseGrouping(tree.by);
      if (by) groupBy(by);
    }),
    commands.registerCommand('imrLetters.readLetters', () => shown.read()),
    commands.registerCommand('imrLetters.stopReading', () => server.ask(stopCaseloadRequest, {})),
    commands.registerCommand('imrLetters.showMoreEntries', (node: Extract<Node, { kind: 'more' }>) =>
      tree.showMore(node),
    ),
    commands.registerCommand('imrLetters.openEntry', openEntry),
    commands.registerCommand('imrLetters.importFoundPdfs', () => importFound(server)),
  );
}

/** Shows a letter at a line, counted from 1; beside what is active or in its place. */
export async function openEntry(name: string, line: number, isBeside = false): Promise<void> {
  const selection = new Range(line - 1, 0, line - 1, 0);
  const viewColumn = isBeside ? ViewColumn.Beside : ViewColumn.Active;
  await window.showTextDocument(Uri.parse(name), { selection, viewColumn });
}

/** Imports those PDFs of the open folders that the user chooses, each beside itself. */
export async function importFound(server: LetterServer): Promise<void> {
  const names = await server.ask(pdfsRequest, {});
  const choices = names.map((name) => {
    const uri = Uri.parse(name);
    return { label: workspace.asRelativePath(uri), uri, picked: true };
  });
  const chosen = await window.showQuickPick(choices, {
    canPickMany: true,
    placeHolder: l10n.t('PDFs to import, each as a text beside it'),
  });
  if (!chosen?.[0]) return;
  const uris = chosen.map(({ uri }) => uri);
  await commands.executeCommand('imrLetters.importPdfs', uris[0], uris);
}

async function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items = GROUPINGS.map((by) => ({
    label: groupingNames()[by],
    by,
    ...(by === current ? { description: l10n.t('as it is') } : {}),
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Group the letters by') }))?.by;
}

/** Has the view, while it is empty, say why. */
function tellWelcome(state: CaseloadState['reading'] | 'empty' | 'failed'): void {
  commands.executeCommand('setContext', 'imrLetters.caseload', state);
}

/** Keeps the view in step with what the server has read. */
class ShownCaseload implements Disposable {
  readonly #server: LetterServer;
  readonly #tree: LetterTree;
  readonly #view: TreeView<Node>;
  readonly #output: LogOutputChannel;
  #pause: NodeJS.Timeout | undefined;
  #wasAsked = false;

  constructor(server: LetterServer, tree: LetterTree, view: TreeView<Node>, output: LogOutputChannel) {
    this.#server = server;
    this.#tree = tree;
    this.#view = view;
    this.#output = output;
    server.hear(caseloadChanged, (state) => this.#show(state));
    server.onStart(() => {
      if (this.#wasAsked) this.read();
    });
    if (view.visible) this.begin();
  }

  dispose(): void {
    clearTimeout(this.#pause);
  }

  /** Reads the letters, unless that was done or there is no folder. */
  begin(): void {
    if (this.#wasAsked || !this.#view.visible || !workspace.workspaceFolders?.length) return;
    this.read();
  }

  read(): void {
    this.#wasAsked = true;
    window
      .withProgress({ location: { viewId: VIEW } }, () => this.#read())
      .then(undefined, (error: unknown) => {
        this.#output.error(String(error));
        tellWelcome('failed');
      });
  }

  async #read(): Promise<void> {
    await this.#server.running();
    this.#tree.ready();
    this.#show(await this.#server.ask(readCaseloadRequest, {}));
  }

  #show(state: CaseloadState): void {
    const { reading, letters, items } = state;
    const found = `${lettersOf(letters)}, ${disputedItemsOf(items)}`;
    const messages: Readonly<Record<CaseloadState['reading'], string>> = {
      unread: '',
      reading: l10n.t('Reading… {0} so far.', found),
      stopped: l10n.t('Reading was stopped: {0} so far.', found),
      read: letters > 0 ? found : '',
    };
    const isEmpty = letters === 0 && reading === 'read';
    // A message would take the place of what is said where there is no letter.
    const others = isEmpty ? '' : othersOf(state);
    this.#view.message = [messages[reading], others, leftOutOf(state)].filter(Boolean).join(' · ');
    this.#tree.pdfs = isEmpty ? 0 : state.pdfs;
    tellWelcome(isEmpty ? 'empty' : reading);
    this.#refreshSoon(reading === 'reading');
  }

  #refreshSoon(isReading: boolean): void {
    this.#pause ??= setTimeout(
      () => {
        this.#pause = undefined;
        this.#tree.refresh();
      },
      isReading ? PAUSE_MS : 0,
    );
  }
}
