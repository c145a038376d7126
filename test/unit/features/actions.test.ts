import assert from 'node:assert/strict';
import { actionsAt, safeEdits } from '../../../server/src/features/actions';
import { review } from '../../../server/src/review/review';
import type { Finding, Safety } from '../../../server/src/rules/rule';
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

describe('all safe fixes', () => {
  const finding = (safety: Safety, ...places: readonly (readonly [number, number])[]): Finding => ({
    code: 'mojibake',
    severity: 'information',
    span: { start: places[0]![0], end: places[0]![1] },
    message: '',
    related: [],
    fixes: [{ title: '', safety, edits: places.map(([start, end]) => ({ span: { start, end }, text: '' })) }],
  });
  const placesOf = (...findings: readonly Finding[]) =>
    safeEdits(findings).map(({ span: { start, end } }) => [start, end]);

  it('are those of the letter, and no other', () => {
    assert.deepEqual(
      safeEdits(findings).map(({ text: words }) => words),
      ['°'],
    );
  });

  it('are made wholly or not at all, and never twice at one place', () => {
    assert.deepEqual(
      placesOf(
        finding('safe', [0, 4], [6, 8]),
        finding('safe', [4, 6], [9, 10]),
        finding('ask', [11, 12]),
        finding('safe', [11, 12], [14, 15]),
        finding('safe', [15, 16]),
        finding('safe', [15, 17]),
      ),
      [
        [0, 4],
        [6, 8],
        [11, 12],
        [14, 15],
        [15, 16],
      ],
    );
  });
});
