import assert from 'node:assert/strict';
import { issues, item, letter } from '../letter/letters';
import { assertOnce, assertSilent, because, evidenceIn } from './reported';

const CODE = 'patient-sex-mismatch';
const BAKER = 'The injured worker is a 39 year old';
const both = (summary: string, rationale: string): string =>
  letter({
    summary: `CLINICAL CASE SUMMARY\n\n${summary}`,
    issues: issues(item({ rationale: `${rationale} The brace is not medically necessary.` })),
  });

describe(CODE, () => {
  it('is reported where the usual introduction stands before the pronouns of the summary', () => {
    const summary =
      'The expert reviewer developed the following clinical case summary based on a review of the case file:\n\nThe patient hurt a wrist. She has pain. She wears a brace. She works as a baker.';
    assertOnce(both(summary, 'This is a 39 year old male.'), CODE, 'male');
  });
  for (const words of [
    'This is a 39 year old male.',
    'He fell. His wrist hurts and he wears a brace.',
    'She fell.',
    'She fell and her wrist hurts.',
    'He fell. She was there. Her hand and his hand hurt.',
    'His wife says that she drives him. Her car is small, and she works.',
    'Dr. Roe says that she saw no fracture. Her report is short, and she asks for a brace.',
    'The provider notes that she advised rest. In her report she asks for a brace.',
    'The treating physician asks for a brace. She says that it helps. Her notes give no reason. She adds none.',
    'Dr. Roe saw the patient. She notes no fracture. Her report is short, and she asks for a brace.',
    'In a study of women aged 50 a brace helped her, her and her.',
    'A therapist wrote it. He/she gives his/her reason, and he/she signs for himself/herself.',
    'The 39 year old baker was pushed by a woman.',
    'This 39 year old worker, who was pushed by a lady, fell.',
    'The female thread of the splint is worn.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(because(words)));
  }
  it('is silent where the summary does not say, or says both', () => {
    assertSilent(both(`${BAKER} baker.`, 'She fell. She hurt her wrist.'));
    assertSilent(both(`${BAKER} baker, hit by a man.`, 'She fell. She hurt her wrist.'));
    assertSilent(
      both(`${BAKER} baker. Dr. Roe saw him; he says his scan is clear.`, 'She fell. She hurt her wrist.'),
    );
  });

  for (const [words, at] of [
    ['This is a 39 year old female.', 'female'],
    ['This 39-year-old woman has a sprain.', 'woman'],
    ['The claimant is a 39 yo right-handed female.', 'female'],
    ['The patient fell. She hurt her wrist, and she wears a brace.', 'She'],
    ['She fell on her hand. Her wrist hurts.', 'She'],
    ['Dr. Roe wrote in March. The patient fell. She hurt her hand. Her wrist hurts.', 'She'],
  ] as const) {
    it(`is reported once of “${words}”`, () => {
      assertOnce(because(words), CODE, at);
      assert.deepEqual(evidenceIn(because(words)), ['male']);
    });
  }
  it('is silent where the summary speaks of others or says too little', () => {
    for (const words of [
      'She fell. Her wrist hurts.',
      'Dr. Roe saw him. She found her way, and she asks for a brace.',
      'She fell. She hurt her wrist. He wears a brace.',
      'His wife says that she drives him. Her car is small, and she works.',
    ])
      assertSilent(both(`${BAKER} male. ${words}`, 'No need is recorded.'));
  });

  it('is reported once where the pronouns of the summary are against its own word', () => {
    const text = both(`${BAKER} male. She fell. She hurt her wrist. She bakes.`, 'No need is recorded.');
    assertOnce(text, CODE, 'male');
    assert.deepEqual(evidenceIn(text), ['She']);
  });

  it('is reported where the summary tells the sex by its pronouns', () => {
    assertOnce(
      both('The worker fell. She hurt her wrist. She bakes.', 'This is a 39 year old male.'),
      CODE,
      'male',
    );
  });
});
