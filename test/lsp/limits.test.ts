import assert from 'node:assert/strict';
import type { DocumentSymbol, Hover, Location } from 'vscode-languageserver/node';
import { LARGEST_FILE } from '../../server/src/lsp/host';
import { MOST } from '../../server/src/lsp/limits';
import {
  type LetterState,
  letterStateRequest,
  readingRequest,
  summaryRequest,
} from '../../server/src/lsp/messages';
import { item, letterOf } from '../unit/letter/letters';
import { isSerious, Server, sample } from './client';

const LETTER = sample('01-upheld-medication.txt');

describe('a text that is too long', function () {
  this.timeout(60_000);
  const server = new Server();
  before(() => server.start({ isOurs: false }));
  after(() => server.endsWell());

  it('is not read, which is said; and is read as soon as it is shorter', async () => {
    const beyond = ' '.repeat(LARGEST_FILE - LETTER.length + 1);
    const letter = await server.open(LETTER + beyond);
    const [said, ...others] = await letter.diagnostics();
    assert.match(String(said!.message), /^This text is too long to be read: it has more than 5 MB\./);
    assert.deepEqual([said!.severity, others], [3, []]);
    const zero = { line: 0, character: 0 };
    assert.deepEqual(await letter.symbols(), null);
    assert.deepEqual(await letter.hover(letter.placeOf('Upheld')), null);
    assert.deepEqual(await letter.tokens(), []);
    const asked = { textDocument: { uri: letter.uri } };
    assert.equal(await server.ask(summaryRequest.method, { ...asked, format: 'plain' }), null);
    assert.equal(await server.ask(readingRequest.method, asked), null);
    const state = () => server.ask<LetterState>(letterStateRequest.method, asked);
    assert.deepEqual([(await state()).isTooLong, (await state()).items], [true, 0]);
    await letter.change({ range: { start: zero, end: { line: 0, character: 1 } }, text: '' });
    assert.deepEqual((await letter.diagnostics()).filter(isSerious), []);
    assert.notEqual(await letter.symbols(), null);
    assert.deepEqual([(await state()).isTooLong, (await state()).items], [false, 1]);
    await letter.close();
  });

  it('of 100 MB, with one line of 50 MB, is refused as quickly as any', async () => {
    const letter = await server.open(
      `${LETTER}${'x'.repeat(50_000_000)}\n${'y\r'.repeat(25_000_000)}${'\0\ud800'.repeat(1000)}`,
    );
    assert.equal((await letter.diagnostics()).length, 1);
    assert.equal(await letter.symbols(), null);
    await letter.close();
  });
});

describe('a letter that is made to be answered at length', function () {
  this.timeout(120_000);
  const server = new Server();
  before(() => server.start());
  after(() => server.endsWell());

  const counted = (symbols: readonly DocumentSymbol[]): number =>
    symbols.reduce((sum, { children }) => sum + 1 + counted(children ?? []), 0);

  it('is answered within the limits, and told that it has more findings', async () => {
    const items = Array.from(
      { length: 5500 },
      (_, index) =>
        `Norco ${index}: Uphled\n\nDecision rationale: Opioids, see http://a.example/${index} Â®.`,
    );
    const text = LETTER.replace(
      'Decision rationale:',
      `Decision rationale: ${items.join('\n\n')}\n\nDecision rationale:`,
    );
    const letter = await server.open(text);
    const diagnostics = await letter.diagnostics();
    assert.match(String(diagnostics[0]!.message), /^The 1000 gravest of \d{4,5} findings are shown\.$/);
    assert.equal(diagnostics.length, MOST.findings + 1);
    assert.ok(diagnostics.slice(1).every(isSerious), 'what counts little gives way');
    assert.equal(counted((await letter.symbols())!), MOST.symbols);
    assert.equal((await letter.folds())!.length, MOST.folds);
    assert.equal((await letter.lenses())!.length, MOST.lenses);
    assert.ok((await letter.tokens()).length <= 5 * MOST.tokens);
    const start = { line: 0, character: 0 };
    const all = { start, end: { line: 100_000, character: 0 } };
    assert.ok((await letter.hints(all))!.length <= MOST.hints);
    assert.equal((await letter.actions(all))!.length, MOST.actions);
    const places = await server.ask<Location[]>('textDocument/references', {
      textDocument: { uri: letter.uri },
      position: letter.placeOf('Norco 7:'),
      context: { includeDeclaration: true },
    });
    assert.ok(places.length <= MOST.places, `${places.length}`);
    const links = await server.ask<object[]>('textDocument/documentLink', {
      textDocument: { uri: letter.uri },
    });
    assert.equal(links.length, MOST.links);
    await letter.close();
  });

  it('has a hover and names that end', async () => {
    const letter = await server.open(letterOf(item({ request: 'Wax bath '.repeat(3000) })));
    const { contents } = (await letter.hover(letter.placeOf(': Upheld', 4))) as Hover;
    assert.ok(typeof contents === 'object' && 'value' in contents && contents.value.length <= MOST.hover + 1);
    const names = (symbols: readonly DocumentSymbol[]): readonly string[] =>
      symbols.flatMap(({ name, children }) => [name, ...names(children ?? [])]);
    const longest = Math.max(...names((await letter.symbols())!).map(({ length }) => length));
    assert.ok(longest <= MOST.name + 1 && longest > MOST.name / 2, `${longest}`);
  });
});
