import assert from 'node:assert/strict';
import { entriesIn, type Grouping, groupsOf } from '../../../server/src/caseload/groups';
import { item, letterOf } from '../letter/letters';
import { caseloadOf } from './caseloads';

const letters = caseloadOf({
  'a.txt': letterOf(item({ request: 'Wrist brace' }), item({ request: 'Frobnication of the wrist' })),
  'b.txt': letterOf(
    item({
      request: 'MRI of the wrist',
      decision: 'Overturned',
      reviewer: 'Decision based on MTUS Knee Complaints 2004.',
      rationale: 'It is needed. The request for an MRI of the wrist is medically necessary.',
    }),
    item({ decision: 'Pending', reviewer: null }),
  ),
}).letters();
const groups = (by: Grouping) =>
  groupsOf(letters, by).map(({ key, entries, letters }) => [key, entries, letters]);

describe('the groups of a caseload', () => {
  it('are decisions in the order of their weight', () => {
    assert.deepEqual(groups('decision'), [
      ['overturned', 1, 1],
      ['upheld', 2, 1],
      ['', 1, 1],
    ]);
  });

  it('are treatments, and last what none was recognised of', () => {
    assert.deepEqual(groups('treatment').at(-1), ['', 1, 1]);
    assert.deepEqual(
      groups('treatment')
        .slice(0, -1)
        .map(([, entries]) => entries),
      [2, 1],
    );
  });

  it('are the guidelines of the reviewer, an item in each that is cited', () => {
    assert.deepEqual(groups('guideline'), [
      ['MTUS Forearm, Wrist, and Hand Complaints 2004', 2, 1],
      ['MTUS Knee Complaints 2004', 1, 1],
      ['', 1, 1],
    ]);
  });

  it('are specialties', () => {
    assert.deepEqual(groups('specialty'), [
      ['Family Practice', 4, 2],
      ['Hand Surgery', 4, 2],
    ]);
  });

  it('are findings, errors first, each at its line', () => {
    const found = groupsOf(letters, 'finding');
    assert.ok(found.length > 0);
    const order = found.map(({ severity }) => ['error', 'warning', 'information'].indexOf(severity!));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    const [entry] = entriesIn(letters, 'finding', 'unknown-decision', 0, 9);
    assert.match(entry!.text!, /Pending/);
    assert.equal(entry!.name, 'b.txt');
  });

  it('give their entries in parts, by the names of the letters', () => {
    const texts = (from: number, most: number) =>
      entriesIn(letters, 'decision', 'upheld', from, most).map(({ text }) => text);
    assert.deepEqual(texts(0, 1), ['Wrist brace']);
    assert.deepEqual(texts(1, 9), ['Frobnication of the wrist']);
    assert.deepEqual(texts(2, 9), []);
  });
});
