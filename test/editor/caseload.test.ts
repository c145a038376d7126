import assert from 'node:assert/strict';
import {
  commands,
  EventEmitter,
  extensions,
  languages,
  type QuickPickItem,
  type SymbolInformation,
  type TreeDataProvider,
  type TreeItem,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { FromTable, TableView, ToTable } from '../../client/src/caseload/tableMessages';
import type { Node } from '../../client/src/caseload/tree';
import { LARGEST_FILE } from '../../server/src/lsp/host';
import { inFolder, once } from './documents';
import { killServer } from './killing';

// The extension, which shares this module, makes its view only after this.
let tree: TreeDataProvider<Node> | undefined;
const { createTreeView, createWebviewPanel } = window;
Object.assign(window, {
  createTreeView: (id: string, options: { readonly treeDataProvider: TreeDataProvider<Node> }) => {
    if (id === 'imrLetters.caseload') tree = options.treeDataProvider;
    return createTreeView.call(window, id, options as never);
  },
});

const LETTER = 'followed.txt';
const NOTES = inFolder('.imr-letters.notes.json');
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));

/** Resolves when VS Code tells of files that change, which it does only some time after it has started. */
async function watchingBegins(): Promise<void> {
  const probe = inFolder('probe.text');
  const watcher = workspace.createFileSystemWatcher('**/probe.text');
  let isHeard = false;
  const heard = (): void => {
    isHeard = true;
  };
  watcher.onDidCreate(heard);
  watcher.onDidChange(heard);
  for (let turn = 0; !isHeard; turn++) {
    await workspace.fs.writeFile(probe, encoded(String(turn)));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  watcher.dispose();
  await workspace.fs.delete(probe);
}

/** Answers for a while what VS Code would ask the user. */
async function answering<R>(answers: object, steps: () => Thenable<R>): Promise<R> {
  const before = Object.fromEntries(Object.keys(answers).map((key) => [key, Reflect.get(window, key)]));
  Object.assign(window, answers);
  try {
    return await steps();
  } finally {
    Object.assign(window, before);
  }
}

const choosing = (label: string) => ({
  showQuickPick: async (items: readonly QuickPickItem[]) => items.find((item) => item.label === label),
});

describe('the letters of a folder', () => {
  const nodes = async (parent?: Node): Promise<readonly Node[]> => (await tree!.getChildren(parent)) ?? [];
  const itemOf = (node: Node): TreeItem => tree!.getTreeItem(node) as TreeItem;
  const shown = async (parent?: Node): Promise<readonly string[]> =>
    (await nodes(parent)).map((node) => `${itemOf(node).label} ${itemOf(node).description}`);
  /** Resolves with what `look` finds, when it finds something; looks again when the tree has changed. */
  const until = async <R>(look: () => Promise<R | undefined>): Promise<R> => {
    for (;;) {
      const changed = once(tree!.onDidChangeTreeData!, () => true);
      const found = await look();
      if (found !== undefined) return found;
      await changed;
    }
  };
  const group = (by: string) =>
    answering(choosing(by), () => commands.executeCommand('imrLetters.groupLetters'));
  const nodeOf = (start: string, parent?: Node): Promise<Node> =>
    until(async () => (await nodes(parent)).find((node) => String(itemOf(node).label).startsWith(start)));
  const countOf = async (start: string): Promise<number> => Number(itemOf(await nodeOf(start)).description);

  before(async () => {
    const letter = await workspace.fs.readFile(inFolder('01-upheld-medication.txt'));
    await workspace.fs.writeFile(inFolder(LETTER), letter);
    await extensions.getExtension('imr-letters.imr-letters')!.activate();
    await commands.executeCommand('imrLetters.caseload.focus');
    await until(async () => ((await nodes()).length > 0 ? true : undefined));
    await watchingBegins();
  });
  after(async () => {
    for (const uri of [NOTES, inFolder(LETTER)]) await workspace.fs.delete(uri, { recursive: true });
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are shown by decision with counts, and a request opens its letter at the item', async () => {
    const overturned = await nodeOf('Overturned');
    const [first] = await nodes(overturned);
    const { command } = itemOf(first!);
    await commands.executeCommand(command!.command, ...command!.arguments!);
    const { document, selection } = window.activeTextEditor!;
    assert.ok(first!.kind === 'entry');
    assert.equal(document.uri.toString(), first.entry.name);
    assert.match(document.lineAt(selection.active.line).text, /Overturned|:/);
  });

  it('are named for a screen reader with what others see by signs and colours', async () => {
    const overturned = await nodeOf('Overturned');
    assert.match(
      itemOf(overturned).accessibilityInformation!.label,
      /^Overturned, \d+ items in \d+ letters$/,
    );
    const [first] = await nodes(overturned);
    assert.ok(first!.kind === 'entry');
    assert.match(itemOf(first).accessibilityInformation!.label, /, (?:CM\d\d-\d+ · )?Overturned$/);
  });

  it('are grouped by what one chooses', async () => {
    for (const by of ['Treatment', 'Guideline', 'Specialty', 'Finding']) {
      await group(by);
      const groups = await shown();
      assert.ok(groups.length > 1, by);
    }
    assert.ok((await shown()).some((each) => each.startsWith('decision-contradicts-rationale ')));
    await group('Decision');
  });

  it('follow the files', async () => {
    const before = await countOf('Upheld');
    const text = (await read(inFolder('01-upheld-medication.txt'))).replaceAll('Upheld', 'Overturned');
    await workspace.fs.writeFile(inFolder(LETTER), encoded(text));
    const after = await until(async () => {
      const count = await countOf('Upheld');
      return count === before ? undefined : count;
    });
    assert.ok(after < before);
  });

  it('take a state and a note, which are kept in a file of the folder', async () => {
    const entry = await nodeOf('', await nodeOf('Overturned'));
    const name = itemOf(entry).command!.arguments![0] as string;
    await answering(choosing('Follow up'), () => commands.executeCommand('imrLetters.setState', entry));
    const typing = { showInputBox: async () => 'Ask K.' };
    await answering(typing, () => commands.executeCommand('imrLetters.editNote', entry));
    const path = decodeURIComponent(name.slice(inFolder('').toString().replace(/\/?$/, '/').length));
    assert.deepEqual(JSON.parse(await read(NOTES)).letters, {
      [path]: { state: 'follow-up', note: 'Ask K.' },
    });
    await until(async () => (String(itemOf(entry).description).endsWith('Follow up') ? true : undefined));
  });

  it('take them for a finding too', async () => {
    await group('Finding');
    const entry = await nodeOf('', await nodeOf('decision-contradicts-rationale'));
    await answering(choosing('Reviewed'), () => commands.executeCommand('imrLetters.setState', entry));
    const all = Object.values(JSON.parse(await read(NOTES)).letters) as { readonly findings?: object[] }[];
    const [finding] = all.flatMap(({ findings }) => findings ?? []);
    assert.ok(entry.kind === 'entry');
    const { code, fingerprint } = entry.entry.finding!;
    assert.deepEqual(finding, { state: 'reviewed', code, fingerprint });
    await group('Decision');
  });

  it('are checked when one asks for it, whether they are open or not', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const uri = inFolder('faults.txt');
    const vast = inFolder('vast.txt');
    await workspace.fs.writeFile(vast, new Uint8Array(LARGEST_FILE + 1));
    let said = '';
    let offered: readonly string[] = [];
    const message = async (text: string, ...choices: readonly string[]): Promise<undefined> => {
      said = text;
      offered = choices;
    };
    const told = once(languages.onDidChangeDiagnostics, ({ uris }) =>
      uris.some((each) => each.toString() === uri.toString()),
    );
    await answering({ showInformationMessage: message }, () =>
      commands.executeCommand('imrLetters.checkAllLetters'),
    );
    await workspace.fs.delete(vast);
    assert.match(
      said,
      /^\d+ letters checked: \d+ findings in \d+ letters\. 1 text was left out: it is larger than 5 MB\.$/,
    );
    assert.deepEqual(offered, ['Show Problems', 'Show What Was Left Out']);
    if (languages.getDiagnostics(uri).length === 0) await told;
    assert.ok(languages.getDiagnostics(uri).length > 3);
  });

  it('are found by the words of a request', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'crutches',
    );
    assert.deepEqual(
      symbols.map(({ location }) => location.uri.path.split('/').at(-1)),
      ['03-mixed-partly-approved.txt'],
    );
  });
});

