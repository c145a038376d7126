import assert from 'node:assert/strict';
import {
  commands,
  type Disposable,
  EventEmitter,
  Selection,
  TabInputWebview,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import type { FromView, ToView } from '../../client/src/readingMessages';
import { becomes, close, inFolder, once } from './documents';

/** An object of VS Code, some of whose properties are others. */
const withChanges = <T extends object>(real: T, changes: object): T =>
  new Proxy(real, {
    get: (_, key) => {
      if (key in changes) return Reflect.get(changes, key);
      const value = Reflect.get(real, key, real);
      return typeof value === 'function' ? value.bind(real) : value;
    },
    set: (_, key, value) => Reflect.set(real, key, value, real),
  });

/** The view's panel, with what the extension and the page in it tell each other. */
class Watched {
  readonly panel: WebviewPanel;
  readonly told: ToView[] = [];
  /** Says to the extension what the page could say. */
  readonly says = new EventEmitter<FromView>();
  readonly #shown = new EventEmitter<Extract<FromView, { kind: 'shown' }>>();

  constructor(real: WebviewPanel) {
    real.webview.onDidReceiveMessage((message: FromView) => {
      if (message.kind === 'shown') this.#shown.fire(message);
    });
    const { webview } = real;
    const watchedWebview = withChanges(webview, {
      postMessage: (message: ToView) => {
        this.told.push(message);
        return webview.postMessage(message);
      },
      onDidReceiveMessage: (listener: (message: FromView) => void) => this.#listen(webview, listener),
    });
    this.panel = withChanges(real, { webview: watchedWebview });
  }

  #listen(webview: WebviewPanel['webview'], listener: (message: FromView) => void): Disposable {
    this.says.event(listener);
    return webview.onDidReceiveMessage(listener);
  }

  /** Resolves when the page shows that version of the letter. */
  shows = (uri: Uri, version: number): Promise<unknown> =>
    once(this.#shown.event, (shown) => shown.uri === uri.toString() && shown.version === version);

  /** Resolves when the page shows the letter. */
  showsLetter = (uri: Uri): Promise<{ readonly version: number }> =>
    once(this.#shown.event, (shown) => shown.uri === uri.toString());

  lastPlace(): number | undefined {
    const place = this.told.findLast((message) => message.kind === 'place');
    return place?.kind === 'place' ? place.offset : undefined;
  }

  lastLetter(): Extract<ToView, { kind: 'letter' }> {
    const letter = this.told.findLast((message) => message.kind === 'letter');
    assert.ok(letter?.kind === 'letter');
    return letter;
  }
}

// The extension, which shares this module, asks for its panels and names its serializer only after this.
const panels: Watched[] = [];
const serializers = new Map<string, WebviewPanelSerializer>();
const { createWebviewPanel, registerWebviewPanelSerializer } = window;
Object.assign(window, {
  createWebviewPanel: (...parameters: Parameters<typeof createWebviewPanel>) => {
    const watched = new Watched(createWebviewPanel.apply(window, parameters));
    panels.push(watched);
    return watched.panel;
  },
  registerWebviewPanelSerializer: (type: string, serializer: WebviewPanelSerializer) => {
    serializers.set(type, serializer);
    return registerWebviewPanelSerializer.call(window, type, serializer);
  },
});

const VIEW = 'imrLetters.readingView';

async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(inFolder(name));
  await becomes(document, 'imr-letter');
  await window.showTextDocument(document, ViewColumn.One);
  return document;
}

const tabsOfView = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(VIEW));

