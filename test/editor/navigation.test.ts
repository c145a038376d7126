import assert from 'node:assert/strict';
import { commands, Position, Selection, type TextEditor, window, workspace } from 'vscode';
import { becomes, inFolder } from './documents';

const PARTLY_APPROVED = 'Post-operative physical therapy for the left knee, 6 sessions';
const COLD_THERAPY = 'Associated surgical service: Cold therapy unit';
const CRUTCHES = 'Associated surgical service: Crutches for purchase';
const NORCO = 'Norco 10/325mg #90';

describe('going to a disputed item', () => {
  let editor: TextEditor;

  before(async () => {
    const document = await workspace.openTextDocument(inFolder('03-mixed-partly-approved.txt'));
    await becomes(document, 'imr-letter');
    editor = await window.showTextDocument(document);
  });
  beforeEach(() => {
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
  });

  const next = (): Promise<string> => selectedBy('imrLetters.nextItem');
  const previous = (): Promise<string> => selectedBy('imrLetters.previousItem');

  /** What the command selects, white space folded: a request may run over several lines. */
  async function selectedBy(command: string): Promise<string> {
    await commands.executeCommand(command);
    return editor.document.getText(editor.selection).replace(/\s+/g, ' ');
  }

  it('selects the request of one after the other and begins again', async () => {
    assert.equal(await next(), PARTLY_APPROVED);
    assert.equal(await next(), COLD_THERAPY);
    assert.equal(await next(), CRUTCHES);
    assert.equal(await next(), NORCO);
    assert.equal(await next(), PARTLY_APPROVED);
  });

  it('goes back the same way', async () => {
    assert.equal(await previous(), NORCO);
    assert.equal(await previous(), CRUTCHES);
    assert.equal(await previous(), COLD_THERAPY);
    assert.equal(await previous(), PARTLY_APPROVED);
    assert.equal(await previous(), NORCO);
  });

  it('goes from within a rationale to the item before and after it', async () => {
    const { document } = editor;
    const cursor = document.positionAt(document.getText().indexOf('The crutches are inexpensive'));
    editor.selection = new Selection(cursor, cursor);
    assert.equal(await previous(), CRUTCHES);
    editor.selection = new Selection(cursor, cursor);
    assert.equal(await next(), NORCO);
  });

  it('shows what it selects', async () => {
    const shown = (): boolean => editor.visibleRanges.some((range) => range.contains(editor.selection));
    await previous();
    while (!shown()) {
      await new Promise<void>((resolve) => {
        const subscription = window.onDidChangeTextEditorVisibleRanges(() => {
          subscription.dispose();
          resolve();
        });
      });
    }
  });

  it('leaves the cursor alone where nothing is decided', async () => {
    const document = await workspace.openTextDocument({ language: 'imr-letter', content: 'Dear reader' });
    const other = await window.showTextDocument(document);
    const before = other.selection;
    await commands.executeCommand('imrLetters.nextItem');
    assert.ok(other.selection.isEqual(before));
  });

  it('leaves the cursor alone in other text', async () => {
    const document = await workspace.openTextDocument({ language: 'plaintext', content: 'Norco: Upheld' });
    const other = await window.showTextDocument(document);
    const before = other.selection;
    await commands.executeCommand('imrLetters.previousItem');
    assert.ok(other.selection.isEqual(before));
  });

  it('works after the language server was started anew', async () => {
    await window.showTextDocument(editor.document);
    editor = window.activeTextEditor!;
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    await commands.executeCommand('imrLetters.restartServer');
    assert.equal(await next(), PARTLY_APPROVED);
  });
});
