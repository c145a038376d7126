import assert from 'node:assert/strict';
import { item, letter, letterOf, SUMMARY } from '../letter/letters';
import { assertOnce, assertSilent, evidenceIn } from './reported';

const CODE = 'already-authorized-item';

const MRI = item({
  request: 'MRI of the right wrist',
  rationale: 'No red flag is told. The request for an MRI of the right wrist is not medically necessary.',
});
const THERAPY = item({
  request: 'Physical therapy 2 times a week for 3 weeks for the right wrist',
  rationale: 'No gain is told. The request for physical therapy is not medically necessary.',
});
const asked = (words: string, decided = MRI): string =>
  letter({
    summary: `${SUMMARY} ${words}`,
    issues: letterOf(decided).slice(letterOf(decided).indexOf('IMR ISSUES')),
  });

describe(CODE, () => {
  for (const words of [
    'Utilization review certified the request for an MRI of the right wrist.',
    'The MRI of the right wrist was approved on 01/10/2017.',
    'A note of January says that magnetic resonance imaging was authorized for both the neck and the right wrist.',
    'The claims administrator has already authorized the MRI of the right wrist.',
    'Utilization review denied therapy and approved the MRI of the right wrist and the visit.',
    'Utilization review certified the MRI of the right wrist, but denied therapy.',
  ])
    it(`is reported once where the summary says “${words}”`, () => {
      assertOnce(asked(words), CODE, 'MRI of the right wrist');
      assert.deepEqual(evidenceIn(asked(words)), [words]);
    });
  it('is reported once where a rationale says so of utilization review', () => {
    const rationale =
      'Utilization review approved the MRI of the right wrist. The request for an MRI is not medically necessary.';
    assertOnce(
      letterOf(item({ request: 'MRI of the right wrist', rationale })),
      CODE,
      'MRI of the right wrist',
    );
  });
  for (const words of [
    'Utilization review authorized physical therapy 2 times a week for 3 weeks for the right wrist.',
    'Six sessions of physical therapy for the right wrist were authorized.',
  ])
    it(`is reported once of therapy where the summary says “${words}”`, () => {
      assertOnce(
        asked(words, THERAPY),
        CODE,
        'Physical therapy 2 times a week for 3 weeks for the right wrist',
      );
    });

  for (const words of [
    'Utilization review certified the request for an MRI of the neck.',
    'Utilization review certified the request for an MRI of the left wrist.',
    'Utilization review certified the request for an X-ray of the right wrist.',
    'Utilization review non-certified the request for an MRI of the right wrist.',
    'The MRI of the right wrist was not approved.',
    'A repeat MRI of the right wrist was authorized.',
    'A prior MRI of the right wrist was authorized.',
    'An MRI of the right wrist will be done once it is authorized.',
    'The plan is an MRI of the right wrist, pending that it is approved.',
    'The MRI was approved.',
    'A request for authorization of an MRI of the right wrist was made.',
    'The contrast agent for MRI of the right wrist is approved by the FDA.',
    'Utilization review approved an X-ray and denied the MRI of the right wrist.',
    'Utilization review denied therapy and modified the MRI of the right wrist.',
    'Utilization review denied therapy and approved a trial before an MRI of the right wrist.',
    'An X-ray was certified and an MRI of the right wrist non-certified.',
  ])
    it(`is silent where the summary says “${words}”`, () => assertSilent(asked(words)));
  for (const words of [
    'Four sessions of physical therapy for the right wrist were authorized.',
    'He was approved for 8 sessions of physical therapy for the right wrist.',
    'Utilization review modified the request. Physical therapy 2 times a week for 3 weeks for the right wrist was authorized.',
  ])
    it(`is silent of therapy where the summary says “${words}”`, () => assertSilent(asked(words, THERAPY)));
  it('is silent of a rationale that speaks of the own decision', () => {
    const rationale =
      'The MRI of the right wrist was approved as urgent. The request for an MRI is medically necessary.';
    assertSilent(letterOf(item({ request: 'MRI of the right wrist', decision: 'Overturned', rationale })));
  });
  it('is silent of the portion of a request that is left', () => {
    const heading =
      'MRI of the neck and of the right wrist was the original request. MRI of the neck was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, MRI of the right wrist is';
    const rationale =
      'Utilization review approved the MRI of the right wrist and neck. The request for an MRI is not medically necessary.';
    assertSilent(letterOf(item({ request: heading, rationale })));
  });
});
