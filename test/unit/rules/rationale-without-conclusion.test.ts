import { item, letterOf } from '../letter/letters';
import { assertOnly, assertSound } from './findings';

const CODE = 'rationale-without-conclusion';
const because = (rationale: string): string =>
  letterOf(item({ rationale }), item({ request: 'Thumb splint' }));

describe(CODE, () => {
  const sound: readonly string[] = [
    'The brace is not medically necessary.',
    'The brace is not medically necessary. Weaning is advised. Dr. Doe may ask again.',
    'Medical necessity has not been established. The wrist is stable.',
    'The request is not supported by the records.',
    'The requested brace is not recommended.',
    'This request is denied.',
    'The medical necessity is not necessary.',
    'The first visit is medically necessary. The further visits are not medically necessary.',
    'The brace is not\n\n\fmedically necessary.',
    'The brace is not medically necessary',
    'The wrist is stable. Recommend non-certification.',
    'The wrist is stable. A brace does not meet the criteria.',
    'The wrist is stable. The report does not support the need for a brace.',
    'The wrist is broken. A brace is supported.',
    'The wrist is stable. This reviewer votes for upholding what was denied.',
  ];
  for (const rationale of sound) {
    it(`is silent of ${JSON.stringify(rationale)}`, () => assertSound(because(rationale)));
  }

  const faults: readonly string[] = [
    'The wrist is stable. No cast was worn.',
    'The guidelines recommend a brace for a fracture. No fracture is shown.',
    'Braces may be considered medically necessary when a fracture is shown.',
    'The reviewer has to judge if the brace is medically necessary.',
    'The wrist is stable and',
  ];
  for (const rationale of faults) {
    it(`is reported once, at the label, of “${rationale}”`, () =>
      assertOnly(because(rationale), CODE, 'Decision rationale:'));
  }

  it('is silent where the rationale is empty or missing: other codes say that', () => {
    assertOnly(because(''), 'empty-rationale', 'Decision rationale:');
    assertOnly(letterOf(item({ rationale: null })), 'missing-rationale', 'Wrist brace');
  });
});
