import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, env, Selection, type TextEditor, window, workspace } from 'vscode';
import { becomes, inFolder } from './documents';

describe('copying a summary', () => {
  let editor: TextEditor;

  before(async () => {
    const document = await workspace.openTextDocument(inFolder('03-mixed-partly-approved.txt'));
    await becomes(document, 'imr-letter');
    editor = await window.showTextDocument(document);
  });
  beforeEach(() => env.clipboard.writeText('nothing yet'));

  async function copiedBy(command: string, ...parameters: readonly unknown[]): Promise<string> {
    await commands.executeCommand(command, ...parameters);
    return env.clipboard.readText();
  }

  function putCursorAt(words: string): void {
    const place = editor.document.positionAt(editor.document.getText().indexOf(words));
    editor.selection = new Selection(place, place);
  }

  it('puts the letter on the clipboard as plain text', async () => {
    const copied = await copiedBy('imrLetters.copySummary');
    assert.match(copied, /^IMR DETERMINATION CM16-9900003\n\n3 upheld, 1 overturned\.\n/);
    assert.equal(copied.match(/^\d\. /gm)?.length, 4);
    assert.match(
      copied,
      /^Last day to appeal: Saturday, February 4, 2017 \(computed, not moved for a weekend/m,
    );
  });

  it('puts it there as Markdown where the setting says so', async () => {
    const setting = workspace.getConfiguration('imrLetters.summary');
    await setting.update('format', 'markdown', ConfigurationTarget.Global);
    try {
      const copied = await copiedBy('imrLetters.copySummary');
      assert.match(copied, /^# IMR determination CM16-9900003\n/);
      assert.equal(copied.match(/^## \d\. /gm)?.length, 4);
    } finally {
      await setting.update('format', undefined, ConfigurationTarget.Global);
    }
  });

  it('puts the item at the cursor there', async () => {
    putCursorAt('The crutches are inexpensive');
    const copied = await copiedBy('imrLetters.copyItemSummary');
    assert.match(copied, /^3\. Associated surgical service: Crutches for purchase$/m);
    assert.equal(copied.match(/^\d\. /gm)?.length, 1);
  });

  it('puts the item of an address and an index there, as a code lens asks', async () => {
    const copied = await copiedBy('imrLetters.copyItemSummary', editor.document.uri.toString(), 3);
    assert.match(copied, /^4\. Norco 10\/325mg #90$/m);
  });

  it('leaves the clipboard alone where there is no item or no letter', async () => {
    putCursorAt('CLINICAL CASE SUMMARY');
    assert.equal(await copiedBy('imrLetters.copyItemSummary'), 'nothing yet');
    await window.showTextDocument(await workspace.openTextDocument({ content: 'A note.' }));
    assert.equal(await copiedBy('imrLetters.copySummary'), 'nothing yet');
  });
});