describe('the caseload table', () => {
  const said = new EventEmitter<FromTable>();
  const told: ToTable[] = [];
  let panel: WebviewPanel;
  let says: (message: FromTable) => void;

  /** Listens at the panel that the extension makes. */
  const watched = (real: WebviewPanel): WebviewPanel => {
    panel = real;
    const { webview } = real;
    const listen = webview.onDidReceiveMessage;
    const post = webview.postMessage;
    Object.defineProperty(webview, 'onDidReceiveMessage', {
      value: (listener: (message: FromTable) => void) => {
        says = listener;
        return listen.call(webview, (message: FromTable) => {
          said.fire(message);
          listener(message);
        });
      },
    });
    Object.defineProperty(webview, 'postMessage', {
      value: (message: ToTable) => {
        told.push(message);
        return post.call(webview, message);
      },
    });
    return real;
  };

  const open = async (): Promise<void> => {
    const make = {
      createWebviewPanel: (...all: Parameters<typeof createWebviewPanel>) =>
        watched(createWebviewPanel.apply(window, all)),
    };
    const rows = once(said.event, (message) => message.kind === 'shown' && message.rows > 10);
    await answering(make, () => commands.executeCommand('imrLetters.openCaseloadTable'));
    await rows;
  };

  before(open);
  after(() => panel.dispose());

  it('has the items of all letters, on a page that runs our own script alone', () => {
    const { html, options } = panel.webview;
    assert.match(
      html,
      /default-src 'none'; style-src [^;]+; script-src 'nonce-[\w-]{20,}'; base-uri 'none';/,
    );
    assert.doesNotMatch(html, /unsafe/);
    assert.deepEqual(
      options.localResourceRoots?.map(({ path }) => path.split('/').at(-1)),
      ['dist'],
    );
    const states = told.flatMap((message) => (message.kind === 'state' ? [message.state] : []));
    assert.equal(states.at(-1)!.reading, 'read');
  });

  it('is one', async () => {
    const make = { createWebviewPanel: () => assert.fail('There is one already.') };
    await answering(make, () => commands.executeCommand('imrLetters.openCaseloadTable'));
  });

  it('shows a letter that changes, once it is changed', async () => {
    const uri = inFolder('changed.txt');
    const letter = await workspace.fs.readFile(inFolder('01-upheld-medication.txt'));
    const count = () =>
      told.flatMap((message) => (message.kind === 'state' ? [message.state.letters] : [])).at(-1)!;
    const before = count();
    const more = once(said.event, (message) => message.kind === 'shown' && count() > before);
    await workspace.fs.writeFile(uri, letter);
    await more;
    const fewer = once(said.event, (message) => message.kind === 'shown' && count() === before);
    await workspace.fs.delete(uri);
    await fewer;
  });

  it('opens a letter at its item, and keeps the remark on one', async () => {
    const name = inFolder('04-overturned-imaging.txt').toString();
    const opened = once(
      window.onDidChangeActiveTextEditor,
      (editor) => editor?.document.uri.toString() === name,
    );
    says({ kind: 'open', name, line: 30, isBeside: true });
    await opened;
    assert.notEqual(window.activeTextEditor!.viewColumn, panel.viewColumn);
    assert.ok(panel.visible);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    const remarks = once(said.event, ({ kind }) => kind === 'shown');
    says({ kind: 'remark', name, remark: { state: 'in-review', note: '' } });
    await remarks;
    const last = told.findLast((message) => message.kind === 'remarks');
    assert.ok(last?.kind === 'remarks');
    assert.deepEqual(last.remarks, [[name, { state: 'in-review', note: '' }]]);
    await workspace.fs.delete(NOTES);
  });

  const filledAnew = async (deed: () => unknown): Promise<void> => {
    const from = told.length;
    const isFresh = (message: ToTable): boolean => message.kind === 'letters' && message.fresh;
    const rows = once(
      said.event,
      (message) => message.kind === 'shown' && message.rows > 10 && told.slice(from).some(isFresh),
    );
    await deed();
    await rows;
  };

  it('is filled anew after the language server was restarted', () =>
    filledAnew(() => commands.executeCommand('imrLetters.restartServer')));

  it('is filled anew after the language server was killed', () => filledAnew(killServer));

  it('is opened as it was left', async () => {
    const view: TableView = {
      search: '',
      filters: {},
      group: null,
      sort: { column: 'request', ascending: true },
      widths: { request: 320 },
      hidden: ['note'],
      charts: true,
    };
    const back = { ...view, sort: null, widths: {}, hidden: [], charts: false };
    says({ kind: 'view', view });
    panel.dispose();
    told.length = 0;
    await open();
    assert.deepEqual(
      told.filter(({ kind }) => kind === 'view'),
      [{ kind: 'view', view }],
    );
    says({ kind: 'view', view: back });
  });

  it('is saved where the user says', async () => {
    const file = inFolder('table.csv');
    const written = workspace.createFileSystemWatcher('**/table.csv');
    const there = once(written.onDidCreate, () => true);
    await answering(
      { showSaveDialog: async () => file, showInformationMessage: async () => undefined },
      async () => {
        says({ kind: 'save', format: 'csv', bytes: encoded('Case\r\n') });
        await there;
      },
    );
    assert.equal(await read(file), 'Case\r\n');
    written.dispose();
    await workspace.fs.delete(file);
  });
});
