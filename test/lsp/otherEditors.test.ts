import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { MarkupContent, PublishDiagnosticsParams, SymbolInformation } from 'vscode-languageserver/node';
import { isSerious, ROOT, Server, sample } from './client';

const MIXED = sample('03-mixed-partly-approved.txt');
const FAULTS = sample('faults.txt');
const REQUEST = 'Norco 10/325mg #90: ';

/** The next findings of a document that the server tells, and that `enough` is true of. */
function listener(server: Server) {
  const waiting = new Set<(told: PublishDiagnosticsParams) => void>();
  server.hears('textDocument/publishDiagnostics', (told) => {
    for (const each of [...waiting]) each(told);
  });
  return (uri: string, enough: (told: PublishDiagnosticsParams) => boolean = () => true) =>
    new Promise<PublishDiagnosticsParams>((resolve) => {
      const hear = (told: PublishDiagnosticsParams): void => {
        if (told.uri !== uri || !enough(told)) return;
        waiting.delete(hear);
        resolve(told);
      };
      waiting.add(hear);
    });
}

describe('an editor that asks for little', function () {
  this.timeout(60_000);
  const server = new Server();
  const next = listener(server);
  const capabilities = {
    general: { positionEncodings: ['utf-8'] },
    textDocument: { diagnostic: undefined, documentSymbol: {}, hover: { contentFormat: ['plaintext'] } },
    workspace: { workspaceEdit: {} },
  };
  before(async () => {
    const started = await server.start({}, { capabilities, workspaceFolders: null });
    // The one encoding of positions that every editor has to know.
    assert.equal(started.capabilities.positionEncoding, 'utf-16');
  });
  after(() => server.endsWell());

  it('is told the findings, also after a change and after closing', async () => {
    const uri = 'file:///letters/told.txt';
    const opened = next(uri);
    const letter = await server.open(MIXED, uri);
    assert.deepEqual((await opened).diagnostics.filter(isSerious), []);
    const changed = next(uri, ({ version }) => version === 2);
    const start = letter.placeOf(REQUEST, REQUEST.length);
    const end = { ...start, character: start.character + 'Upheld'.length };
    await letter.change({ range: { start, end }, text: 'Uphled' });
    assert.deepEqual((await changed).diagnostics.filter(isSerious).length, 1);
    assert.deepEqual((await changed).diagnostics, await letter.diagnostics());
    const closed = next(uri);
    await letter.close();
    assert.deepEqual((await closed).diagnostics, []);
  });

  it('may call a letter plain text', async () => {
    const letter = await server.open(MIXED, 'file:///letters/plain.txt', 'text');
    assert.equal((await letter.symbols())![0]!.name, 'CM16-9900003');
  });

  it('is told nothing of a text that is no letter, until it becomes one', async () => {
    const uri = 'file:///letters/other.txt';
    const opened = next(uri);
    const other = await server.open('A shopping list\n', uri, 'plaintext');
    assert.deepEqual((await opened).diagnostics, []);
    const zero = { line: 0, character: 0 };
    const range = { start: zero, end: { line: 0, character: 10 } };
    assert.deepEqual((await other.symbols()) ?? [], []);
    assert.deepEqual((await other.actions(range)) ?? [], []);
    assert.equal(await other.hover(zero), null);
    assert.deepEqual(await other.diagnostics(), []);
    const become = next(uri, ({ version }) => version === 2);
    await other.change({ text: FAULTS });
    assert.ok((await become).diagnostics.some(isSerious));
    assert.ok((await other.symbols())!.length > 0);
  });

  it('has the outline as a list, and fixes without versions', async () => {
    const letter = await server.open(FAULTS);
    const symbols = (await letter.symbols()) as unknown as readonly SymbolInformation[];
    const request = symbols.find(({ name }) => name === 'Naproxen 550mg #60')!;
    assert.equal(request.containerName, 'Issues, decisions and rationales');
    assert.equal(request.location.uri, letter.uri);
    const place = letter.placeOf('Uphled');
    const [fix] = (await letter.actions({ start: place, end: place }))!;
    assert.deepEqual(
      fix!.edit!.changes![letter.uri]!.map(({ newText }) => newText),
      ['Upheld'],
    );
    assert.equal(fix!.edit!.documentChanges, undefined);
  });

  it('has hovers without markup', async () => {
    const letter = await server.open(MIXED);
    const { contents } = (await letter.hover(letter.placeOf(REQUEST)))!;
    const { kind, value } = contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /Norco 10\/325mg #90/);
    assert.doesNotMatch(value, /\*\*|\\|&#/);
  });

  it('may say its settings where it cannot be asked', async () => {
    const uri = 'file:///letters/settings.txt';
    const opened = next(uri);
    await server.open(FAULTS, uri);
    const codes = (await opened).diagnostics.map(({ code }) => String(code));
    assert.ok(codes.includes('mojibake'));
    const judged = next(uri);
    const settings = { imrLetters: { findings: { severity: { mojibake: 'off' } } } };
    await server.tell('workspace/didChangeConfiguration', { settings });
    const left = (await judged).diagnostics.map(({ code }) => String(code));
    assert.deepEqual(
      left,
      codes.filter((code) => code !== 'mojibake'),
    );
    await server.tell('workspace/didChangeConfiguration', { settings: null });
  });
});

describe('the end of the language server', function () {
  this.timeout(60_000);

  it('is a failure where the editor has not announced it', async () => {
    const server = new Server();
    await server.start();
    assert.equal(await server.dismiss(), 1);
  });

  it('comes with the end of the editor', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const server = new Server();
    await server.start({}, { processId: editor.pid });
    editor.kill();
    await once(editor, 'exit');
    assert.notEqual(await server.ended(), null);
  });
});

describe('the program of the language server', () => {
  const call = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'dist/server/server.mjs'), ...args], { encoding: 'utf8' });

  it('says what it is for and which it is', () => {
    assert.match(call('--help').stdout, /^Usage: imr-letters-language-server --stdio\n/);
    assert.match(call('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('says what is wrong with a call', () => {
    const unknown = call('--letters');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /^imr-letters-language-server: Unknown option '--letters'/);
    const bare = call();
    assert.equal(bare.status, 2);
    assert.match(bare.stderr, /Usage: imr-letters-language-server --stdio/);
  });
});
