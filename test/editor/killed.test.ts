import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  type DocumentSymbol,
  extensions,
  type Hover,
  languages,
  Position,
  type SymbolInformation,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { becomes, codeOf, inFolder, show } from './documents';
import { killServer } from './killing';

const TURN_MS = 50;

/** Resolves with what `look` finds, as soon as it finds something that `fits`. */
async function until<T>(look: () => Thenable<T> | T, fits: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await look();
    if (fits(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  }
}

describe('a language server that is killed', () => {
  let letter: TextDocument;
  const outline = async (): Promise<string> =>
    JSON.stringify(
      (await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        letter.uri,
      )) ?? [],
    );
  const hovers = () =>
    commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      letter.uri,
      letter.positionAt(letter.getText().indexOf(': Upheld') + 4),
    );
  const codes = (): readonly string[] => languages.getDiagnostics(letter.uri).map(codeOf);
  const items = () =>
    commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'crutches');
  const isThere = (found: string): boolean => found !== '[]';

  // VS Code in a browser saves by itself.
  const saveBySelf = (value: string | undefined) =>
    workspace.getConfiguration('files').update('autoSave', value, ConfigurationTarget.Global);

  before(async () => {
    await saveBySelf('off');
    await extensions.getExtension('imr-letters.imr-letters')!.activate();
    letter = await show(inFolder('faults.txt'));
    await becomes(letter, 'imr-letter');
    letter = workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/faults.txt'))!;
    await until(outline, isThere);
  });
  after(async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await saveBySelf(undefined);
  });

  it('comes back with the letters as they are, unsaved words too, and with the caseload', async () => {
    const editor = window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'Unsaved words.\n'));
    const before = await until(outline, isThere);
    const found = await until(codes, (each) => each.length > 3);
    await until(items, (each) => each.length > 0);
    killServer();
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'More of them.\n'));
    const after = await until(outline, (each) => isThere(each) && each !== before);
    assert.equal(JSON.parse(after).length, JSON.parse(before).length);
    assert.ok((await hovers()).length > 0);
    assert.deepEqual(await until(codes, (each) => each.length === found.length), found);
    assert.equal((await until(items, (each) => each.length > 0))[0]!.name.includes('rutches'), true);
    assert.ok(letter.isDirty);
  });

  it('again and again is left, which is said, and starts when one wants it to', async () => {
    const { showErrorMessage } = window;
    let said = '';
    let choose: (choice: string) => void = () => {};
    const showError = (message: string, ...choices: readonly string[]) => {
      said = message;
      return new Promise<string | undefined>((resolve) => {
        choose = () => resolve(choices[0]);
      });
    };
    Object.assign(window, { showErrorMessage: showError });
    try {
      while (said === '') {
        await until(hovers, (each) => each.length > 0);
        killServer();
        await until(
          async () => said !== '' || (await hovers()).length > 0,
          (done) => done,
        );
      }
      assert.match(said, /has ended 5 times within 3 minutes and is not started again/);
    } finally {
      Object.assign(window, { showErrorMessage });
    }
    choose('Restart');
    await until(outline, isThere);
    assert.ok((await hovers()).length > 0);
  });
});
