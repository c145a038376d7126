import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnly, assertSound, mended, relatedIn, structuralFindings } from './findings';

const CODE = 'unknown-decision';
const decided = (decision: string): string => letterOf(item({ decision }), item({ request: 'Thumb splint' }));

describe(CODE, () => {
  for (const decision of [
    'Upheld',
    'UPHELD',
    'upheld',
    'Upheld.',
    'Partially Overturned',
    'Partly Overturned',
    'Overturned in part',
    'Partial Overturn',
    'Modified',
  ]) {
    it(`is silent where it says ${decision}`, () => assertSound(decided(decision)));
  }
  for (const request of [
    'Brace, as approved',
    'Brace: denied before',
    'Service certified by a surgeon',
    'Brace (not upheld before)',
  ]) {
    it(`is silent where the request is “${request}”`, () => assertSound(letterOf(item({ request }))));
  }

  const misspelt: Record<string, string> = {
    Uphled: 'Upheld',
    Upheled: 'Upheld',
    Uphel: 'Upheld',
    Upeld: 'Upheld',
    uphelf: 'Upheld',
    Uphold: 'Upheld',
    Upholded: 'Upheld',
    UPHLED: 'Upheld',
    Overtured: 'Overturned',
    Overtunred: 'Overturned',
    Overturn: 'Overturned',
    Ovreturned: 'Overturned',
    overturnd: 'Overturned',
  };
  for (const [word, meant] of Object.entries(misspelt)) {
    it(`is reported at ${word}, and mended to ${meant}`, () => {
      assertOnly(decided(word), CODE, word);
      assert.equal(mended(decided(word)), decided(meant));
      assert.match(
        structuralFindings(decided(word))[0]!.message,
        new RegExp(`“${word}”.*${meant} is probably meant`),
      );
    });
  }

  for (const word of [
    'Denied',
    'Approved',
    'Certified',
    'Non-certified',
    'Not medically necessary',
    'Reversed',
    'Withdrawn',
    'DENIED',
  ]) {
    it(`is reported at ${word}, for which nothing is guessed`, () => {
      assertOnly(decided(word), CODE, word);
      assert.deepEqual(structuralFindings(decided(word))[0]!.fixes, []);
    });
  }

  it('names the request that is decided', () => {
    assert.deepEqual(relatedIn(decided('Uphled')), ['Wrist brace']);
  });
});
