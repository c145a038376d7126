import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import type { Entry, Group } from '../../server/src/caseload/groups';
import { unpack } from '../../server/src/caseload/packed';
import { letterRowOf } from '../../server/src/caseload/rows';
import { LARGEST_FILE } from '../../server/src/lsp/host';
import type { CaseloadState, ChangesAnswer, CheckAnswer } from '../../server/src/lsp/messages';
import { review } from '../../server/src/review/review';
import { generateLetters } from '../generated/letters';
import { item, letterOf } from '../unit/letter/letters';
import { Server } from './client';

const UPHELD = letterOf(item({ request: 'Wrist brace' }));
const OVERTURNED = letterOf(
  item({
    request: 'MRI of the left wrist',
    decision: 'Overturned',
    rationale: 'It is needed. The request for an MRI of the left wrist is medically necessary.',
  }),
);
const CONTRADICTING = UPHELD.replace('is not medically necessary', 'is medically necessary');
const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

describe('the caseload of the language server', () => {
  let root: string;
  let server: Server;
  let states: CaseloadState[];
  const folder = (name: string): string => join(root, name);
  const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
  const write = (name: string, text: string): void => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  /** Of what the server told before, nothing counts any more. */
  const fileEvent = (type: number, name: string): Promise<void> => {
    states.length = 0;
    return server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  };
  const read = (): Promise<CaseloadState> => server.ask('imrLetters/caseload/read', {});
  const decisions = async (): Promise<Record<string, number>> => {
    const groups = await server.ask<Group[]>('imrLetters/caseload/groups', { by: 'decision' });
    return Object.fromEntries(groups.map(({ key, entries }) => [key, entries]));
  };
  /** Resolves when the server tells of a state that fits. */
  const told = async (fits: (state: CaseloadState) => boolean): Promise<CaseloadState> => {
    for (;;) {
      const found = states.find(fits);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const start = (client: object = {}): Promise<unknown> =>
    server.start(undefined, {
      workspaceFolders: [
        { uri: pathToFileURL(folder('one')).href, name: 'one' },
        { uri: pathToFileURL(folder('two')).href, name: 'two' },
      ],
      ...client,
    });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'imr-letters-'));
    write('one/a.txt', UPHELD);
    write('one/inner/b.txt', OVERTURNED);
    write('one/list.txt', 'milk, eggs');
    write('two/c (copy).txt', CONTRADICTING);
    server = new Server();
    states = [];
    server.hears('imrLetters/caseload/changed', (state: CaseloadState) => states.push(state));
  });
  afterEach(async () => {
    await server.endsWell();
    rmSync(root, { recursive: true });
  });

  it('is read when it is asked for, of every folder', async () => {
    await start();
    assert.deepEqual(await decisions(), {});
    const { reading, letters, items } = await read();
    assert.deepEqual({ reading, letters, items }, { reading: 'read', letters: 3, items: 3 });
    assert.deepEqual(await decisions(), { overturned: 1, upheld: 2 });
    const entries = await server.ask<Entry[]>('imrLetters/caseload/entries', {
      by: 'decision',
      key: 'overturned',
      from: 0,
      most: 10,
    });
    assert.deepEqual(
      entries.map(({ name, text, line }) => [name, text, OVERTURNED.split('\n')[line - 1]]),
      [[uriOf('one/inner/b.txt'), 'MRI of the left wrist', 'MRI of the left wrist: Overturned']],
    );
  });

  it('follows files that are new, changed and gone, and folders that are taken away', async () => {
    await start();
    const { revision } = await read();
    write('one/d.txt', OVERTURNED);
    await fileEvent(CREATED, 'one/d.txt');
    await told(({ letters }) => letters === 4);
    write('one/d.txt', `${UPHELD} `);
    await fileEvent(CHANGED, 'one/d.txt');
    await told((state) => state.revision > revision + 1);
    assert.deepEqual(await decisions(), { overturned: 1, upheld: 3 });
    rmSync(folder('one/inner'), { recursive: true });
    await fileEvent(DELETED, 'one/inner');
    rmSync(folder('one/a.txt'));
    await fileEvent(DELETED, 'one/a.txt');
    await told(({ letters }) => letters === 2);
    const changes = await server.ask<ChangesAnswer>('imrLetters/caseload/changes', { since: revision });
    assert.deepEqual(
      unpack(changes.letters).map(({ name }) => name),
      [uriOf('one/d.txt')],
    );
    assert.deepEqual([...changes.removed].sort(), [uriOf('one/a.txt'), uriOf('one/inner/b.txt')]);
    assert.equal(changes.more, false);
  });

  it('leaves out the folders of programs and what is no letter', async () => {
    await start();
    const { letters } = await read();
    for (const name of ['one/.git/x.txt', 'one/node_modules/x.txt', 'one/notes.md', 'one/milk.txt']) {
      write(name, name.endsWith('milk.txt') ? 'milk' : UPHELD);
      await fileEvent(CREATED, name);
    }
    write('one/last.txt', UPHELD);
    await fileEvent(CREATED, 'one/last.txt');
    assert.equal((await told((state) => state.letters > letters)).letters, letters + 1);
  });

  it('counts and names the texts that are left out, until they can be read', async () => {
    write('one/vast.txt', UPHELD);
    truncateSync(folder('one/vast.txt'), LARGEST_FILE + 1);
    await start();
    const leftOut = ({ letters, tooLarge, unreadable, isCut }: CaseloadState) => ({
      letters,
      tooLarge,
      unreadable,
      isCut,
    });
    const expected = { letters: 3, tooLarge: 1, unreadable: 0, isCut: false };
    assert.deepEqual(leftOut(await read()), expected);
    assert.deepEqual(leftOut(await server.ask<CheckAnswer>('imrLetters/caseload/check', {})), expected);
    const [line, ...others] = server.complaints.splice(0);
    assert.match(line!, /\/one\/vast\.txt was left out: it is larger than 5 MB\.$/);
    assert.deepEqual(others, []);
    write('one/vast.txt', UPHELD);
    await fileEvent(CHANGED, 'one/vast.txt');
    assert.equal((await told(({ letters }) => letters === 4)).tooLarge, 0);
  });

  it('counts the PDFs that were not imported and the texts that are no letters', async () => {
    for (const name of ['one/inner/p.pdf', 'one/inner/b.pdf', 'two/Q (1).PDF', 'one/.git/r.pdf'])
      write(name, '%PDF');
    await start();
    const counted = ({ letters, pdfs, others }: CaseloadState) => ({ letters, pdfs, others });
    assert.deepEqual(counted(await read()), { letters: 3, pdfs: 2, others: 1 });
    const found = await server.ask<string[]>('imrLetters/caseload/pdfs', {});
    const expected = [uriOf('one/inner/p.pdf'), uriOf('two/Q%20%281%29.PDF').replaceAll('%25', '%')];
    assert.deepEqual([...found].sort(), expected);
    write('one/inner/p.txt', UPHELD);
    await fileEvent(CREATED, 'one/inner/p.txt');
    assert.deepEqual(counted(await told(({ letters }) => letters === 4)), { letters: 4, pdfs: 1, others: 1 });
    rmSync(folder('two/Q (1).PDF'));
    await fileEvent(DELETED, 'two/Q (1).PDF');
    await told(({ pdfs }) => pdfs === 0);
    write('two/new.pdf', '%PDF');
    await fileEvent(CREATED, 'two/new.pdf');
    await told(({ pdfs }) => pdfs === 1);
  });

  it('shows an open letter as it is in the editor, and the file again once it is closed', async () => {
    await start();
    const open = await server.open(UPHELD, uriOf('one/a.txt'));
    await read();
    await open.change({ text: OVERTURNED });
    while ((await decisions()).overturned !== 2);
    await open.close();
    while ((await decisions()).overturned !== 1);
    assert.deepEqual(await decisions(), { overturned: 1, upheld: 2 });
  });

  it('finds items as symbols of the workspace', async () => {
    await start();
    const symbols = await server.ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'mri' });
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [['MRI of the left wrist', 'CM17-9900123 · overturned', uriOf('one/inner/b.txt')]],
    );
    assert.equal((await server.ask<WorkspaceSymbol[]>('workspace/symbol', { query: '' })).length, 3);
  });

  it('reports the findings of letters that are not open only when someone asks for them', async () => {
    await start();
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    server.onProgress((token, { items }: { readonly items: WorkspaceDocumentDiagnosticReport[] }) => {
      if (token === 'reports') reports.push(...items);
    });
    const pull = { previousResultIds: [], partialResultToken: 'reports' };
    server.ask('workspace/diagnostic', pull).catch(() => {});
    await read();
    assert.deepEqual(reports, []);
    const { findings, lettersWithFindings } = await server.ask<CheckAnswer>('imrLetters/caseload/check', {});
    const reported = async (count: number): Promise<void> => {
      while (reports.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await reported(lettersWithFindings);
    const ofC = reports.find(({ uri }) => uri === uriOf('two/c%20%28copy%29.txt').replaceAll('%25', '%'))!;
    const items = (ofC as { readonly items: Diagnostic[] }).items;
    assert.deepEqual(items.map(({ code }) => code).includes('decision-contradicts-rationale'), true);
    assert.equal(
      reports.reduce((sum, report) => sum + (report as { items: Diagnostic[] }).items.length, 0),
      findings,
    );
    const before = reports.length;
    write('two/c (copy).txt', UPHELD);
    await fileEvent(CHANGED, 'two/c (copy).txt');
    await reported(before + 1);
    assert.deepEqual((reports.at(-1) as unknown as { items: Diagnostic[] }).items, []);
  });

  it('says of a letter that was closed what it says of the others', async () => {
    await start();
    const uri = uriOf('two/c (copy).txt');
    const closed = async () =>
      (
        await server.ask<DocumentDiagnosticReport & { items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri },
        })
      ).items.map(({ code, range }) => [code, range]);
    const open = await server.open(CONTRADICTING, uri);
    const ofOpen = (await open.diagnostics()).map(({ code, range }) => [code, range]);
    await open.close();
    assert.deepEqual(await closed(), []);
    await server.ask('imrLetters/caseload/check', {});
    assert.deepEqual(await closed(), ofOpen);
  });

  it('leaves out a finding that the folder switches off, and reads again when that changes', async () => {
    write('two/.imr-letters.json', JSON.stringify({ severity: { 'decision-contradicts-rationale': 'off' } }));
    await start();
    await read();
    const isReported = async (): Promise<boolean> => {
      const groups = await server.ask<Group[]>('imrLetters/caseload/groups', { by: 'finding' });
      return groups.some(({ key }) => key === 'decision-contradicts-rationale');
    };
    assert.equal(await isReported(), false);
    rmSync(folder('two/.imr-letters.json'));
    await fileEvent(DELETED, 'two/.imr-letters.json');
    while (!(await isReported()));
  });

  it('reads many letters as it reads a few, in threads of their own', async () => {
    const many = [...generateLetters(3, 120)];
    for (const { name, text } of many) write(`many/${name}`, text);
    await server.start(undefined, {
      workspaceFolders: [{ uri: pathToFileURL(folder('many')).href, name: 'many' }],
    });
    const { letters } = await read();
    assert.equal(letters, many.length);
    const changes = await server.ask<ChangesAnswer>('imrLetters/caseload/changes', { since: 0 });
    const expected = many.map(({ name, text }) => [uriOf(`many/${name}`), letterRowOf(review(text))]);
    const told = unpack(changes.letters).map(({ name, letter }) => [name, letter]);
    assert.deepEqual(new Map(told as [string, unknown][]), new Map(expected as [string, unknown][]));
  });

  it('judges all letters anew without reading them, where the folder judges in another way', async () => {
    await start();
    await read();
    const findings = async (): Promise<Record<string, number>> => {
      const groups = await server.ask<Group[]>('imrLetters/caseload/groups', { by: 'finding' });
      return Object.fromEntries(groups.map(({ key, entries }) => [key, entries]));
    };
    const before = await findings();
    assert.ok('decision-contradicts-rationale' in before);
    rmSync(folder('two/c (copy).txt'));
    const settings = { severity: { 'decision-contradicts-rationale': 'off' } };
    write('two/.imr-letters.json', JSON.stringify(settings));
    await fileEvent(CREATED, 'two/.imr-letters.json');
    while ('decision-contradicts-rationale' in (await findings()));
    rmSync(folder('two/.imr-letters.json'));
    await fileEvent(DELETED, 'two/.imr-letters.json');
    while (!('decision-contradicts-rationale' in (await findings())));
    assert.deepEqual(await findings(), before);
  });
});
