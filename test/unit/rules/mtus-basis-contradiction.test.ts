import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnce, assertSilent, citing, evidenceIn } from './reported';

const CODE = 'mtus-basis-contradiction';
const OUTSIDE =
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.';
const NOT_MTUS = 'The Expert Reviewer did not base their decision on the MTUS.';
const WRIST = 'Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care';

describe(CODE, () => {
  for (const words of [
    `Decision based on MTUS ${WRIST}.`,
    `${OUTSIDE} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Splints.`,
    `${OUTSIDE} Decision based on Non-MTUS Citation ACOEM, Low Back Disorders (2016).`,
    `${OUTSIDE} Decision based on Non-MTUS Citation UpToDate, wrist pain; the MTUS is silent.`,
    `${NOT_MTUS} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Splints.`,
    `Decision based on MTUS ${WRIST}, and on Non-MTUS Citation Official Disability Guidelines (ODG), Splints.`,
    `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Splints.`,
    `Decision based on MTUS ${WRIST}, and Official Disability Guidelines (ODG), Splints.`,
    'Decision based on MTUS ACOEM Practice Guidelines, Forearm, Wrist, and Hand Complaints 2004.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(citing(words)));
  }
  it('is silent where the one party relies on the MTUS and the other does not', () => {
    const reviewer = `${OUTSIDE} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Splints.`;
    assertSilent(letterOf(item({ claims: `Decision based on MTUS ${WRIST}.`, reviewer })));
  });

  for (const cited of ['Official Disability Guidelines (ODG), Splints', 'ODG, Pain Chapter, Gabapentin']) {
    it(`is reported once where the MTUS is said to be “${cited}”`, () => {
      assertOnce(citing(`Decision based on MTUS ${cited}.`), CODE, cited);
    });
  }

  for (const said of [OUTSIDE, NOT_MTUS, OUTSIDE.replace('their', 'its').replace('(s)', 's')]) {
    it(`is reported once after “${said}”`, () => {
      const text = citing(`${said} Decision based on MTUS ${WRIST}.`);
      assertOnce(text, CODE, WRIST);
      assert.equal(evidenceIn(text).length, 1);
    });
  }
});
