import assert from 'node:assert/strict';
import { issues, item, letter } from '../letter/letters';
import { assertOnce, assertSilent, because, evidenceIn } from './reported';

const CODE = 'patient-age-mismatch';

describe(CODE, () => {
  for (const words of [
    'The patient is a 39 year old male.',
    'The patient is a thirty-nine year old male.',
    'He has a twenty year old injury.',
    'This 39-year-old worker has a sprain.',
    'This is a 40 year old male.',
    'This 38 y/o male has a sprain.',
    'For patients over 65 years old the guideline advises care.',
    'In patients aged 65 or older a brace is advised.',
    'Falls are frequent in adults aged 60 and older. A patient of 70 years may fall.',
    'In a study of a 70 year old woman a brace was of use.',
    'The guideline gives the example of a 25 year old patient who fell.',
    'A 70 year old patient with a fracture should wear a brace.',
    'When a patient is 65 years old or older, care is advised.',
    'If the patient is 65 years old, care is advised.',
    'He lives with his 70 year old mother and his 15 year old son.',
    'The fracture is 20 years old.',
    'The injury is 25 years old.',
    'He has a 20 year old injury.',
    'He was a 25 year old man when he first hurt his wrist.',
    'He was a 20 year old male at the time of his first fall.',
    'The dose of 60 mg, 20 years ago, helped the patient.',
    'He has smoked for 20 years.',
    'The patient is 39 years of age.',
    'A worker over 65 years of age has a higher risk.',
    'The patient had a fracture at 12 years of age.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(because(words)));
  }
  it('is silent where the summary gives no age, or first that of something else', () => {
    const rationale = 'This is a 39 year old male. The brace is not medically necessary.';
    const summary = 'CLINICAL CASE SUMMARY\n\nThe worker ';
    for (const words of ['hurt his wrist.', 'has a 20 year old injury. He is a 39 year old male.']) {
      assertSilent(letter({ summary: summary + words, issues: issues(item({ rationale })) }));
    }
  });

  it('is measured against an age that the summary tells beside', () => {
    const rationale = 'This is a 57 year old male. The brace is not medically necessary.';
    const summary = 'CLINICAL CASE SUMMARY\n\nThe applicant, 39 years of age, hurt his wrist.';
    assertOnce(letter({ summary, issues: issues(item({ rationale })) }), CODE, '57 year old');
  });

  for (const [words, at] of [
    ['The patient is a 57 year old male.', '57 year old'],
    ['The patient is a fifty-seven year old male.', 'fifty-seven year old'],
    ['This 57-year-old worker has a sprain.', '57-year-old'],
    ['The claimant is a 29 yo male with pain.', '29 yo'],
    ['This is a 41 year old male.', '41 year old'],
    ['The 62 y/o employee fell.', '62 y/o'],
    ['In this case, the 57 year old male has pain.', '57 year old'],
    ['A 57 year old male presents with pain.', '57 year old'],
    ['The patient is 57 years old.', '57 years old'],
    ['The patient is 57 years of age.', '57 years of age'],
  ] as const) {
    it(`is reported once of “${words}”`, () => {
      assertOnce(because(words), CODE, at);
      assert.deepEqual(evidenceIn(because(words)), ['39 year old']);
    });
  }
});
