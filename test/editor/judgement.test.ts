import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { becomes, close, codeOf, findingsOf, inFolder, show, withSetting } from './documents';
import { Memory } from './memory';

const NAME = 'judged/faults.txt';
const SETTINGS = '.imr-letters.json';
const ACCEPTED = '.imr-letters.accepted.json';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, bytes(text));
const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
const remove = (uri: Uri) => workspace.fs.delete(uri).then(undefined, () => {});

/** What a user types who is asked for a reason; what he is asked is kept. */
async function typing(
  reason: string | undefined,
  steps: () => Thenable<unknown>,
): Promise<readonly string[]> {
  const real = window.showInputBox;
  const asked: string[] = [];
  const stub: typeof real = async (options) => {
    asked.push(options?.prompt ?? '');
    return reason;
  };
  Object.assign(window, { showInputBox: stub });
  try {
    await steps();
  } finally {
    Object.assign(window, { showInputBox: real });
  }
  return asked;
}

describe('the judgement of the user, in the editor,', () => {
  let faults: string;
  let document: TextDocument;

  before(async () => {
    faults = await read(inFolder('faults.txt'));
  });
  beforeEach(async () => {
    await write(inFolder(NAME), faults);
    document = await openLetter(inFolder(NAME));
  });
  afterEach(async () => {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
    await close(document);
    for (const name of [SETTINGS, ACCEPTED]) {
      await remove(inFolder(name));
      await remove(inFolder(`judged/${name}`));
    }
  });

  async function openLetter(uri: Uri): Promise<TextDocument> {
    const opened = await show(uri);
    await becomes(opened, 'imr-letter');
    await findingsOf(uri, (all) => all.length > 0);
    return workspace.textDocuments.find((each) => each.uri.toString() === uri.toString())!;
  }

  const has =
    (code: string, severity?: DiagnosticSeverity) =>
    (all: readonly Diagnostic[]): boolean =>
      all.some((each) => codeOf(each) === code && (severity === undefined || each.severity === severity));
  const hasNo =
    (code: string) =>
    (all: readonly Diagnostic[]): boolean =>
      all.length > 0 && !has(code)(all);
  const found = (fits: (all: readonly Diagnostic[]) => boolean) => findingsOf(document.uri, fits);

  async function acceptance(letter: TextDocument, code: string): Promise<CodeAction> {
    const { range } = (await findingsOf(letter.uri, has(code))).find((each) => codeOf(each) === code)!;
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      letter.uri,
      range,
    );
    return actions.find(({ title }) => title === `Accept this finding (${code})…`)!;
  }
  const accept = async (letter: TextDocument, code: string, reason: string | undefined) => {
    const { command } = await acceptance(letter, code);
    return typing(reason, () => commands.executeCommand(command!.command, ...command!.arguments!));
  };

  it('changes severities by the settings, at once', async () => {
    await found(has('mojibake', DiagnosticSeverity.Information));
    const severity = { mojibake: 'error', 'unknown-decision': 'off' };
    await withSetting('imrLetters.findings.severity', severity, async () => {
      const findings = await found(has('mojibake', DiagnosticSeverity.Error));
      assert.ok(hasNo('unknown-decision')(findings));
    });
    await found(has('unknown-decision'));
  });

  it('follows the file of the folder before the settings, at once', async () => {
    await withSetting('imrLetters.findings.severity', { mojibake: 'off' }, async () => {
      await found(hasNo('mojibake'));
      await write(inFolder(SETTINGS), '{ "severity": { "mojibake": "warning", "mojibak": "off" } }');
      await found(has('mojibake', DiagnosticSeverity.Warning));
      const [problem] = await findingsOf(inFolder(SETTINGS), (all) => all.length > 0);
      assert.equal(problem!.message, 'There is no finding “mojibak”.');
      await write(inFolder(`judged/${SETTINGS}`), '{ "severity": { "mojibake": "hint" } }');
      await found(has('mojibake', DiagnosticSeverity.Hint));
    });
  });

  it('accepts a finding for a reason, beside the letters, and names it when it is about nothing any more', async () => {
    await write(inFolder(`judged/${SETTINGS}`), '{}');
    const before = await found(has('mojibake'));
    const asked = await accept(document, 'mojibake', ' As in the PDF. ');
    assert.match(asked[0]!, /decoded twice/);
    const after = await found(hasNo('mojibake'));
    assert.equal(after.length, before.length - 1);
    assert.ok(!document.isDirty);
    const file = inFolder(`judged/${ACCEPTED}`);
    const { accepted } = JSON.parse(await read(file));
    assert.deepEqual(
      accepted.map(({ letter, code, reason }: Record<string, string>) => [letter, code, reason]),
      [['faults.txt', 'mojibake', 'As in the PDF.']],
    );
    await window.activeTextEditor!.edit((edit) => {
      const at = document.getText().indexOf('Â®');
      edit.delete(document.lineAt(document.positionAt(at)).range);
    });
    const [unmatched] = await findingsOf(file, (all) => all.length > 0);
    assert.match(unmatched!.message, /does not have this finding any more/);
  });

  it('accepts nothing without a reason', async () => {
    await found(has('mojibake'));
    for (const reason of [undefined, '  '])
      assert.equal((await accept(document, 'mojibake', reason)).length, 1);
    await assert.rejects(async () => read(inFolder(ACCEPTED)));
    await found(has('mojibake'));
  });

  it('repairs on saving only where the user has switched that on', async () => {
    const touch = () => window.activeTextEditor!.edit((edit) => edit.insert(document.positionAt(0), ' '));
    await touch();
    await document.save();
    assert.ok(document.getText().includes('Â®'));
    const onSave = { 'editor.codeActionsOnSave': { 'source.fixAll.imrLetters': 'explicit' } };
    await withSetting('[imr-letter]', onSave, async () => {
      await touch();
      await document.save();
    });
    assert.equal(document.getText(), `  ${faults.replace('Â®', '®')}`);
    assert.ok(!document.isDirty);
  });

  it('is read and kept where files are not on this machine', async () => {
    const memory = new Memory();
    const provider = workspace.registerFileSystemProvider('memory', memory);
    const folder = Uri.parse('memory:/letters');
    const uri = Uri.parse('memory://caseload/letters/faults.txt');
    try {
      memory.writeFile(uri, bytes(faults));
      memory.writeFile(
        uri.with({ path: `/letters/${SETTINGS}` }),
        bytes('{ "severity": { "mojibake": "error" } }'),
      );
      const letter = await openLetter(uri);
      await findingsOf(uri, has('mojibake', DiagnosticSeverity.Error));
      await accept(letter, 'mojibake', 'As in the PDF.');
      await findingsOf(uri, hasNo('mojibake'));
      assert.match(memory.text(folder.with({ path: `/letters/${ACCEPTED}` }))!, /"letter": "faults\.txt"/);
      await close(letter);
    } finally {
      provider.dispose();
    }
  });
});
