import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver/node';
import { type OpenLetter, RULE_PAGES, Server, sample } from './client';

const FAULTS = sample('faults.txt');
const MIXED = sample('03-mixed-partly-approved.txt');
const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' };

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
  after(async () => {
    assert.equal(await server.stop(), 0);
    assert.deepEqual(server.complaints, []);
  });

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
      for (const end of Object.values(LINE_ENDS)) {
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
      assert.equal(await letter.hover({ line: 3, character: 99_999 }), null);
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

  it('colours requests and decisions, line by line, in order', async () => {
    const letter = await server.open(MIXED);
    const words = tokenWords(letter, await letter.tokens(), tokenKinds);
    assert.deepEqual(words.slice(0, 5), [
      ['request', 'Post-operative physical therapy for the left knee, 6 sessions'],
      ['upheld', 'Upheld'],
      ['request', 'Associated surgical service: Cold therapy unit'],
      ['upheld', 'Upheld'],
      ['request', 'Associated surgical service: Crutches for purchase'],
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
    assert.deepEqual(words.slice(-4), [
      ['request', 'Norco 10/325mg'],
      ['request', '#90,'],
      ['request', 'refill'],
      ['upheld', 'Upheld'],
    ]);
  });

  describe('answers with diagnostics, when asked,', () => {
    it('none of them on a sound letter', async () => {
      for (const name of [
        '01-upheld-medication.txt',
        '03-mixed-partly-approved.txt',
        '06-expedited-surgery.txt',
      ]) {
        assert.deepEqual(await (await server.open(sample(name))).diagnostics(), [], name);
      }
    });

    it('with code, severity, page, source and the words at fault', async () => {
      const letter = await server.open(FAULTS);
      const found = Object.fromEntries((await letter.diagnostics()).map((each) => [each.code, each]));
      const places: Record<string, readonly [number, string]> = {
        'missing-section': [1, 'IMR ISSUES, DECISIONS AND RATIONALES'],
        mojibake: [3, 'Â®'],
        'missing-decision': [1, 'Gabapentin 300mg #90'],
        'unknown-decision': [1, 'Uphled'],
        'missing-guideline': [2, 'Lidocaine 5% patch #30'],
        'missing-rationale': [1, 'Physical therapy for the right shoulder 2 times a week for 4 weeks'],
        'empty-rationale': [1, 'Decision rationale:'],
        'conflicting-decisions': [1, 'Overturned'],
        'duplicate-item': [2, 'Acupuncture for the right shoulder, 6 sessions'],
        'decision-contradicts-rationale': [1, 'Upheld'],
        'rationale-without-conclusion': [2, 'Decision rationale:'],
      };
      assert.deepEqual(Object.keys(found).sort(), Object.keys(places).sort());
      for (const [code, [severity, words]] of Object.entries(places)) {
        const diagnostic = found[code]!;
        assert.equal(diagnostic.severity, severity, code);
        assert.equal(letter.textIn(diagnostic.range), words, code);
        assert.equal(diagnostic.codeDescription?.href, `${RULE_PAGES}/${code}.md`);
        assert.equal(diagnostic.source, 'IMR Letters');
        assert.ok(diagnostic.message.length > 10);
      }
    });

    it('with the places they rest on', async () => {
      const letter = await server.open(FAULTS);
      const diagnostics = await letter.diagnostics();
      const related = (code: string): readonly string[] =>
        diagnostics
          .find((each) => each.code === code)!
          .relatedInformation!.map(({ location }) => {
            assert.equal(location.uri, letter.uri);
            return letter.textIn(location.range).replace(/\s+/g, ' ');
          });
      assert.deepEqual(related('duplicate-item'), ['Acupuncture for the right shoulder, 6 sessions']);
      assert.deepEqual(related('conflicting-decisions'), ['Upheld']);
      assert.deepEqual(related('decision-contradicts-rationale'), [
        'Therefore, the request for MRI of the right shoulder without contrast is medically necessary.',
      ]);
      const again = diagnostics.find(({ code }) => code === 'duplicate-item')!;
      assert.ok(compare(again.relatedInformation![0]!.location.range.start, again.range.start) < 0);
    });

    it('at the same lines and columns whatever ends the lines', async () => {
      const places = new Set<string>();
      for (const end of Object.values(LINE_ENDS)) {
        const letter = await server.open(FAULTS.replaceAll('\n', end));
        places.add(
          JSON.stringify(
            (await letter.diagnostics()).map(({ code, range, message }) => [code, range, message]),
          ),
        );
      }
      assert.equal(places.size, 1);
    });

    it('at columns counted in UTF-16', async () => {
      const letter = await server.open(FAULTS.replace('NaprosynÂ®', '\u{1F642}\u{1F642} Â®'));
      const found = (await letter.diagnostics()).find(({ code }) => code === 'mojibake')!;
      assert.equal(letter.textIn(found.range), 'Â®');
    });
  });

  describe('answers with quick fixes', () => {
    const fixAt = async (letter: OpenLetter, code: string) => {
      const diagnostic = (await letter.diagnostics()).find((each) => each.code === code)!;
      const actions = (await letter.actions(diagnostic.range, [diagnostic])) ?? [];
      assert.equal(actions.length, 1);
      return { diagnostic, action: actions[0]! };
    };

    for (const [code, title, preferred] of [
      ['unknown-decision', 'Change to Upheld', false],
      ['mojibake', 'Change to ®', true],
    ] as const) {
      it(`that mend ${code} in the version they were made for`, async () => {
        const letter = await server.open(FAULTS);
        const { diagnostic, action } = await fixAt(letter, code);
        assert.deepEqual([action.title, action.kind, action.isPreferred], [title, 'quickfix', preferred]);
        assert.deepEqual(action.diagnostics, [diagnostic]);
        const changes = action.edit?.documentChanges;
        assert.ok(changes?.length === 1 && 'edits' in changes[0]!);
        assert.deepEqual(changes[0].textDocument, { uri: letter.uri, version: letter.version });
        const others = (await letter.diagnostics())
          .filter((each) => each.code !== code)
          .map((each) => each.code);
        await letter.change(
          ...changes[0].edits.map((edit) => ({
            range: edit.range,
            text: (edit as { newText: string }).newText,
          })),
        );
        assert.deepEqual(
          (await letter.diagnostics()).map((each) => each.code),
          others,
        );
      });
    }

    it('of the version that is open, after it was changed', async () => {
      const letter = await server.open(FAULTS);
      await letter.change({
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '\n\n',
      });
      const { diagnostic, action } = await fixAt(letter, 'unknown-decision');
      assert.equal(letter.textIn(diagnostic.range), 'Uphled');
      const [change] = action.edit!.documentChanges!;
      assert.deepEqual('textDocument' in change! && change.textDocument, { uri: letter.uri, version: 2 });
    });

    it('none where nothing can be mended', async () => {
      const letter = await server.open(FAULTS);
      for (const words of ['CLINICAL', 'Gabapentin 300mg #90:', 'Case Number']) {
        const at = letter.placeOf(words);
        assert.deepEqual((await letter.actions({ start: at, end: at })) ?? [], [], words);
      }
      const beyond = { line: 99_999, character: 0 };
      assert.deepEqual((await letter.actions({ start: beyond, end: beyond })) ?? [], []);
    });
  });

  it('leaves the page away where it was told none', async () => {
    const other = new Server();
    await other.start({});
    const diagnostics = await (await other.open(FAULTS)).diagnostics();
    assert.equal(await other.stop(), 0);
    assert.ok(diagnostics.length > 0);
    assert.ok(diagnostics.every(({ codeDescription }) => codeDescription === undefined));
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
