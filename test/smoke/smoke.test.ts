import { assert } from 'chai';
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  env,
  extensions,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  languages,
  type MarkdownString,
  Range,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { copySamples } from '../../client/src/examples';
import { pagesOf, pdfOf } from '../cli/pdf';
import { becomes, codeOf, findingsOf, inFolder } from '../editor/documents';
import { folderIsThere, letter, until } from './folder';

const { fs } = workspace;
const write = (uri: Uri, text: string) => fs.writeFile(uri, new TextEncoder().encode(text));
const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await fs.readFile(uri));

const ask = <T>(what: string, { uri }: TextDocument, ...more: readonly unknown[]): Thenable<T> =>
  commands.executeCommand<T>(`vscode.execute${what}`, uri, ...more);

const placeOf = (document: TextDocument, words: string) =>
  document.positionAt(document.getText().indexOf(words) + 1);

const whole = (document: TextDocument): Range => new Range(0, 0, document.lineCount, 0);

/** An item that someone has begun to write. */
const BEGUN = `

Tramadol 50mg #60:

MAXIMUS guideline: Decision based on MTUS Opioid Treatment 2016.

Decision rationale: The request is not medically necessary.
`;

describe('in every host', () => {
  const extension = extensions.getExtension('imr-letters.imr-letters')!;
  let mixed: TextDocument;

  before(async () => {
    await folderIsThere();
    await extension.activate();
    mixed = await letter('03-mixed-partly-approved.txt');
  });
  after(async () => {
    for (const name of ['.imr-letters.json', '.imr-letters.notes.json', 'printed.pdf', 'printed.txt'])
      await fs.delete(inFolder(name)).then(undefined, () => {});
  });

  it('a letter has its outline and its folds', async () => {
    const [top] = await until(async () => {
      const symbols = await ask<DocumentSymbol[]>('DocumentSymbolProvider', mixed);
      return symbols?.length ? symbols : undefined;
    });
    const decided = top!.children.flatMap(({ children }) => children).map(({ detail }) => detail);
    assert.isAtLeast(decided.filter((detail) => /Upheld|Overturned/.test(detail)).length, 4);
    assert.isAbove((await ask<FoldingRange[]>('FoldingRangeProvider', mixed)).length, 5);
  });

  it('a decision, a guideline and a drug are explained', async () => {
    const hoverOn = async (words: string): Promise<string> => {
      const hovers = await ask<Hover[]>('HoverProvider', mixed, placeOf(mixed, words));
      return hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join();
    };
    assert.match(await hoverOn('Overturned'), /Last day for the claims administrator to authorize/);
    assert.match(await hoverOn('Opioid Treatment 2016, Section(s)'), /in force/);
    assert.match(await hoverOn('Norco was'), /hydrocodone/);
  });

  it('a letter is coloured, linked, hinted and completed', async () => {
    const { data } = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      mixed.uri,
    );
    assert.isAbove(data.length, 0);
    assert.isAbove((await ask<DocumentLink[]>('LinkProvider', mixed)).length, 0);
    assert.isAbove((await ask<CodeLens[]>('CodeLensProvider', mixed)).length, 3);
    assert.isAbove((await ask<InlayHint[]>('InlayHintProvider', mixed, whole(mixed))).length, 0);
    const content = `${mixed.getText().trimEnd()}${BEGUN}`;
    const begun = await workspace.openTextDocument({ language: 'imr-letter', content });
    const after = begun.positionAt(content.lastIndexOf('#60:') + '#60:'.length);
    const { items } = await ask<CompletionList>('CompletionItemProvider', begun, after);
    assert.include(
      items.map(({ label }) => (typeof label === 'string' ? label : label.label)),
      'Upheld',
    );
  });

  it('a guideline is found in the other letters of the folder', async () => {
    const cited = await letter('01-upheld-medication.txt');
    const place = placeOf(cited, 'Chronic Pain Medical Treatment 2016');
    const found = await ask<Location[]>('ReferenceProvider', cited, place);
    const names = found.map(({ uri }) => uri.path.split('/').at(-1));
    assert.includeMembers(names, ['01-upheld-medication.txt', '04-overturned-imaging.txt']);
  });

  it('a letter is formatted as a copy and summarised on the clipboard', async () => {
    await window.showTextDocument(mixed);
    await commands.executeCommand('imrLetters.formatCopy');
    const { document } = window.activeTextEditor!;
    assert.isTrue(document.isUntitled);
    assert.equal(document.languageId, 'imr-letter');
    await window.showTextDocument(mixed);
    await commands.executeCommand('imrLetters.copySummary');
    assert.match(await env.clipboard.readText(), /CM16-9900003/);
  });

  it('findings are reported, repaired, and left out where the folder says so', async () => {
    const faults = await letter('faults.txt');
    const has = (code: string) => (findings: readonly object[]) =>
      findings.some((each) => codeOf(each as never) === code);
    const findings = await findingsOf(faults.uri, has('mojibake'));
    const { range } = findings.find((each) => codeOf(each) === 'mojibake')!;
    const actions = await ask<CodeAction[]>('CodeActionProvider', faults, range, 'quickfix', 10);
    const repair = actions.find(({ edit }) => edit)!;
    assert.isTrue(await workspace.applyEdit(repair.edit!));
    assert.notInclude(faults.getText(), 'Â®');
    await window.showTextDocument(faults);
    await commands.executeCommand('workbench.action.files.revert');
    await findingsOf(faults.uri, has('mojibake'));
    await write(inFolder('.imr-letters.json'), '{ "severity": { "mojibake": "off" } }');
    await findingsOf(faults.uri, (all) => all.length > 0 && !has('mojibake')(all));
  });

  it('the documentation is shown, with what it leads to', async () => {
    await commands.executeCommand('imrLetters.openDocumentation');
    const isShown = () => window.tabGroups.activeTabGroup.activeTab?.label.includes('readers.md');
    await until(async () => isShown() || undefined);
    const page = Uri.joinPath(extension.extensionUri, 'docs', 'readers.md');
    const links = Array.from((await read(page)).matchAll(/\]\((?!\w+:|#)([^)#]+)/g), ([, target]) => target!);
    assert.isAbove(links.length, 10);
    for (const target of links) assert.isNotEmpty(await read(Uri.joinPath(page, '..', target)));
  });

  it('an example letter is opened, and all of them are copied', async () => {
    await commands.executeCommand('imrLetters.openExampleLetter', 'faults');
    const { document } = window.activeTextEditor!;
    assert.equal(document.getText(), await read(inFolder('faults.txt')));
    const copies = inFolder('.copied'); // no letter of the folder is looked for there
    await copySamples(Uri.joinPath(extension.extensionUri, 'samples'), copies);
    const lettersIn = async (folder: Uri): Promise<readonly string[]> =>
      (await fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith('.txt'));
    assert.sameMembers([...(await lettersIn(copies))], [...(await lettersIn(inFolder('')))]);
    assert.equal(await read(Uri.joinPath(copies, 'faults.txt')), document.getText());
    await fs.delete(copies, { recursive: true });
  });

  it('all letters of the folder are searched and checked', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'crutches',
    );
    assert.deepEqual(
      symbols.map(({ location }) => location.uri.toString()),
      [mixed.uri.toString()],
    );
    const closed = inFolder('faults/no-disputed-item.txt');
    commands.executeCommand('imrLetters.checkAllLetters');
    await until(async () => (languages.getDiagnostics(closed).length > 0 ? true : undefined));
  });

  it('a note on a letter is kept in the folder', async () => {
    await window.showTextDocument(mixed);
    commands.executeCommand('imrLetters.setState');
    const notes = await until(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return read(inFolder('.imr-letters.notes.json'));
    });
    assert.deepEqual(JSON.parse(notes).letters, { '03-mixed-partly-approved.txt': { state: 'to-review' } });
  });

  it('a PDF becomes a letter', async () => {
    const text = await read(inFolder('04-overturned-imaging.txt'));
    await fs.writeFile(inFolder('printed.pdf'), pdfOf(pagesOf(text)));
    await commands.executeCommand('imrLetters.importPdfs', inFolder('printed.pdf'));
    const { document } = window.activeTextEditor!;
    assert.equal(document.uri.toString(), inFolder('printed.txt').toString());
    await becomes(document, 'imr-letter');
    assert.match(document.getText(), /^MRI of the cervical spine without contrast: Overturned$/m);
  });

  it('the server starts anew', async () => {
    await commands.executeCommand('imrLetters.restartServer');
    await until(async () => {
      const symbols = await ask<DocumentSymbol[]>('DocumentSymbolProvider', mixed);
      return symbols?.length ? true : undefined;
    });
  });
});
