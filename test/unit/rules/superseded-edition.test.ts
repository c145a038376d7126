import assert from 'node:assert/strict';
import { HEADER, issues, item, letter } from '../letter/letters';
import { assertOnce, assertSilent, citing, evidenceIn } from './reported';

const CODE = 'superseded-edition';
const PAIN_2009 =
  'Decision based on MTUS Chronic Pain Medical Treatment Guidelines 2009, Section(s): Opioids.';
/** A letter of the summer in which the chronic pain guideline of 2009 gave way. */
const of2016 = (denial: string, decision: string): string =>
  letter({
    header: HEADER.replace('02/03/2017', '08/08/2016')
      .replace('01/17/2017', denial)
      .replace('01/30/2017', '08/05/2016')
      .replace('03/01/2017', decision),
    summary: 'CLINICAL CASE SUMMARY\n\nA baker fell on his hand.',
    issues: issues(item({ reviewer: PAIN_2009 })),
  });

describe(CODE, () => {
  for (const words of [
    'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids.',
    'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care.',
    'Decision based on MTUS Chronic Pain Medical Treatment Guidelines, Section(s): Opioids.',
    'Decision based on MTUS Acupuncture Medical Treatment 2007.',
    'Decision based on MTUS Postsurgical Treatment 2009.',
    'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) 2009, Pain.',
    'Decision based on Non-MTUS Citation ACOEM, Chronic Pain, 2008.',
    'Decision based on Non-MTUS Citation Journal of Pain 2009, page 12.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(citing(words)));
  }
  it('is silent where the edition was in force when utilization review decided', () => {
    assertSilent(of2016('07/20/2016', '09/01/2016'));
  });
  it('is silent where the header has no decision date', () => {
    const header = 'Case Number: CM17-9900123\nUR Denial Date: 01/17/2017';
    assertSilent(letter({ header, issues: issues(item({ reviewer: PAIN_2009 })) }));
  });

  it('is reported once of an edition that has given way', () => {
    assertOnce(citing(PAIN_2009), CODE, 'Chronic Pain Medical Treatment Guidelines');
    assert.deepEqual(evidenceIn(citing(PAIN_2009)), ['03/01/2017']);
    assertOnce(of2016('08/01/2016', '09/01/2016'), CODE, 'Chronic Pain Medical Treatment Guidelines');
  });
  it('is reported once of an edition that is not in force yet', () => {
    const words = 'Decision based on MTUS Hip and Groin Disorders 2019, Section(s): MRI.';
    assertOnce(citing(words), CODE, 'Hip and Groin Disorders');
  });
});
