import { CLAIMS, item, letterOf, RATIONALE, REVIEWER } from '../letter/letters';
import { assertOnce, assertSilent, SPLINT } from './reported';

const CODE = 'field-order';
const FIELDS = {
  claims: `Claims Administrator guideline: ${CLAIMS}`,
  reviewer: `MAXIMUS guideline: ${REVIEWER}`,
  rationale: `Decision rationale: ${RATIONALE}`,
};
const ordered = (...fields: readonly (keyof typeof FIELDS)[]): string =>
  ['Wrist brace: Upheld', ...fields.map((field) => FIELDS[field])].join('\n\n');

describe(CODE, () => {
  it('is silent in the usual order', () => {
    assertSilent(letterOf(ordered('claims', 'reviewer', 'rationale')));
    assertSilent(letterOf(item(), SPLINT));
  });
  it('is silent where a label is missing, which has a finding of its own', () => {
    assertOnce(letterOf(ordered('claims', 'rationale')), 'missing-guideline', 'Wrist brace');
    assertOnce(letterOf(ordered('reviewer', 'rationale')), 'missing-guideline', 'Wrist brace');
  });

  const faults: readonly (readonly [readonly (keyof typeof FIELDS)[], string])[] = [
    [['reviewer', 'claims', 'rationale'], 'MAXIMUS guideline:'],
    [['claims', 'rationale', 'reviewer'], 'Decision rationale:'],
    [['rationale', 'claims', 'reviewer'], 'Decision rationale:'],
  ];
  for (const [fields, words] of faults) {
    it(`is reported once where they stand as ${fields.join(', ')}`, () => {
      assertOnce(letterOf(ordered(...fields)), CODE, words);
      assertOnce(letterOf(SPLINT, ordered(...fields)), CODE, words);
      assertOnce(letterOf(ordered(...fields), SPLINT), CODE, words);
    });
  }
});
