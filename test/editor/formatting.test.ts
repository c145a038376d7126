import assert from 'node:assert/strict';
import { commands, type TextDocument, window } from 'vscode';
import { answering, leaveAsItWas, letter, withSetting } from './documents';

const visible = (text: string): string => text.replace(/\s+/g, '');
const isEven = (text: string): boolean => !/\n\n\n|[ \t]\n/.test(text);

describe('Format Document on a letter', () => {
  let document: TextDocument;
  let printed: string;

  beforeEach(async () => {
    document = await letter('02-upheld-2014-wording.txt');
    printed = document.getText();
  });
  afterEach(() => leaveAsItWas(document));

  async function format(answer: string | undefined): Promise<readonly string[]> {
    const { asked, stop } = answering(answer);
    try {
      await commands.executeCommand('editor.action.formatDocument');
    } finally {
      stop();
    }
    return asked;
  }

  it('asks, and formats a copy', async () => {
    const asked = await format('Format a Copy');
    assert.equal(asked.length, 1);
    assert.match(asked[0]!, /evidence/);
    const copy = window.activeTextEditor!.document;
    assert.ok(copy.isUntitled && copy.languageId === 'imr-letter');
    assert.ok(isEven(copy.getText()));
    assert.equal(visible(copy.getText()), visible(printed));
    assert.equal(document.getText(), printed);
  });

  it('asks, and formats the letter itself where the user wants that', async () => {
    await format('Format This Document');
    assert.ok(isEven(document.getText()));
    assert.equal(visible(document.getText()), visible(printed));
  });

  it('asks, and does nothing where the user wants nothing', async () => {
    assert.equal((await format(undefined)).length, 1);
    assert.equal(document.getText(), printed);
    assert.equal(window.activeTextEditor!.document, document);
  });

  it('asks nothing where a setting allows it', async () => {
    await withSetting('imrLetters.formatting.inPlace', true, async () => {
      assert.deepEqual(await format(undefined), []);
    });
    assert.ok(isEven(document.getText()));
  });

  it('neither asks nor formats while a letter is saved', async () => {
    const { asked, stop } = answering('Format This Document');
    try {
      await withSetting('[imr-letter]', { 'editor.formatOnSave': true }, async () => {
        await window.activeTextEditor!.edit((edit) => edit.insert(document.positionAt(0), ' '));
        await document.save();
      });
    } finally {
      stop();
    }
    assert.deepEqual(asked, []);
    assert.equal(document.getText(), ` ${printed}`);
    await window.activeTextEditor!.edit((edit) =>
      edit.replace(document.lineAt(0).range, printed.split('\n')[0]!),
    );
    await document.save();
  });

  it('has a command that always makes a copy', async () => {
    await commands.executeCommand('imrLetters.formatCopy');
    const copy = window.activeTextEditor!.document;
    assert.ok(copy.isUntitled && isEven(copy.getText()));
    assert.equal(document.getText(), printed);
  });
});
