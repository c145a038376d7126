import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { answering, leaveAsItWas, letter, selectionIsSeen } from './documents';

describe('a quick fix that changes words of a letter', () => {
  let document: TextDocument;
  let printed: string;

  beforeEach(async () => {
    document = await letter('faults.txt');
    printed = document.getText();
  });
  afterEach(() => leaveAsItWas(document));

  async function fixFor(words: string, title: string, of = document): Promise<CodeAction> {
    const at = of.positionAt(of.getText().indexOf(words) + 1);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      of.uri,
      new Range(at, at),
    );
    return actions.find((action) => action.title === title)!;
  }

  /** Chooses the fix as a user does who answers so when asked; the questions. */
  async function choose({ command }: CodeAction, answer: string | undefined): Promise<readonly string[]> {
    const { asked, stop } = answering(answer);
    try {
      await commands.executeCommand(command!.command, ...command!.arguments!);
    } finally {
      stop();
    }
    return asked;
  }

  it('asks, and changes a copy; there it asks no more', async () => {
    const asked = await choose(await fixFor('Uphled', 'Change to Upheld'), 'Change a Copy');
    assert.equal(asked.length, 1);
    assert.match(asked[0]!, /evidence/);
    const copy = window.activeTextEditor!.document;
    assert.ok(copy.isUntitled && copy.languageId === 'imr-letter');
    assert.equal(copy.getText(), printed.replace('Uphled', 'Upheld'));
    assert.equal(document.getText(), printed);
    const { selection } = window.activeTextEditor!;
    assert.equal(copy.offsetAt(selection.start), printed.indexOf('Uphled'));
    assert.equal(copy.getText(selection), 'Upheld');
    await selectionIsSeen();

    const edit = new WorkspaceEdit();
    const at = copy.positionAt(copy.getText().indexOf('Upheld'));
    edit.replace(copy.uri, copy.getWordRangeAtPosition(at)!, 'Uphled');
    await workspace.applyEdit(edit);
    assert.deepEqual(await choose(await fixFor('Uphled', 'Change to Upheld', copy), undefined), []);
    assert.equal(copy.getText(), printed.replace('Uphled', 'Upheld'));
  });

  it('asks, and changes the letter itself where the user wants that', async () => {
    await choose(await fixFor('Uphled', 'Change to Upheld'), 'Change This Document');
    assert.equal(document.getText(), printed.replace('Uphled', 'Upheld'));
  });

  it('asks, and changes nothing where the user wants nothing', async () => {
    assert.equal((await choose(await fixFor('Uphled', 'Change to Upheld'), undefined)).length, 1);
    assert.equal(document.getText(), printed);
    assert.equal(window.activeTextEditor!.document, document);
  });

  it('changes nothing where the letter has moved on', async () => {
    const fix = await fixFor('Uphled', 'Change to Upheld');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), ' ');
    await workspace.applyEdit(edit);
    await choose(fix, 'Change This Document');
    assert.equal(document.getText(), ` ${printed}`);
  });
});
