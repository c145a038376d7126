import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { REASON_MEANINGS, REASONS, type Reason, reasonsOf } from '../../../server/src/letter/reasons';
import { type Part, schema } from '../caseload/schema';
import { item, letterOf } from './letters';

function reasonsFor(rationale: string, decision: string, request = 'Wrist brace'): readonly Reason[] {
  const text = letterOf(item({ request, decision, rationale }));
  return reasonsOf(text, parseLetter(text).items[0]!);
}

type Row = readonly [sentence: string, ...reasons: Reason[]];

const AGAINST: readonly Row[] = [
  ['There is no documentation of red flags.', 'no-red-flags'],
  ['Red flags are not present.', 'no-red-flags'],
  ['The examination does not show any focal neurologic deficit.', 'no-neurological-deficit'],
  ['The provider has not documented signs of radiculopathy.', 'no-neurological-deficit'],
  ['The neurological examination of the patient is normal.', 'no-neurological-deficit'],
  [
    'There are no electrodiagnostic studies that confirm a diagnosis of radiculopathy.',
    'no-corroborating-study',
  ],
  ['The patient has not been diagnosed with a fracture.', 'no-qualifying-condition'],
  ['There is no history of ulcer or bleeding in the records.', 'no-qualifying-condition'],
  ['The records do not document any abnormal examination findings of the wrist.', 'no-objective-findings'],
  ['There is no evidence that the patient has failed conservative treatment.', 'no-failed-conservative-care'],
  ['Physical therapy has not been tried or failed.', 'no-failed-conservative-care'],
  [
    'The documentation does not indicate that conservative measures have been exhausted.',
    'no-failed-conservative-care',
  ],
  ['There is no indication that the patient is considering surgery.', 'no-surgery-considered'],
  ['The patient is not a surgical candidate.', 'no-surgery-considered'],
  ['There is no documentation of functional improvement with prior visits.', 'no-functional-improvement'],
  ['The claimant has had eight visits without objective functional gains.', 'no-functional-improvement'],
  [
    'There is no documentation that first-line antidepressants were tried and failed.',
    'alternative-not-tried',
  ],
  ['There is no documentation of intolerance to oral medications.', 'alternative-not-tried'],
  [
    'There is no reason why the patient cannot do a home exercise program.',
    'home-exercise-instead',
    'no-rationale',
  ],
  ['The requested 24 visits exceed the recommended number.', 'exceeds-guideline-quantity'],
  ['The requested number of tablets is more than needed for two weeks.', 'exceeds-guideline-quantity'],
  ['The number of sessions is in excess of what the guidelines allow.', 'exceeds-guideline-quantity'],
  ['The patient has been on this drug on a long-term basis.', 'long-term-use'],
  ['There is no evidence of a CURES report or a urine drug screen.', 'no-monitoring'],
  ['The guidelines do not support a wrist brace for this condition.', 'not-recommended-by-guideline'],
  ['These criteria are not met.', 'guideline-criteria-not-met'],
  ['The patient was previously approved for 12 sessions.', 'already-provided'],
  ['An MRI of the wrist has already been completed.', 'already-provided'],
  ['Additional care is contingent upon the response of the patient to the first visits.', 'response-awaited'],
  ['The request fails to specify the body part.', 'request-incomplete'],
  ['The duration of the rental was not specified in the request.', 'request-incomplete'],
  ['The provider gives no rationale for the requested brace.', 'no-rationale'],
  ['The rationale for the brace was not provided.', 'no-rationale'],
  ['The date of the first visit was not documented.', 'insufficient-documentation'],
  [
    'As the requested surgery is not medically necessary, the requested brace is not medically necessary.',
    'dependent-on-other-item',
  ],
];

const FOR: readonly Row[] = [
  ['The patient meets the criteria for the brace.', 'guideline-criteria-met'],
  ['The request is consistent with the guidelines.', 'consistent-with-guideline'],
  ['The patient has pain that has not responded to rest.', 'conservative-care-failed'],
  ['The records indicate a ligament tear with instability.', 'clinical-need-documented'],
  ['The patient has reported benefit from the first six visits.', 'benefit-documented'],
  ['This is a first-time request for the brace.', 'initial-trial'],
];

/** Beside these words no reason may be read, whatever else they resemble. */
const NOTHING: readonly string[] = [
  'The patient has failed conservative treatment.',
  'The MTUS states that there should be documentation of functional improvement.',
  'According to the ODG, surgery is recommended if conservative care has failed.',
  'Patients without red flags improve quickly.',
  'The patient has wrist pain despite a home exercise program.',
  'If there is no improvement, an injection should be considered.',
  'Physical examination reveals tenderness of the wrist.',
  'The ACOEM guidelines do not address the request.',
  'The patient is 39 years old and works as a baker.',
  'Surgery was performed in May.',
];

describe('the reasons for a decision', () => {
  for (const [decision, rows] of [
    ['Upheld', AGAINST],
    ['Overturned', FOR],
  ] as const) {
    for (const [sentence, ...reasons] of rows) {
      it(`are ${reasons.join(', ')}: ${sentence}`, () => {
        const verdict = `The request for a wrist brace is ${decision === 'Upheld' ? 'not ' : ''}medically necessary.`;
        assert.deepEqual(reasonsFor(`${sentence} ${verdict}`, decision), reasons);
        assert.deepEqual(reasonsFor(`${sentence.replaceAll(' ', '\n')} ${verdict}`, decision), reasons);
      });
    }
  }

  for (const sentence of NOTHING) {
    it(`are none: ${sentence}`, () => {
      assert.deepEqual(reasonsFor(`${sentence} The request is not medically necessary.`, 'Upheld'), []);
    });
  }

  it('are each given once, in the order of the list', () => {
    const rationale =
      'The provider gives no rationale. There is no documentation of red flags. No red flags were found. The request is not medically necessary.';
    assert.deepEqual(reasonsFor(rationale, 'Upheld'), ['no-red-flags', 'no-rationale']);
  });

  it('are none without a decision or a rationale', () => {
    assert.deepEqual(reasonsFor('There are no red flags.', 'Pending'), []);
    assert.deepEqual(reasonsFor('', 'Upheld'), []);
  });

  it('are told in the schema of the record with what they mean', () => {
    const { rationale } = schema.$defs as Record<string, Part>;
    const { reasons } = rationale!.properties as Record<string, Part>;
    const listed = (reasons!.items as { oneOf: { const: string; description: string }[] }).oneOf;
    assert.deepEqual(
      listed.map(({ const: reason, description }) => [reason, description]),
      REASONS.map((reason) => [reason, REASON_MEANINGS[reason]]),
    );
  });

  it('have a sentence for each in this test', () => {
    const shown = new Set([...AGAINST, ...FOR].flatMap(([, ...reasons]) => reasons));
    assert.deepEqual(
      REASONS.filter((reason) => !shown.has(reason)),
      [],
    );
  });
});
