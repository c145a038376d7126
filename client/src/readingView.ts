import * as l10n from '@vscode/l10n';
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { readingRequest } from '../../server/src/lsp/messages';
import { isLetter, letterInView } from './language';
import type { FromView, ToView, ViewState } from './readingMessages';
import type { LetterServer } from './server';
import { showPage } from './webviewPanel';

const VIEW = 'imrLetters.readingView';

/** Registers the reading view: its command, and its return after a restart. */
export function registerReadingView(
  { extensionUri }: ExtensionContext,
  server: LetterServer,
  output: LogOutputChannel,
): Disposable {
  const view = new ReadingView(extensionUri, server, output);
  return Disposable.from(
    view,
    commands.registerCommand('imrLetters.showReadingView', () => view.show()),
    commands.registerCommand('imrLetters.toggleReadingViewLock', () => view.toggleLock()),
    window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: (panel, state: ViewState | undefined) => view.restore(panel, state),
    }),
    window.onDidChangeActiveTextEditor(() => view.follow()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => view.pointTo(textEditor.document)),
    workspace.onDidChangeTextDocument(({ document }) => view.update(document)),
    workspace.onDidOpenTextDocument((document) => {
      view.follow(); // a text that is looked at may be found to be a letter only now
      view.update(document);
    }),
  );
}

/** One panel beside the editor, which shows one letter at a time. */
class ReadingView implements Disposable {
  readonly #extension: Uri;
  readonly #server: LetterServer;
  readonly #output: LogOutputChannel;
  #panel: WebviewPanel | undefined;
  #letter: Uri | undefined;
  #isLocked = false;
  /** The address of the letter that is on the screen. */
  #shown = '';
  #isReady = false;
  #isAsking = false;

  constructor(extension: Uri, server: LetterServer, output: LogOutputChannel) {
    this.#extension = extension;
    this.#server = server;
    this.#output = output;
  }

  /** Shows the letter that is being looked at. */
  show(): void {
    const document = letterInView()?.document;
    if (!document) return;
    if (this.#panel) this.#panel.reveal(undefined, true);
    else {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(
        window.createWebviewPanel(VIEW, l10n.t('Reading View'), column, { enableFindWidget: true }),
      );
    }
    this.#turnTo(document.uri);
  }

  /** Stays with its letter from now on, or follows the one that is looked at again. */
  toggleLock(): void {
    this.#isLocked = !this.#isLocked;
    this.#remember();
    this.follow();
  }

  /** Takes over a panel of the last start with the letter that it showed. */
  async restore(panel: WebviewPanel, state: ViewState | undefined): Promise<void> {
    if (!state || this.#panel) {
      panel.dispose();
      return;
    }
    this.#adopt(panel);
    const uri = Uri.parse(state.uri);
    this.#isLocked = state.isLocked;
    this.#turnTo(uri);
    await workspace.openTextDocument(uri).then(undefined, () => panel.dispose());
  }

  /** Shows the letter that is looked at from now on, unless it is to stay with another one. */
  follow(): void {
    const document = window.activeTextEditor?.document;
    if (document && isLetter(document) && !this.#isLocked) this.#turnTo(document.uri);
  }

  /** Takes notice that a document has changed or is there. */
  update(document: TextDocument): void {
    if (this.#shows(document) && isLetter(document)) this.#refresh();
  }

  /** Shows the place of the cursor in a document. */
  pointTo(document: TextDocument): void {
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    if (!editor || !this.#shows(document)) return;
    if (this.#shown !== document.uri.toString()) this.#refresh();
    this.#post({ kind: 'place', offset: document.offsetAt(editor.selection.active) });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #turnTo(uri: Uri): void {
    if (!this.#panel || this.#letter?.toString() === uri.toString()) return;
    this.#letter = uri;
    this.#remember();
    this.#refresh();
  }

  /** Says in the title what the view shows, and has the page keep it for the next start. */
  #remember(): void {
    if (!this.#panel || !this.#letter) return;
    const name = this.#letter.path.split('/').at(-1) ?? '';
    this.#panel.title = this.#isLocked ? l10n.t('Reading (locked): {0}', name) : l10n.t('Reading: {0}', name);
    this.#post({ kind: 'remember', state: { uri: this.#letter.toString(), isLocked: this.#isLocked } });
  }

  #shows = ({ uri }: TextDocument): boolean =>
    this.#panel !== undefined && uri.toString() === this.#letter?.toString();

  #adopt(panel: WebviewPanel): void {
    const { webview } = panel;
    this.#panel = panel;
    this.#isReady = false;
    webview.onDidReceiveMessage((message: FromView) => this.#hear(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#letter = undefined;
      this.#isLocked = false;
    });
    showPage(webview, this.#extension, 'reading', l10n.t('Reading View'));
  }

  #hear(message: FromView): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      this.#shown = '';
      this.#remember();
      this.#refresh();
      this.#openClosed();
    } else if (message.kind === 'shown') {
      this.#shown = message.uri;
      const document = this.#document();
      if (document) this.pointTo(document);
    } else {
      this.#go(message.offset, message.focus).catch((error: unknown) => this.#output.error(String(error)));
    }
  }

  /** The page is made anew whenever it comes to the front, also after the letter's own editor was closed. */
  #openClosed(): void {
    if (!this.#letter || this.#letter.scheme === 'untitled' || this.#document()) return;
    workspace
      .openTextDocument(this.#letter)
      .then(undefined, (error: unknown) => this.#output.error(String(error)));
  }

  #document = (): TextDocument | undefined =>
    workspace.textDocuments.find((document) => this.#shows(document) && isLetter(document));

  /** Asks until the answer is of the letter as it is: while one answer is awaited, later changes ask nothing. */
  #refresh(): void {
    if (this.#isAsking || !this.#isReady) return;
    this.#isAsking = true;
    this.#askUntilCurrent()
      .catch((error: unknown) => this.#output.error(String(error)))
      .finally(() => {
        this.#isAsking = false;
      });
  }

  async #askUntilCurrent(): Promise<void> {
    for (let document = this.#document(); document; document = this.#document()) {
      const uri = document.uri.toString();
      const answer = await this.#server.ask(readingRequest, { textDocument: { uri } });
      if (this.#document() !== document) continue;
      if (!answer) return;
      if (document.version !== answer.version) continue;
      this.#post({ kind: 'letter', uri, ...answer });
      return;
    }
  }

  async #go(offset: number, focus: boolean): Promise<void> {
    if (!this.#letter) return;
    const document = await workspace.openTextDocument(this.#letter);
    const open = window.visibleTextEditors.find((each) => each.document === document);
    const editor = await window.showTextDocument(document, {
      viewColumn: open?.viewColumn ?? ViewColumn.One,
      preserveFocus: !focus,
    });
    const place = document.positionAt(offset);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #post(message: ToView): void {
    if (this.#isReady) this.#panel?.webview.postMessage(message);
  }
}
