import assert from 'node:assert/strict';
import { issues, item, letter, letterOf, SUMMARY } from '../letter/letters';
import { assertOnce, assertSilent, evidenceIn, theFinding } from './reported';

const CODE = 'item-detail-mismatch';
const GUIDELINE = 'Decision based on MTUS Chronic Pain Medical Treatment 2016.';
/** An item on which both parties cite a guideline that is about no part of the body. */
const decided = (request: string, rationale: string): string =>
  item({ request, rationale, claims: GUIDELINE, reviewer: GUIDELINE });
/** A letter that decides `request` and concludes on `concluded`. */
const concluding = (request: string, concluded: string): string =>
  letterOf(decided(request, `No need is shown. ${concluded}`));
const denied = (request: string, subject: string): string =>
  concluding(request, `As such, the request for ${subject} is not medically necessary.`);
/** A letter with a request that was approved in part, on which `rationale` argues. */
const remaining = (rationale: string): string =>
  letterOf(
    item({
      request: `Physical therapy for the wrist, 12 sessions was the original request. Physical therapy for the
wrist, 4 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the
original request, Physical therapy for the wrist, 8 sessions is`,
      rationale,
    }),
  );

describe(CODE, () => {
  const different: readonly (readonly [string, string, string, string, string])[] = [
    ['strength', 'Norco 10/325mg #60', 'Norco 5/325 mg #60', '5/325 mg', '10/325mg'],
    ['strength', 'Ibuprofen 800mg #90', 'ibuprofen 600mg', '600mg', '800mg'],
    ['strength', 'Prevacid 15mg #30', 'Prevacid 30mg #30', '30mg', '15mg'],
    ['quantity', 'Norco 10/325mg #60', 'Norco 10/325mg #90', '#90', '#60'],
    [
      'quantity',
      'Acupuncture, 6 visits',
      'twelve (12) acupuncture visits',
      'twelve (12) acupuncture visits',
      '6 visits',
    ],
    [
      'quantity',
      'Physical therapy 2 times a week for 6 weeks',
      '16 sessions of physical therapy',
      '16 sessions',
      '2 times a week for 6 weeks',
    ],
    [
      'frequency',
      'Physical therapy 2 times a week for 6 weeks',
      'physical therapy three times a week for 6 weeks',
      'three times a week for 6 weeks',
      '2 times a week for 6 weeks',
    ],
    [
      'frequency',
      'Physical therapy 2x6 for the neck',
      'physical therapy twice a week for 4 weeks for the neck',
      'twice a week for 4 weeks',
      '2x6',
    ],
    ['body part', 'MRI of the lumbar spine', 'MRI of the cervical spine', 'cervical spine', 'lumbar spine'],
    [
      'body part',
      'EMG of the upper extremities',
      'EMG of the lower extremities',
      'lower extremities',
      'upper extremities',
    ],
    [
      'body part',
      'Physical therapy for the elbow and knee',
      'physical therapy for the elbow and shoulder',
      'shoulder',
      'knee',
    ],
    ['side', 'MRI of the left knee', 'MRI of the right knee', 'right knee', 'left knee'],
    ['side', 'Knee brace (left)', 'a brace for the right knee', 'right knee', 'Knee brace (left)'],
    ['side', 'MRI of the left knee', 'MRI of both knees', 'both knees', 'left knee'],
    ['spinal level', 'Medial branch block at L3-4', 'medial branch block at L5-S1', 'L5-S1', 'L3-4'],
  ];
  for (const [detail, request, subject, said, asked] of different) {
    it(`is reported where “${request}” is asked for and “${subject}” decided`, () => {
      assertOnce(denied(request, subject), CODE, said);
      assert.deepEqual(evidenceIn(denied(request, subject)), [asked]);
      assert.match(theFinding(denied(request, subject)).message, new RegExp(`another ${detail}\\.$`));
    });
  }

  const openings: readonly string[] = [
    'MRI of the right knee is not medically necessary.',
    'Given the above, MRI of the right knee is not medically necessary and appropriate.',
    'Therefore the requested MRI of the right knee, which was denied, is not medically necessary.',
    'The medical necessity of an MRI of the right knee has not been established.',
    'The decision for MRI of the right knee is not medically necessary.',
    'I find the request for MRI of the right knee to be not medically necessary.',
    'The request for MRI of the right knee is not supported.',
  ];
  for (const opening of openings) {
    it(`is reported of “${opening}”`, () => {
      assertOnce(concluding('MRI of the left knee', opening), CODE, 'right knee');
    });
  }

  const alike: readonly (readonly [string, string])[] = [
    ['Norco 10/325mg #60', 'Norco'],
    ['Norco 10/325mg #60', 'Norco 10/325 mg, sixty tablets'],
    ['Norco 10-325 #60', 'Norco 10/325mg #60'],
    ['Eight visits of acupuncture', '8 acupuncture visits'],
    ['Physical therapy 2 times a week for 6 weeks', '12 sessions of physical therapy'],
    ['Physical therapy 2x6', 'physical therapy twice a week for six weeks'],
    ['Physical therapy 2-3 times a week for 6 weeks', 'physical therapy 3 times per week for 6 weeks'],
    ['Twelve sessions of physical therapy, 2 times a week', '12 physical therapy sessions'],
    ['Physical therapy', '12 physical therapy sessions'],
    ['MRI of the left knee', 'MRI of the knee'],
    ['MRI of the knee', 'MRI of the left knee'],
    ['MRI of the fingers of the left hand', 'MRI of the left hand'],
    ['MRI of the left wrist', 'MRI of the left hand'],
    ['MRI of the lumbosacral spine', 'MRI of the low back'],
    ['EMG of the bilateral upper extremities', 'EMG of the left upper extremity'],
    ['Physical therapy for the neck and left shoulder', 'physical therapy for the left shoulder'],
    ['Physical therapy for the neck', 'physical therapy for the neck and shoulder'],
    ['Epidural injection at L4-5', 'epidural injection at L5-S1'],
    ['MRI of the left knee', 'diagnostic imaging'],
  ];
  for (const [request, subject] of alike) {
    it(`is silent where “${request}” is asked for and “${subject}” decided`, () => {
      assertSilent(denied(request, subject));
    });
  }

  const elsewhere: readonly (readonly [string, string, string])[] = [
    ['a guideline’s number', 'Physical therapy, 8 visits', 'Guidelines allow for 10 visits.'],
    ['what was had before', 'Physical therapy, 8 visits', 'He has completed 12 visits.'],
    [
      'a number recommended instead',
      'Physical therapy, 8 visits',
      'A trial of 6 visits is medically necessary.',
    ],
    [
      'what is found necessary of it',
      'Physical therapy, 8 visits',
      'Four visits would be medically necessary.',
    ],
    ['a total', 'Physical therapy, 8 visits', 'After 6 visits, the 14 visits would exceed the guideline.'],
    [
      'what was asked for at first',
      'Physical therapy, 8 visits',
      'The original request for 12 visits exceeds it.',
    ],
    [
      'an earlier request',
      'MRI of the left knee',
      'The prior request for MRI of the right knee was not medically necessary.',
    ],
    ['a part named for comparison', 'MRI of the left knee', 'Strength equals that of the right knee.'],
    ['a sound side', 'MRI of the left wrist', 'The right wrist is asymptomatic.'],
    ['a side of old', 'MRI of the left wrist', 'He has a history of a fracture of the right wrist.'],
    ['the dominant hand', 'MRI of the left hand', 'He is right hand dominant.'],
    ['a side that the letter knows', 'MRI of the left wrist', 'There is no red flag at the right wrist.'],
  ];
  for (const [name, request, words] of elsewhere) {
    it(`is silent where the rationale names ${name}`, () => {
      const rationale = `${words} The request is not medically necessary.`;
      assertSilent(letterOf(decided(request, rationale)));
    });
  }

  it('is silent where another item is not necessary, and this one therefore', () => {
    assertSilent(
      concluding(
        'Cold therapy unit for the left knee',
        'As MRI of the right knee is not medically necessary, the request for a cold therapy unit is not medically necessary.',
      ),
    );
  });

  describe('of a request that was approved in part', () => {
    for (const words of [
      'The request for an additional 12 sessions exceeds the guideline.',
      'The requested 12 visits would exceed what is recommended.',
      'In addition, the 12 sessions are excessive.',
    ]) {
      it(`is reported of “${words}”`, () => {
        const text = remaining(`${words} It is not medically necessary.`);
        assertOnce(text, CODE, /12 \w+/.exec(words)![0]);
        assert.deepEqual(evidenceIn(text), ['8 sessions']);
      });
    }
    it('is reported where the whole of it is decided', () => {
      const words =
        'The request for physical therapy for the wrist, 12 sessions, is not medically necessary.';
      assertOnce(remaining(words), CODE, '12 sessions');
    });
    it('is silent where the rest is weighed', () => {
      assertSilent(
        remaining(
          `Four sessions were authorized. The request for an additional 8 sessions exceeds the guideline. Physical
therapy for the wrist, 8 sessions is not medically necessary.`,
        ),
      );
    });
  });

  describe('of a side that the letter does not know', () => {
    const summary = SUMMARY.replace('tender', 'tender on the right');
    const arguing = (words: string): string =>
      letter({
        summary,
        issues: issues(
          item({ request: 'MRI of the right hand', rationale: `${words} It is not medically necessary.` }),
        ),
      });
    it('is reported', () => {
      const text = arguing('The records show no red flag at the left hand.');
      assertOnce(text, CODE, 'left hand');
      assert.deepEqual(evidenceIn(text), ['right hand']);
    });
    it('is reported of a part of it', () => {
      assertOnce(arguing('The fingers of the left hand move freely.'), CODE, 'left hand');
    });
    it('is silent where the sentence speaks of both', () => {
      assertSilent(arguing('The left hand is stronger than the right hand.'));
    });
  });
});