describe('the reading view', () => {
  let document: TextDocument;
  let view: Watched;

  before(async () => {
    document = await open('03-mixed-partly-approved.txt');
    await commands.executeCommand('imrLetters.showReadingView');
    view = panels.at(-1)!;
    await view.showsLetter(document.uri);
  });
  after(() => view.panel.dispose());

  const cursorAt = (words: string): Selection => {
    const place = document.positionAt(document.getText().indexOf(words));
    return new Selection(place, place);
  };

  it('stands beside the editor, with the letter in it, and leaves the editor active', () => {
    assert.equal(view.panel.viewColumn, ViewColumn.Two);
    assert.equal(window.activeTextEditor?.document, document);
    const { reading, version } = view.lastLetter();
    assert.equal(version, document.version);
    assert.equal(reading.decisions, '3 upheld, 1 overturned');
    assert.equal(view.panel.title, 'Reading: 03-mixed-partly-approved.txt');
  });

  it('lets its page do nothing but run our own script', () => {
    const { html, options } = view.panel.webview;
    assert.match(
      html,
      /default-src 'none'; style-src [^;]+; script-src 'nonce-[\w-]{20,}'; base-uri 'none';/,
    );
    assert.doesNotMatch(html, /unsafe|Norco/);
    assert.deepEqual(
      options.localResourceRoots?.map(({ path }) => path.split('/').at(-1)),
      ['dist'],
    );
  });

  it('is told the place of the cursor', async () => {
    const editor = window.activeTextEditor!;
    editor.selection = cursorAt('The crutches are');
    await once(window.onDidChangeTextEditorSelection, ({ textEditor }) => textEditor === editor);
    assert.equal(view.lastPlace(), document.getText().indexOf('The crutches are'));
  });

  it('brings the editor to the place that a reader clicks', async () => {
    const editor = window.activeTextEditor!;
    const place = cursorAt('Pain fell by');
    const moved = once(window.onDidChangeTextEditorSelection, ({ selections }) =>
      selections[0]!.isEqual(place),
    );
    view.says.fire({ kind: 'go', offset: document.offsetAt(place.active), focus: false });
    await moved;
    assert.ok(editor.selection.isEqual(place));
  });

  it('shows each version of the text, once it is the last', async () => {
    const shown = view.shows(document.uri, document.version + 2);
    const editor = window.activeTextEditor!;
    const start = document.positionAt(document.getText().indexOf('Overturned'));
    await editor.edit((edit) => edit.replace(document.getWordRangeAtPosition(start)!, 'Uph'));
    await editor.edit((edit) => edit.insert(start.translate(0, 3), 'eld'));
    await shown;
    assert.equal(view.lastLetter().reading.decisions, '4 upheld');
    const back = view.shows(document.uri, document.version + 1);
    await editor.edit((edit) => edit.replace(document.getWordRangeAtPosition(start)!, 'Overturned'));
    await back;
  });

  it('follows the letter that one looks at, and no other text', async () => {
    const other = inFolder('01-upheld-medication.txt');
    const shown = view.showsLetter(other);
    await open('01-upheld-medication.txt');
    await shown;
    assert.equal(view.lastLetter().reading.title, 'CM16-9900001');
    await window.showTextDocument(await workspace.openTextDocument({ content: 'A note.' }), ViewColumn.One);
    assert.equal(view.panel.title, 'Reading: 01-upheld-medication.txt');
    const again = view.showsLetter(document.uri);
    await window.showTextDocument(document, ViewColumn.One);
    await again;
  });

  it('follows a letter that is found to be one only when it is looked at', async () => {
    const text = await workspace.fs.readFile(inFolder('04-overturned-imaging.txt'));
    const uri = inFolder('new-letter.txt');
    await workspace.fs.writeFile(uri, text);
    const shown = view.showsLetter(uri);
    await commands.executeCommand('vscode.open', uri, ViewColumn.One);
    await shown;
    assert.equal(view.panel.title, 'Reading: new-letter.txt');

    const opened = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString())!;
    const back = view.showsLetter(document.uri);
    await window.showTextDocument(document, ViewColumn.One);
    await back;
    await close(opened);
    await workspace.fs.delete(uri);
    assert.equal(view.panel.title, 'Reading: 03-mixed-partly-approved.txt');
  });

  it('stays with its letter while it is locked, and after a restart', async () => {
    await commands.executeCommand('imrLetters.toggleReadingViewLock');
    await open('01-upheld-medication.txt');
    assert.equal(view.panel.title, 'Reading (locked): 03-mixed-partly-approved.txt');
    const last = view.told.findLast((message) => message.kind === 'remember');
    assert.deepEqual(last, {
      kind: 'remember',
      state: { uri: document.uri.toString(), isLocked: true },
    });

    view.panel.dispose();
    const options = { viewColumn: ViewColumn.Two, preserveFocus: true };
    view = new Watched(createWebviewPanel.call(window, VIEW, '', options, {}));
    const again = view.showsLetter(document.uri);
    await serializers.get(VIEW)!.deserializeWebviewPanel(view.panel, last?.state);
    await again;
    await open('04-overturned-imaging.txt');
    assert.equal(view.panel.title, 'Reading (locked): 03-mixed-partly-approved.txt');

    const unlocked = view.showsLetter(inFolder('04-overturned-imaging.txt'));
    await commands.executeCommand('imrLetters.toggleReadingViewLock');
    await unlocked;
    const back = view.showsLetter(document.uri);
    await window.showTextDocument(document, ViewColumn.One);
    await back;
  });

  it('is one', async () => {
    await commands.executeCommand('imrLetters.showReadingView');
    assert.equal(tabsOfView().length, 1);
  });

  it('comes back after a restart with its letter', async () => {
    view.panel.dispose();
    const uri = inFolder('04-overturned-imaging.txt');
    const options = { viewColumn: ViewColumn.Two, preserveFocus: true };
    view = new Watched(createWebviewPanel.call(window, VIEW, '', options, {}));
    const shown = view.showsLetter(uri);
    await serializers
      .get(VIEW)!
      .deserializeWebviewPanel(view.panel, { uri: uri.toString(), isLocked: false });
    await shown;
    assert.equal(view.lastLetter().reading.decisions, '3 overturned');
  });

  it('goes where its letter is no more', async () => {
    view.panel.dispose();
    const panel = createWebviewPanel.call(window, VIEW, '', ViewColumn.Two, {});
    const gone = once(panel.onDidDispose, () => true);
    const uri = inFolder('no-such-letter.txt').toString();
    await serializers.get(VIEW)!.deserializeWebviewPanel(new Watched(panel).panel, { uri, isLocked: false });
    await gone;
  });
});
