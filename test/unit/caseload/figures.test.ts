import assert from 'node:assert/strict';
import {
  findingsByCode,
  type LetterItem,
  OTHERS,
  outcomesBy,
  outcomesOverTime,
  overturnRate,
  reasonsForDenial,
} from '../../../server/src/caseload/figures';
import type { ItemRow, LetterRow } from '../../../server/src/caseload/row';

const itemsOf = (
  decided: string | null,
  findings: readonly (readonly [code: string, item: number | null])[],
  ...items: readonly Partial<ItemRow>[]
) => {
  const found = findings.map(([code, item]) => ({ code, item }));
  const letter = { decided, items, findings: found } as unknown as LetterRow;
  return items.map((item): LetterItem => ({ letter, item: item as ItemRow }));
};

const ITEMS = [
  ...itemsOf(
    '2016-03-31',
    [
      ['mojibake', 0],
      ['mojibake', null],
    ],
    { decision: 'upheld', treatment: 'MRI', reasons: ['no-red-flags', 'long-term-use'] },
    { decision: 'partly-overturned', treatment: 'opioids', reasons: ['long-term-use'] },
  ),
  ...itemsOf(
    '2016-04-01',
    [['missing-decision', 1]],
    { decision: 'overturned', treatment: 'MRI', reasons: ['initial-trial'] },
    { decision: null, treatment: 'brace', reasons: [] },
  ),
  ...itemsOf(null, [], { decision: 'upheld', treatment: 'TENS', reasons: [] }),
];
const treatmentOf = ({ item }: LetterItem): readonly string[] => [item.treatment!];

describe('the figures of a caseload', () => {
  it('are outcomes by kind, the rest together', () => {
    assert.deepEqual(outcomesBy(ITEMS, treatmentOf, 5), [
      { label: 'MRI', upheld: 1, overturned: 1 },
      { label: 'TENS', upheld: 1, overturned: 0 },
      { label: 'opioids', upheld: 0, overturned: 1 },
    ]);
    assert.deepEqual(outcomesBy(ITEMS, treatmentOf, 1).at(-1), { label: OTHERS, upheld: 1, overturned: 1 });
  });

  it('are rates of what was decided', () => {
    assert.equal(overturnRate({ label: '', upheld: 3, overturned: 1 }), 0.25);
    assert.equal(overturnRate({ label: '', upheld: 0, overturned: 0 }), 0);
  });

  it('are outcomes over quarters, and over years where there are many', () => {
    assert.deepEqual(outcomesOverTime(ITEMS), [
      { label: '2016 Q1', upheld: 1, overturned: 1 },
      { label: '2016 Q2', upheld: 0, overturned: 1 },
    ]);
    const many = ['2013', '2014', '2015', '2016'].flatMap((year) =>
      itemsOf(`${year}-12-31`, [], { decision: 'upheld' }),
    );
    assert.deepEqual(
      outcomesOverTime(many).map(({ label }) => label),
      ['2013', '2014', '2015', '2016'],
    );
  });

  it('are reasons of denials that stand, and findings of each letter once', () => {
    assert.deepEqual(reasonsForDenial(ITEMS), [
      { label: 'long-term-use', count: 2 },
      { label: 'no-red-flags', count: 1 },
    ]);
    assert.deepEqual(findingsByCode(ITEMS), [
      { label: 'mojibake', count: 2 },
      { label: 'missing-decision', count: 1 },
    ]);
  });

  it('are findings of the items alone that are asked about, and of their letters outside of any', () => {
    assert.deepEqual(findingsByCode(ITEMS.slice(1, 3)), [{ label: 'mojibake', count: 1 }]);
  });

  it('are empty of nothing', () => {
    assert.deepEqual(
      [outcomesBy([], treatmentOf, 3), outcomesOverTime([]), reasonsForDenial([])],
      [[], [], []],
    );
  });
});
