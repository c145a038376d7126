import assert from 'node:assert/strict';
import { actionsAt } from '../../../server/src/features/actions';
import { review } from '../../../server/src/review/review';
import { item, letterOf } from '../letter/letters';

const text = letterOf(
  item({ decision: 'Uphled' }),
  item({ request: 'Wax bath', rationale: 'Motion is 90Â°. The bath is not medically necessary.' }),
);
const { findings } = review(text);
const titlesAt = (start: number, end = start): readonly string[] =>
  actionsAt(findings, { start, end }).map(({ fix }) => fix.title);

describe('quick fixes', () => {
  it('are offered where their finding stands, at each of its ends too', () => {
    const at = text.indexOf('Uphled');
    for (const offset of [at, at + 3, at + 6])
      assert.deepEqual(titlesAt(offset), ['Change to Upheld'], String(offset - at));
    assert.deepEqual(titlesAt(text.indexOf('Â°')), ['Change to °']);
  });

  it('are offered for all findings of a selection', () => {
    assert.deepEqual(titlesAt(0, text.length), ['Change to Upheld', 'Change to °']);
  });

  it('are not offered elsewhere', () => {
    for (const offset of [0, text.indexOf('Uphled') - 1, text.indexOf('Uphled') + 7, text.length]) {
      assert.deepEqual(titlesAt(offset), []);
    }
  });
});
