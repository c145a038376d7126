import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnly, assertSound, findingsIn, relatedIn } from './findings';

const CODE = 'conflicting-decisions';
const GRANTED = { decision: 'Overturned', rationale: 'This service is medically necessary.' };

describe(CODE, () => {
  const different: readonly (readonly [string, string])[] = [
    ['MRI of the left wrist', 'MRI of the right wrist'],
    ['Ibuprofen 400mg #60', 'Ibuprofen 400mg #30'],
    ['Wax bath, 8 visits', 'Wax bath, 4 visits'],
    ['MRI with contrast', 'MRI without contrast'],
  ];
  for (const [denied, granted] of different) {
    it(`is silent where “${denied}” is upheld and “${granted}” overturned`, () => {
      assertSound(letterOf(item({ request: denied }), item({ request: granted, ...GRANTED })));
    });
  }

  it('is silent where a part of a request was granted and the rest denied', () => {
    const partly = item().replace(
      'Wrist brace: Upheld',
      `Two braces was the original request. One brace was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, the other brace is: Upheld`,
    );
    assertSound(letterOf(partly, item({ request: 'One brace', ...GRANTED })));
  });

  it('is reported at the later decision, with the earlier one', () => {
    const text = letterOf(item(), item({ request: 'Wax bath' }), item(GRANTED));
    assertOnly(text, CODE, 'Overturned');
    assert.deepEqual(relatedIn(text), ['Upheld']);
    const back = letterOf(item(GRANTED), item());
    assertOnly(back, CODE, 'Upheld');
    assert.deepEqual(relatedIn(back), ['Overturned']);
  });

  it('is reported where the words are the same but for capitals and punctuation', () => {
    assertOnly(
      letterOf(item({ request: 'Wrist brace (left)' }), item({ request: 'WRIST BRACE, LEFT', ...GRANTED })),
      CODE,
      'Overturned',
    );
  });

  it('is silent where one of the two decisions is unknown or missing', () => {
    assert.deepEqual(
      findingsIn(letterOf(item({ decision: 'Denied' }), item(GRANTED))).map(([code]) => code),
      ['unknown-decision'],
    );
    assert.deepEqual(
      findingsIn(letterOf(item().replace(': Upheld', ''), item(GRANTED))).map(([code]) => code),
      ['missing-decision'],
    );
  });
});
