import assert from 'node:assert/strict';
import { review } from '../../server/src/review/review';
import { FAULTS } from '../generated/faults';
import { type GeneratedLetter, generateLetter, generateLetters } from '../generated/letters';

const COUNT = 300;
const SEED = 11;

describe('generated letters', () => {
  it('are the same for the same seed, whichever are asked for beside them', () => {
    const letters = [...generateLetters(SEED, 20)];
    assert.deepEqual(letters[19], generateLetter(SEED, 19));
    assert.notEqual(letters[19]!.text, generateLetter(SEED + 1, 19).text);
    assert.equal(new Set(letters.map(({ name }) => name)).size, letters.length);
  });

  it('are sound, and are read as they are meant', () => {
    for (const letter of generateLetters(SEED, COUNT)) {
      const { letter: read, findings } = review(letter.text);
      const label = `${letter.name} (${letter.print})`;
      assert.deepEqual(
        findings.map(({ code }) => code),
        [],
        label,
      );
      assert.deepEqual(itemsOf(letter.text, read.items), letter.items, label);
      if (letter.print !== 'header-cut')
        assert.equal(read.header.caseNumber?.value, letter.caseNumber, label);
    }
  });

  it('have the one fault that is asked for', () => {
    for (const [index, fault] of FAULTS.entries()) {
      for (const seed of [SEED, SEED + 1, SEED + 2]) {
        const { text } = generateLetter(seed, index, fault);
        assert.deepEqual(
          review(text).findings.map(({ code }) => code),
          [fault],
          `seed ${seed}, letter ${index}`,
        );
      }
    }
  });

  it('are as long as letters are', () => {
    const lengths = Array.from(generateLetters(SEED, COUNT), ({ text }) => text.length).sort((a, b) => a - b);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / COUNT;
    assert.ok(mean > 7_500 && mean < 9_500, `mean ${mean}`);
    assert.ok(lengths[0]! < 4_500 && lengths.at(-1)! > 16_000, `${lengths[0]} to ${lengths.at(-1)}`);
  });
});

const itemsOf = (
  text: string,
  items: ReturnType<typeof review>['letter']['items'],
): GeneratedLetter['items'] =>
  items.map(({ request, decision }) => ({
    request: request ? text.slice(request.start, request.end).replace(/\s+/g, ' ') : '',
    outcome: decision?.kind === 'overturned' ? 'Overturned' : 'Upheld',
  }));
