import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver/node';
import { isSerious, LINE_ENDS, type OpenLetter, RULE_PAGES, Server, sample } from './client';

const FAULTS = sample('faults.txt');

describe('findings from the language server', function () {
  this.timeout(60_000);
  const server = new Server();
  before(() => server.start());
  after(() => server.endsWell());

  describe('are diagnostics, when asked,', () => {
    it('no error and no warning on a sound letter', async () => {
      for (const name of [
        '01-upheld-medication.txt',
        '03-mixed-partly-approved.txt',
        '06-expedited-surgery.txt',
      ]) {
        const found = await (await server.open(sample(name))).diagnostics();
        assert.deepEqual(found.filter(isSerious), [], name);
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
      for (const [code, [severity, words]] of Object.entries(places)) {
        const diagnostic = found[code];
        assert.ok(diagnostic, code);
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
      for (const end of LINE_ENDS) {
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

  describe('have quick fixes', () => {
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
    await other.endsWell();
    assert.ok(diagnostics.length > 0);
    assert.ok(diagnostics.every(({ codeDescription }) => codeDescription === undefined));
  });
});

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}
