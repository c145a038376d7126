import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safeEdits } from '../../server/src/features/actions';
import { review } from '../../server/src/review/review';
import { DOCUMENTED_RULES } from '../../server/src/rules/documented';
import { exampleLetter } from '../../server/src/rules/example';
import { assertBringsNothing, assertMends, assertSafeFixesEnd, edited, fixesIn } from './fixes';
import { anyExtraction, anyLineEnd, anyText, SAMPLES } from './texts';

const FIXABLE = DOCUMENTED_RULES.filter(({ fix }) => fix);
const FAULTY: readonly string[] = [
  ...FIXABLE.map(({ bad }) => exampleLetter(bad)),
  ...SAMPLES.filter(({ name }) => name.includes('fault')).map(({ text }) => text),
];

describe('a fix', function () {
  this.timeout(120_000);

  it('is there to be tried for every rule that has one', () => {
    const codes = new Set(FAULTY.flatMap(fixesIn).map(({ finding }) => finding.code));
    for (const { code } of FIXABLE) assert.ok(codes.has(code), code);
  });

  it('takes its finding away and brings no new one, however the text was made', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FAULTY),
        fc.array(anyExtraction, { maxLength: 3 }),
        anyLineEnd,
        (faulty, extractions, end) => {
          const text = extractions.reduce((now, { apply }) => apply(now), faulty).replaceAll('\n', end);
          assertMends(text);
          assertBringsNothing(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of any kind but the safe ones is left to the user', () => {
    for (const text of FAULTY) {
      const { findings } = review(text);
      const safe = findings.flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe'));
      assert.deepEqual(
        safeEdits(findings),
        safe.flatMap(({ edits }) => edits),
      );
    }
  });
});

describe('all safe fixes of any text at all', function () {
  this.timeout(120_000);

  it('lie apart, and fixing again finds nothing', () => {
    fc.assert(fc.property(anyText, assertSafeFixesEnd), { numRuns: 300 });
  });

  it('even where it was decoded wrongly more than twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'®’Ãâ€Â°é™œ x'), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (signs, times) => {
          let words = signs.join('');
          for (let time = 0; time < times; time++) words = misread(words);
          const text = exampleLetter(FIXABLE.find(({ code }) => code === 'mojibake')!.good).replace(
            '90°',
            words,
          );
          const mended = edited(text, safeEdits(review(text).findings));
          assert.deepEqual(safeEdits(review(mended).findings), []);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** UTF-8 read as Windows-1252. */
const misread = (words: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(words));
