import assert from 'node:assert/strict';
import { CLAIMS, item, letterOf, RATIONALE, REVIEWER } from '../letter/letters';
import { assertOnce, assertSilent, because, evidenceIn, placesIn, SPLINT } from './reported';

const CODE = 'duplicate-field';
const and = (words: string): string => `${item()}\n\n${words}`;

describe(CODE, () => {
  it('is silent where each item has each label', () => {
    assertSilent(
      letterOf(
        item(),
        SPLINT,
        item({ request: 'Wax bath', rationale: 'Wax baths help nobody and are not medically necessary.' }),
      ),
    );
  });
  for (const words of [
    'The decision rationale of the denial was short.',
    'The MAXIMUS guideline above speaks of this.',
    'The claims administrator guideline: see above.',
    'As the decision rationale: “no need” says, it is not needed.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(because(words)));
  }

  const faults: Record<string, readonly [string, string]> = {
    'the rationale stands twice': [and(`Decision rationale: ${RATIONALE}`), 'Decision rationale:'],
    'the reviewer’s guideline stands twice': [
      item().replace('Decision rat', `MAXIMUS guideline: ${REVIEWER}\n\nDecision rat`),
      'MAXIMUS guideline:',
    ],
    'the reviewer’s guideline stands again at the end': [
      and(`MAXIMUS guideline: ${REVIEWER}`),
      'MAXIMUS guideline:',
    ],
    'the claims administrator’s guideline stands twice': [
      item().replace('MAXIMUS', `Claims Administrator guideline: ${CLAIMS}\n\nMAXIMUS`),
      'Claims Administrator guideline:',
    ],
    'the second label is empty': [
      item().replace('Decision rat', 'MAXIMUS guideline:\n\nDecision rat'),
      'MAXIMUS guideline:',
    ],
  };
  for (const [name, [text, words]] of Object.entries(faults)) {
    it(`is reported once, at the second label, where ${name}`, () => {
      assertOnce(letterOf(text), CODE, words);
      assertOnce(letterOf(text, SPLINT), CODE, words);
      assertOnce(letterOf(SPLINT, text), CODE, words);
      assert.deepEqual(evidenceIn(letterOf(text)), [words]);
    });
  }
  it('is reported for each label that stands again', () => {
    const again = `Decision rationale: ${RATIONALE}`;
    assert.deepEqual(placesIn(letterOf(and(`${again}\n\n${again}`))), [
      [CODE, 'Decision rationale:'],
      [CODE, 'Decision rationale:'],
    ]);
  });
});
