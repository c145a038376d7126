import { commands, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import { becomes } from '../editor/documents';
import { folderIsThere, letter, until } from './folder';

/** What is clicked wherever a webview shows it; the bundler puts it in. */
declare const CLICKED: string;

describe('in a browser', () => {
  let mixed: TextDocument;

  before(async () => {
    await folderIsThere();
    mixed = await letter('03-mixed-partly-approved.txt');
  });
  afterEach(() => commands.executeCommand('workbench.action.closeActiveEditor'));

  /** Resolves when the cursor stands where the letter speaks of what was clicked. */
  async function leadsThere(command: string): Promise<void> {
    const editor = await window.showTextDocument(mixed);
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand(command);
    await until(async () => {
      const open = window.visibleTextEditors.find(
        ({ document }) => document.uri.toString() === mixed.uri.toString(),
      );
      const line = open && mixed.lineAt(open.selection.active.line).text;
      return line?.includes(CLICKED) || undefined;
    });
  }

  it('the reading view shows a letter, and leads to the place that is clicked', () =>
    leadsThere('imrLetters.showReadingView'));

  it('the table shows the items of the folder, and leads to the one that is clicked', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await leadsThere('imrLetters.openCaseloadTable');
  });

  it('a letter becomes one where a browser keeps the copies of the example letters', async () => {
    const uri = Uri.parse('vscode-userdata:/User/globalStorage/imr-letters.imr-letters/example/letter.txt');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(mixed.getText()));
    await becomes(await workspace.openTextDocument(uri), 'imr-letter');
  });
});
