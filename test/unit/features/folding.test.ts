import assert from 'node:assert/strict';
import { foldingOf } from '../../../server/src/features/folding';
import { parseLetter } from '../../../server/src/letter/parse';
import { encloses, overlaps } from '../../../server/src/text/span';
import { issues, item, letter, letterOf, SPACINGS } from '../letter/letters';

const folds = (text: string): readonly string[] =>
  foldingOf(parseLetter(text)).map(({ start, end }) => text.slice(start, end));

describe('folding', () => {
  it('folds sections, items and their paragraphs, outer ones first', () => {
    const first = folds(letterOf(item(), item({ request: 'Wax bath' }))).map(
      (text) => text.split(/[\n:]/)[0],
    );
    assert.deepEqual(first, [
      'Case Number',
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'The Expert Reviewer has the following credentials',
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
      'Wrist brace',
      'Claims Administrator guideline',
      'MAXIMUS guideline',
      'Decision rationale',
      'Wax bath',
      'Claims Administrator guideline',
      'MAXIMUS guideline',
      'Decision rationale',
    ]);
  });

  it('ends with the last word of each part, not with the room after it', () => {
    for (const space of Object.values(SPACINGS)) {
      for (const text of folds(space(`${letterOf(item(), item({ request: 'Wax bath' }))}\n\n\n`))) {
        assert.equal(text, text.trim());
      }
    }
  });

  it('folds nothing where nothing is found', () => assert.deepEqual(folds('bread\nmilk\n'), []));

  it('has parts that nest or lie apart', () => {
    for (const text of [
      letterOf(item(), item({ request: 'Wax bath' })),
      issues(item()),
      letter({ issues: item() }),
    ]) {
      const spans = foldingOf(parseLetter(text));
      for (const a of spans) {
        for (const b of spans) assert.ok(!overlaps(a, b) || encloses(a, b) || encloses(b, a));
      }
    }
  });
});
