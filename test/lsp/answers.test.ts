import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver/node';
import { LINE_ENDS, type OpenLetter, Server, sample } from './client';

const FAULTS = sample('faults.txt');
const MIXED = sample('03-mixed-partly-approved.txt');

function* everySymbol(symbols: readonly DocumentSymbol[]): Iterable<DocumentSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* everySymbol(symbol.children ?? []);
  }
}

const names = (symbols: readonly DocumentSymbol[] | null): readonly string[] =>
  [...everySymbol(symbols ?? [])].map(({ name, detail }) => `${name} | ${detail}`);

describe('the language server', function () {
  this.timeout(60_000);
  const server = new Server();
  let tokenKinds: readonly string[] = [];
  before(async () => {
    const { capabilities } = await server.start();
    tokenKinds = capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    assert.equal(capabilities.positionEncoding ?? 'utf-16', 'utf-16');
    assert.ok(
      capabilities.documentSymbolProvider && capabilities.hoverProvider && capabilities.diagnosticProvider,
    );
    assert.ok(
      capabilities.foldingRangeProvider &&
        capabilities.codeActionProvider &&
        capabilities.semanticTokensProvider,
    );
  });
  after(() => server.endsWell());

  describe('answers with symbols', () => {
    it('that show the letter, its items and their decisions', async () => {
      const letter = await server.open(MIXED);
      const shown = names(await letter.symbols());
      assert.equal(shown[0], 'CM16-9900003 | 3 upheld, 1 overturned');
      for (const line of [
        'Clinical case summary | ',
        'Issues, decisions and rationales | 3 upheld, 1 overturned',
        'Post-operative physical therapy for the left knee, 6 sessions | Upheld',
        'Associated surgical service: Crutches for purchase | Overturned',
        'Rationale | medically necessary',
      ]) {
        assert.ok(shown.includes(line), line);
      }
    });

    it('whose selection lies in their range, and says their name', async () => {
      const letter = await server.open(MIXED);
      for (const { name, range, selectionRange } of everySymbol((await letter.symbols())!)) {
        assert.ok(letter.textIn(range).includes(letter.textIn(selectionRange)), name);
        assert.ok(
          compare(range.start, selectionRange.start) <= 0 && compare(selectionRange.end, range.end) <= 0,
          name,
        );
      }
      const item = [...everySymbol((await letter.symbols())!)].find(({ name }) => name.startsWith('Norco'))!;
      assert.equal(letter.textIn(item.selectionRange), 'Norco 10/325mg #90');
      assert.match(letter.textIn(item.range), /^Norco 10\/325mg #90: Upheld.*to be discontinued\.$/s);
    });

    it('that do not depend on the line ends', async () => {
      const shown = new Set<string>();
      for (const end of LINE_ENDS) {
        const letter = await server.open(MIXED.replaceAll('\n', end));
        shown.add(JSON.stringify([await letter.symbols(), await letter.folds(), await letter.tokens()]));
      }
      assert.equal(shown.size, 1);
    });
  });

  describe('answers with a hover', () => {
    it('on a decision, in Markdown, over its word', async () => {
      const letter = await server.open(MIXED);
      const hover = await letter.hover(letter.placeOf('Overturned'));
      assert.ok(hover?.range && typeof hover.contents === 'object' && 'kind' in hover.contents);
      assert.equal(hover.contents.kind, 'markdown');
      assert.match(hover.contents.value, /^\*\*Overturned\*\* — The denial is set aside/);
      assert.equal(letter.textIn(hover.range), 'Overturned');
    });

    it('on a request of several lines, over all of it', async () => {
      const letter = await server.open(MIXED);
      const hover = await letter.hover(letter.placeOf('the original request. Post'));
      assert.match(
        letter.textIn(hover!.range!),
        /^Post-operative physical therapy for the left knee 2 times.* is$/s,
      );
    });

    it('that is nothing elsewhere, and beyond the end', async () => {
      const letter = await server.open(MIXED);
      assert.equal(await letter.hover(letter.placeOf('CLINICAL CASE')), null);
      assert.equal(await letter.hover({ line: 99_999, character: 5 }), null);
      assert.equal(await letter.hover({ line: 6, character: 99_999 }), null);
    });
  });

  it('folds parts of several lines, from their first to their last', async () => {
    const letter = await server.open(MIXED);
    const lines = MIXED.split('\n');
    const folds = (await letter.folds())!.map(({ startLine, endLine }) => [
      lines[startLine]!.trim(),
      lines[endLine]!.trim(),
    ]);
    const summary = folds.find(([first]) => first === 'CLINICAL CASE SUMMARY');
    assert.equal(
      summary?.[1],
      'patient was walking without an aid, and Norco because improvement in function was not documented.',
    );
    assert.ok(
      folds.some(
        ([first, last]) =>
          first === 'Associated surgical service: Cold therapy unit: Upheld' &&
          last === 'not medically necessary.',
      ),
    );
    for (const { startLine, endLine } of (await letter.folds())!) assert.ok(startLine < endLine);
  });

  it('colours requests, decisions and topics, line by line, in order', async () => {
    const letter = await server.open(MIXED);
    const words = tokenWords(letter, await letter.tokens(), tokenKinds);
    assert.deepEqual(words.slice(0, 5), [
      ['request', 'Post-operative physical therapy for the left knee, 6 sessions'],
      ['upheld', 'Upheld'],
      ['topic', 'Knee'],
      ['topic', 'Knee'],
      ['request', 'Associated surgical service: Cold therapy unit'],
    ]);
    assert.deepEqual(
      words.filter(([kind]) => kind === 'overturned'),
      [['overturned', 'Overturned']],
    );
  });

  it('colours a request of several lines without its indentation', async () => {
    const letter = await server.open(
      MIXED.replace('Norco 10/325mg #90: Upheld', '   Norco 10/325mg\r\n   #90,\n   refill: Upheld'),
    );
    const words = tokenWords(letter, await letter.tokens(), tokenKinds);
    const colours = words.filter(([kind]) => kind !== 'topic');
    assert.deepEqual(colours.slice(-4), [
      ['request', 'Norco 10/325mg'],
      ['request', '#90,'],
      ['request', 'refill'],
      ['upheld', 'Upheld'],
    ]);
  });

  it('ends with its editor, and complains of nothing', async () => {
    const other = new Server();
    await other.start();
    await (await other.open(FAULTS)).diagnostics();
    assert.equal(typeof (await other.abandon()), 'number');
    assert.deepEqual(other.complaints, []);
  });
});

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}

/** Kind and words of each token; fails where one lies before the one before it. */
function tokenWords(
  letter: OpenLetter,
  data: readonly number[],
  kinds: readonly string[],
): readonly (readonly string[])[] {
  const words: string[][] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines, columns, length, kind] = data.slice(at, at + 4) as [number, number, number, number];
    assert.ok(lines > 0 || columns > 0 || at === 0);
    character = lines === 0 ? character + columns : columns;
    line += lines;
    words.push([
      kinds[kind]!,
      letter.textIn({ start: { line, character }, end: { line, character: character + length } }),
    ]);
  }
  return words;
}
