import { INTRODUCTION, ISSUES, item, letter, letterOf } from '../letter/letters';
import { assertOnly, assertSound } from './findings';

const CODE = 'no-disputed-item';

describe(CODE, () => {
  it('is silent where one item is decided', () => assertSound(letterOf(item())));

  it('is silent where an item lacks its decision or its labels: other codes say that', () => {
    assertOnly(letterOf(item().replace(': Upheld', '')), 'missing-decision', 'Wrist brace');
  });

  it('is silent where the section itself is missing', () => {
    assertOnly(letter({ issues: null }), 'missing-section', 'CLINICAL CASE SUMMARY');
  });

  const empty: Record<string, string> = {
    'the section is empty': ISSUES,
    'the section has its introduction alone': `${ISSUES}\n${INTRODUCTION}`,
  };
  for (const [name, issues] of Object.entries(empty)) {
    it(`is reported at the title where ${name}`, () => assertOnly(letter({ issues }), CODE, ISSUES));
  }
});
