import assert from 'node:assert/strict';
import { recordOf } from '../../server/src/caseload/record';
import type { LetterRecord } from '../../server/src/caseload/record-model';
import { recogniseLetter } from '../../server/src/letter/recognition';
import { review } from '../../server/src/review/review';
import { faultsOf } from '../unit/caseload/schema';
import { LINE_ENDS, SPACINGS, withoutPlaces } from '../unit/caseload/variants';
import { FIGURES, scoreOf, wordsOf } from './comparison';
import { LEFT_OUT, realLetters } from './letters';

const LETTERS = 67;
const ITEMS = 134;

const ORIGIN = { sha256: '0'.repeat(64), generator: 'imr-letters 0.0.0, knowledge 0000-00' };
const record = (text: string): LetterRecord => recordOf('letter.txt', review(text), ORIGIN);

function sameInEveryVariant(text: string, name: string): void {
  const expected = record(text);
  for (const [variant, change] of LINE_ENDS) {
    assert.deepEqual(record(change(text)), expected, `${name}, ${variant}`);
  }
  for (const [variant, change] of SPACINGS) {
    assert.deepEqual(withoutPlaces(record(change(text))), withoutPlaces(expected), `${name}, ${variant}`);
  }
}

const letters = realLetters();

if (!letters) console.log(LEFT_OUT);
else {
  describe('of the real letters', () => {
    for (const extraction of letters.extractions) {
      it(`everything is read right: ${extraction}`, () => {
        const { figures, misses } = scoreOf(letters, extraction);
        assert.deepEqual(misses, []);
        assert.equal(figures.letters.right, LETTERS);
        assert.equal(figures.items.right, ITEMS);
        for (const figure of FIGURES) assert.equal(figures[figure].right, figures[figure].of, figure);
      });

      it(`the records fit the schema: ${extraction}`, () => {
        for (const letter of letters.truth) {
          assert.deepEqual(faultsOf(record(letters.textOf(extraction, letter))), [], letter.file);
        }
      });

      it(`the records say what those of the first extraction say: ${extraction}`, () => {
        for (const letter of letters.truth) {
          const first = record(letters.textOf(letters.extractions[0]!, letter));
          const read = record(letters.textOf(extraction, letter));
          assert.deepEqual(wordsOf(read), wordsOf(first), letter.file);
        }
      });

      it(`the records are the same whatever the line ends: ${extraction}`, () => {
        for (const letter of letters.truth)
          sameInEveryVariant(letters.textOf(extraction, letter), letter.file);
      });
    }

    it('those of other years are read the same whatever the line ends', () => {
      for (const { name, text } of letters.seeds) sameInEveryVariant(text, name);
    });

    it('every one of other years is recognised', () => {
      assert.ok(letters.seeds.length > 0);
      for (const { name, text } of letters.seeds) assert.ok(recogniseLetter(text), name);
    });

    it('none is seen in texts of other kinds', () => {
      assert.ok(letters.notLetters.length > 0);
      for (const { name, text } of letters.notLetters) assert.ok(!recogniseLetter(text), name);
    });
  });
}
