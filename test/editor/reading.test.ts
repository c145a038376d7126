import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  type SemanticTokens,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { answering, codeOf, findingsOf, letter, placeOf } from './documents';

/** VS Code asks for the edits of so many actions, more than there are. */
const MOST_ACTIONS = 100;

const symbolsOf = async (document: TextDocument): Promise<readonly DocumentSymbol[]> =>
  (await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)) ??
  [];

async function hoverOn(document: TextDocument, words: string): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value))
    .join('\n');
}

describe('a letter in the editor', () => {
  let document: TextDocument;

  before(async () => {
    document = await letter('03-mixed-partly-approved.txt');
  });

  it('has an outline: sections, and under the issues each item with its decision', async () => {
    const [root] = await symbolsOf(document);
    assert.equal(root?.detail, '3 upheld, 1 overturned');
    const issues = root.children.find(({ name }) => name.startsWith('Issues'));
    assert.deepEqual(
      issues?.children.map(({ name, detail }) => `${name}: ${detail}`),
      [
        'Post-operative physical therapy for the left knee, 6 sessions: Upheld',
        'Associated surgical service: Cold therapy unit: Upheld',
        'Associated surgical service: Crutches for purchase: Overturned',
        'Norco 10/325mg #90: Upheld',
      ],
    );
    assert.deepEqual(
      issues?.children[3]?.children.map(({ name }) => name),
      ['Claims administrator', 'Expert reviewer', 'Rationale'],
    );
  });

  it('says on a decision what was decided, what that means and why', async () => {
    const hover = await hoverOn(document, 'Overturned');
    assert.match(hover, /\*\*Overturned\*\*.*must be approved/);
    assert.match(hover, /Crutches for purchase/);
    assert.match(hover, /\*\*Why\*\*/);
    assert.match(hover, /\*\*Conclusion:\*\*/);
    assert.match(hover, /Expert reviewer: /);
  });

  it('says on a citation what is cited', async () => {
    const hover = await hoverOn(document, 'Opioid Treatment 2016.');
    assert.match(hover, /Opioids Treatment Guidelines/);
    assert.match(hover, /8 CCR 9792/);
    assert.match(hover, /How sure: /);
  });

  it('says nothing elsewhere', async () => {
    assert.equal(await hoverOn(document, 'affiliation with'), '');
  });

  it('folds sections, items and their paragraphs', async () => {
    const ranges = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const { line } = placeOf(document, 'CLINICAL CASE SUMMARY');
    assert.ok(ranges.some(({ start }) => start === line));
    assert.ok(ranges.length >= 15);
  });

  it('colours a request of several lines', async () => {
    const tokens = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length >= 5 * 7);
  });
});

describe('a letter with faults', () => {
  let document: TextDocument;
  let findings: readonly Diagnostic[];
  const found = (code: string): Diagnostic => findings.find((each) => codeOf(each) === code)!;

  before(async () => {
    document = await letter('faults.txt');
    findings = await findingsOf(document.uri, (all) => all.length >= 11);
  });

  it('shows one finding for each fault', () => {
    assert.deepEqual(findings.map(codeOf).sort(), [
      'conflicting-decisions',
      'decision-contradicts-rationale',
      'duplicate-item',
      'empty-rationale',
      'missing-decision',
      'missing-guideline',
      'missing-rationale',
      'missing-section',
      'mojibake',
      'rationale-without-conclusion',
      'unknown-decision',
    ]);
    assert.equal(found('conflicting-decisions').severity, DiagnosticSeverity.Error);
    assert.equal(found('mojibake').severity, DiagnosticSeverity.Information);
  });

  it('leads from a finding to its page and to the other place', async () => {
    const { code, relatedInformation } = found('conflicting-decisions');
    assert.ok(typeof code === 'object');
    const page = await workspace.openTextDocument(Uri.parse(String(code.target)));
    assert.match(page.getText(), /^# conflicting-decisions/);
    assert.equal(document.getText(relatedInformation?.[0]?.location.range), 'Upheld');
  });

  it('mends a misspelt decision with a quick fix, and the finding goes', async () => {
    const { range } = found('unknown-decision');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      MOST_ACTIONS,
    );
    const fix = actions.find(({ title }) => title === 'Change to Upheld');
    const { stop } = answering('Change This Document');
    await commands.executeCommand(fix!.command!.command, ...fix!.command!.arguments!).then(stop, stop);
    assert.equal(document.getText(range), 'Upheld');
    await findingsOf(
      document.uri,
      (all) => all.length > 0 && !all.some((each) => codeOf(each) === 'unknown-decision'),
    );
    await commands.executeCommand('undo');
    await findingsOf(document.uri, (all) => all.some((each) => codeOf(each) === 'unknown-decision'));
  });
});

describe('a sound letter', () => {
  it('has no finding but the one that someone types into it', async () => {
    const sound = await letter('01-upheld-medication.txt');
    const edit = new WorkspaceEdit();
    edit.insert(sound.uri, placeOf(sound, 'CLINICAL CASE SUMMARY').translate(2), 'Â®');
    await workspace.applyEdit(edit);
    const findings = await findingsOf(sound.uri, (all) => all.length > 0);
    assert.deepEqual(findings.map(codeOf), ['mojibake']);
    await commands.executeCommand('undo');
    await findingsOf(sound.uri, (all) => all.length === 0);
  });
});
