import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnly, assertSound, findingsIn, relatedIn } from './findings';

const CODE = 'duplicate-item';
const requests = (...all: readonly string[]): string => letterOf(...all.map((request) => item({ request })));

describe(CODE, () => {
  const different: readonly (readonly [string, string])[] = [
    ['MRI of the left wrist', 'MRI of the right wrist'],
    ['Ibuprofen 400mg #60', 'Ibuprofen 800mg #60'],
    ['Ibuprofen 400mg #60', 'Ibuprofen 400mg #90'],
    ['Ibuprofen 400mg #60 with 1 refill', 'Ibuprofen 400mg #60'],
    ['Wax bath, 4 visits', 'Wax bath, 4 further visits'],
    ['Injection at L4-5', 'Injection at L5-S1'],
    ['Cream 1.5%', 'Cream 15%'],
    ['Cream 5%', 'Cream 5'],
    ['Associated service: Wax bath', 'Wax bath'],
    ['MRI with contrast', 'MRI without contrast'],
    ['Therapy 2 x 3', 'Therapy 3 x 2'],
  ];
  for (const [first, second] of different) {
    it(`is silent where “${first}” and “${second}” are decided`, () => assertSound(requests(first, second)));
  }

  it('is silent where the decisions differ: another code says that', () => {
    const text = letterOf(
      item(),
      item({ decision: 'Overturned', rationale: 'The brace is medically necessary.' }),
    );
    assertOnly(text, 'conflicting-decisions', 'Overturned');
  });

  it('is silent where one of the two has no decision', () => {
    const text = letterOf(item(), item().replace(': Upheld', ''));
    assertOnly(text, 'missing-decision', 'Wrist brace');
  });

  it('is silent where items have no request', () => {
    const headless = item().split('\n\n').slice(1).join('\n\n');
    assert.deepEqual(
      findingsIn(letterOf(headless, headless)).filter(([code]) => code === CODE),
      [],
    );
  });

  it('is silent where a request of partly approved ones comes back as another portion', () => {
    const partly = (portion: string): string =>
      item().replace(
        'Wrist brace: Upheld',
        `Two braces was the original request. One brace was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, ${portion} is: Upheld`,
      );
    assertSound(letterOf(partly('one brace'), partly('one strap')));
  });

  const same: readonly (readonly [string, string])[] = [
    ['Wrist brace', 'Wrist brace'],
    ['Wrist brace', 'WRIST BRACE'],
    ['Wrist brace, left', 'Wrist brace left'],
    ['Wrist brace (left)', 'Wrist  brace – left'],
    [
      'Occupational therapy for the right wrist, twice a week',
      'Occupational therapy for the right\nwrist, twice a week',
    ],
  ];
  for (const [first, second] of same) {
    it(`is reported once, at the second, of “${first}” and ${JSON.stringify(second)}`, () => {
      const text = requests('Wax bath', first, 'Thumb splint', second);
      assertOnly(text, CODE, second.replace(/\s+/g, ' '));
      assert.deepEqual(relatedIn(text), [first]);
    });
  }

  it('is reported for each repetition, against the first', () => {
    assert.deepEqual(findingsIn(requests('Wax bath', 'Wax bath', 'Wax bath')), [
      [CODE, 'Wax bath'],
      [CODE, 'Wax bath'],
    ]);
  });
});
