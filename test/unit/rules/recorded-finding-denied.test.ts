import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import { foldedText } from '../../../server/src/text/span';
import { issues, item, letter, SPACINGS } from '../letter/letters';

const CODE = 'recorded-finding-denied';
const VISIT = 'The injured worker is a 44 year old male. On 11/20/2015 he was seen.';

const letterWith = (records: string, says: string, request: string): string =>
  letter({
    summary: `CLINICAL CASE SUMMARY\n\n${VISIT} ${records}`,
    issues: issues(item({ request, rationale: `${says} The request is not medically necessary.` })),
  });

const found = (text: string) => review(text).findings.filter(({ code }) => code === CODE);

/** What the summary records, what the rationale says, the words at the finding, the item's request. */
type Fault = readonly [records: string, says: string, at: string, request?: string];
type Sound = readonly [records: string, says: string, request?: string];

const MRI = 'MRI of the lumbar spine';
const MEDICINE = 'Cyclobenzaprine 10mg #60';

const FAULTS: readonly Fault[] = [
  [
    'He complains of constipation from his medicines and of ringing in the ears.',
    'There is no documentation of constipation.',
    'no documentation of constipation',
    MEDICINE,
  ],
  [
    'He reports dizziness and ringing in the ears.',
    'There is no documentation of tinnitus.',
    'no documentation of tinnitus',
    MEDICINE,
  ],
  [
    'Lumbar examination revealed tenderness and muscle spasm.',
    'There is no documentation of muscle spasm on examination.',
    'no documentation of muscle spasm',
    MEDICINE,
  ],
  [
    'There was spasm of the lumbar paraspinal muscles.',
    'The records do not document spasms.',
    'do not document spasms',
    MEDICINE,
  ],
  [
    'Sensation was decreased over the lateral left foot, and motor strength was 4/5 in the left leg.',
    'There are no neurological deficits to support the study.',
    'no neurological deficits',
  ],
  [
    'Objective findings included diminished sensation in the L5 dermatome.',
    'No neurological deficits were noted on exam.',
    'No neurological deficits',
  ],
  [
    'On examination there was weakness of the right leg.',
    'There is a lack of objective evidence of nerve root compromise.',
    'lack of objective evidence of nerve root compromise',
  ],
  [
    'Patellar reflexes were absent, and the left ankle was weak: plantar flexion strength was 3 out of 5 in the left leg.',
    'The provider failed to document weakness of the left leg.',
    'failed to document weakness of the left leg',
  ],
  [
    'He complained of low back pain that radiates to the left leg.',
    'There is no documentation of radicular pain.',
    'no documentation of radicular pain',
  ],
  [
    'He reported neck pain radiating into the right arm with tingling.',
    'The medical records do not show radicular symptoms.',
    'do not show radicular symptoms',
    'MRI of the cervical spine',
  ],
  [
    'Examination showed decreased sensation in the left L5 dermatome and absent ankle reflexes.',
    'There is no evidence of radiculopathy on physical examination.',
    'no evidence of radiculopathy',
    'Lumbar epidural steroid injection at L4-5',
  ],
  [
    'Treatment to date has included physical therapy, acupuncture and medications.',
    'There is no documentation of conservative treatment.',
    'no documentation of conservative treatment',
  ],
  [
    'Previous treatments have included chiropractic care.',
    'The patient has not undergone conservative care prior to this request.',
    'has not undergone conservative care',
  ],
  [
    'He completed 6 sessions of physical therapy.',
    'There is no evidence that the patient has received physical therapy.',
    'no evidence that the patient has received physical therapy',
  ],
  [
    'Treatment has included physical therapy and ice. He reported no improvement with therapy.',
    'There is no documentation of failed conservative treatment.',
    'no documentation of failed conservative treatment',
  ],
  [
    'Treatment to date has included physical therapy, acupuncture and two cortisone injections.',
    'The worker has never received physical therapy.',
    'has never received physical therapy',
  ],
  [
    'On examination the left foot showed allodynia and swelling.',
    'No allodynia was ever documented.',
    'No allodynia',
    MEDICINE,
  ],
  [
    'Examination revealed muscle spasm of the lumbar spine.',
    'Documentation of muscle spasm is lacking.',
    'Documentation of muscle spasm is lacking',
    MEDICINE,
  ],
  ['Pain was rated 6 out of 10.', 'There is no pain score.', 'no pain score', MEDICINE],
  [
    'He rated his pain at 6/10.',
    'The notes do not include pain levels.',
    'do not include pain levels',
    MEDICINE,
  ],
  [
    'Current medications included naproxen and tramadol.',
    'Current medications are not listed.',
    'Current medications are not listed',
    MEDICINE,
  ],
  [
    'An EMG of 02/03/2015 was normal. Current medications: naproxen 550mg.',
    'The current medications are not listed.',
    'The current medications are not listed',
    MEDICINE,
  ],
  [
    'Work status was modified duty.',
    "The patient's work status is not provided.",
    "The patient's work status is not provided",
    MEDICINE,
  ],
  [
    'The low back was tender and its range of motion was limited.',
    'There is no physical examination of the low back documented.',
    'no physical examination of the low back',
  ],
  [
    'Straight leg raise was positive on the left.',
    'There was no positive straight leg raise.',
    'no positive straight leg raise',
  ],
  [
    'Phalen’s test and Tinel’s sign were positive at the right wrist.'.replaceAll('’', "'"),
    'There are no positive provocative tests.',
    'no positive provocative tests',
    'Nerve conduction study of the right wrist',
  ],
  [
    'X-rays of the right knee dated 11/18/2015 showed narrowing of the medial joint space.',
    'There is no documentation of x-rays of the right knee.',
    'no documentation of x-rays of the right knee',
    'MRI of the right knee',
  ],
  [
    'The right knee showed effusion and instability.',
    'There is no evidence of instability.',
    'no evidence of instability',
    'Right knee brace',
  ],
  [
    'He complained of locking of the right knee.',
    'There are no mechanical symptoms of the knee.',
    'no mechanical symptoms of the knee',
    'MRI of the right knee',
  ],
  [
    'The diagnoses were osteoarthritis of the right knee and a sprain of the right knee.',
    'There is no indication that the patient was diagnosed with osteoarthritis.',
    'no indication that the patient was diagnosed with osteoarthritis',
    'Voltaren gel 1%',
  ],
  [
    'He complained of heartburn with naproxen.',
    'There is no documentation of gastrointestinal complaints.',
    'no documentation of gastrointestinal complaints',
    'Omeprazole 20mg #60',
  ],
  [
    'He reported trouble sleeping.',
    'There is no documentation of insomnia.',
    'no documentation of insomnia',
    'Zolpidem 10mg #30',
  ],
  [
    'A urine drug screen was obtained on 11/20/2015 and was consistent.',
    'There is no documentation of a urine drug screen.',
    'no documentation of a urine drug screen',
    'Norco 10/325mg #60',
  ],
  [
    'He complained of severe right knee pain.',
    'There are no complaints of right knee pain.',
    'no complaints of right knee pain',
    'MRI of the right knee',
  ],
  [
    'Examination of the right knee revealed swelling and medial tenderness.',
    'There are no objective findings regarding the right knee to warrant imaging.',
    'no objective findings regarding the right knee',
    'MRI of the right knee',
  ],
  [
    'Lumbar examination revealed tenderness. Sensation was decreased in the left foot.',
    'Objectively, there is lumbar tenderness. There are no other physical examination findings documented.',
    'no other physical examination findings',
  ],
  [
    'A urine drug screen of 11/20/2015 was consistent.',
    'There is no documentation of a urine drug screen or CURES report.',
    'no documentation of a urine drug screen or CURES report',
    'Norco 10/325mg #60',
  ],
  [
    'Treatment to date has included a home exercise program and a TENS unit.',
    'There is no mention of a home exercise program.',
    'no mention of a home exercise program',
    'Gym membership',
  ],
  [
    'Examination of the left leg showed decreased sensation and a strength of 4/5.',
    'Physical examination did not reveal weakness or sensory loss.',
    'did not reveal weakness or sensory loss',
  ],
  [
    'He reported anxiety and poor concentration.',
    'There is no documentation of anxiety or depression.',
    'no documentation of anxiety or depression',
    'Psychological evaluation',
  ],
  [
    'Sensation was decreased in the left foot, and strength was 4/5 in the left leg.',
    'The patient is neurologically intact.',
    'is neurologically intact',
  ],
];

const SOUND: readonly Sound[] = [
  // the summary says the same, or nothing
  ['There was no spasm.', 'There is no documentation of spasm.', MEDICINE],
  ['The lumbar spine was tender.', 'There is no documentation of spasm.', MEDICINE],
  ['He denied numbness, tingling or weakness.', 'There is no documentation of weakness.'],
  ['Sensation was intact and strength was 5/5 in both legs.', 'There are no neurological deficits.'],
  [
    'Deep tendon reflexes were normal in the legs, and sensation was normal.',
    'There is no neurological deficit.',
  ],
  ['Straight leg raise was negative.', 'There is no positive straight leg raise.'],
  [
    'Spasm was noted on 11/20/2015. At the next visit no spasm was felt.',
    'There is no documentation of spasm.',
    MEDICINE,
  ],
  ['Medications were not specified.', 'Medications are not documented.', MEDICINE],
  [
    'The records do not show a neurological deficit. Sensation was decreased in the left foot.',
    'There is no neurological deficit.',
  ],
  // another part of the body, another side
  [
    'There was weakness of the right shoulder on examination.',
    'There is no documentation of weakness of the low back or legs.',
  ],
  ['The cervical spine was tender with spasm.', 'There is no documentation of spasm of the lumbar spine.'],
  [
    'X-rays of the left knee showed no fracture.',
    'There are no x-rays of the right knee.',
    'MRI of the right knee',
  ],
  ['Sensation was decreased in the right hand.', 'There are no neurological deficits.'],
  [
    'He reported shoulder pain radiating to the arm.',
    'There is no documentation of radicular pain.',
    'MRI of the cervical spine',
  ],
  [
    'He reported numbness of the fingers of the right hand.',
    'There is no documentation of radicular pain.',
    'MRI of the cervical spine',
  ],
  // a qualification that the summary does not record
  [
    'Physical therapy gave relief, with less pain.',
    'There is no documentation of objective functional improvement.',
  ],
  [
    'He completed 6 sessions of physical therapy.',
    'There is no documentation of an adequate trial of conservative care.',
  ],
  [
    'Treatment to date has included physical therapy.',
    'There is no documentation of failed conservative care.',
  ],
  [
    'Treatment to date has included physical therapy. It helped.',
    'There is no documentation that physical therapy failed.',
  ],
  [
    'Treatment has included physical therapy and acupuncture.',
    'There is no documentation of failed conservative care or acupuncture.',
  ],
  ['He completed physical therapy.', 'There are no physical therapy progress notes.'],
  [
    'Sensation was decreased in the left foot.',
    'There is no evidence of severe or progressive neurologic deficit.',
  ],
  ['He reports weakness of the leg.', 'There is no objective evidence of weakness.'],
  [
    'Sensation was decreased in the left leg.',
    'There is no documentation of numbness in a dermatomal distribution.',
  ],
  [
    'The medications are naproxen and tramadol.',
    'There is no documentation of medication side effects.',
    MEDICINE,
  ],
  [
    'The medications are naproxen and tramadol.',
    'There is no documentation of medications tried and failed.',
    MEDICINE,
  ],
  [
    'Right knee osteoarthritis was diagnosed.',
    'There is no documentation of severe symptomatic osteoarthritis.',
    'Right knee injection',
  ],
  [
    'Treatment has included physical therapy.',
    'There is no documentation of the response to physical therapy.',
  ],
  [
    'Treatment has included physical therapy.',
    'There is no documentation of physical therapy within the last month.',
  ],
  ['Pain was rated 6/10.', 'There is no documentation of pain scores with and without medication.', MEDICINE],
  [
    'Sensation was decreased in the left foot on examination.',
    'There is no documentation of radiculopathy on examination corroborated by imaging.',
  ],
  [
    'Pain was rated 6/10.',
    'The provider did not document the pain level before and after medication.',
    MEDICINE,
  ],
  [
    'Treatment to date has included physical therapy.',
    'There is no documentation of the number of physical therapy visits completed.',
  ],
  ['Right hip strength was decreased.', 'There are no neurological deficits.'],
  [
    'An MRI of the right knee showed effusion.',
    'There are no objective findings of the right knee.',
    'MRI of the right knee',
  ],
  [
    'He received a Toradol injection.',
    'There is no documentation of steroid injections.',
    'Right knee injection',
  ],
  [
    'The right shoulder was tender. There was tenderness over the acromioclavicular joint.',
    'There are no objective findings of the left shoulder.',
    'MRI of the left shoulder',
  ],
  [
    'There was mild effusion of the right knee.',
    'There is no evidence of a significant effusion.',
    'MRI of the right knee',
  ],
  ['He was working on a roof when he fell.', 'Work status is not documented.', MEDICINE],
  ['He reported feelings of neck spasm.', 'There is no neck examination.', 'MRI of the cervical spine'],
  // not recorded but suspected, planned, asked for or said by utilization review
  [
    'The doctor suspects a meniscal tear of the right knee.',
    'There is no evidence of a meniscal tear.',
    'MRI of the right knee',
  ],
  ['Rule out radiculopathy. An EMG was ordered.', 'There is no evidence of radiculopathy.'],
  ['The plan was physical therapy and chiropractic care.', 'There is no documentation of conservative care.'],
  ['He had not started physical therapy.', 'There is no documentation of physical therapy.'],
  ['Physical therapy was requested.', 'There is no documentation of physical therapy.'],
  ['MRI of the lumbar spine was ordered.', 'There is no documentation of a lumbar MRI.', 'Lumbar surgery'],
  [
    'Utilization review denied the request, as there was spasm only.',
    'There is no documentation of spasm.',
    MEDICINE,
  ],
  // guidelines, conditions, other subjects
  ['There was spasm.', 'Guidelines do not support it when there is no documentation of spasm.', MEDICINE],
  ['There was weakness of the left leg on examination.', 'If there is no weakness, imaging is not needed.'],
  [
    'There was weakness of the left leg on examination.',
    'In the absence of weakness, guidelines do not recommend imaging.',
  ],
  [
    'Sensation was decreased in the left foot on examination.',
    'The MRI showed no evidence of nerve root compromise.',
    'Lumbar surgery',
  ],
  [
    'Physical therapy was completed.',
    'There is no indication for physical therapy.',
    'Physical therapy twice a week for three weeks',
  ],
  ['Current medications included tramadol.', 'He can work without medication.', MEDICINE],
  ['There was an MRI of the lumbar spine that showed bulging.', 'There is no indication for an MRI.'],
  ['There was spasm of the low back.', 'Muscle relaxants show no benefit in pain from spasm.', MEDICINE],
  // another visit
  [
    'There was spasm of the low back. On 12/15/2015 he was stiff.',
    'The note of 12/15/2015 does not document spasm.',
    MEDICINE,
  ],
  [
    'There was spasm of the low back. On 12/15/2015 he was stiff.',
    'There is no recent documentation of spasm.',
    MEDICINE,
  ],
  // the rationale grants it
  [
    'Sensation was decreased in the left foot on examination.',
    'Sensation is decreased in the foot. There is no significant nerve deficit.',
  ],
  [
    'There was tenderness of the low back.',
    'Other than tenderness there are no objective findings of the low back.',
  ],
];

describe(CODE, () => {
  for (const [records, says, at, request = MRI] of FAULTS) {
    it(`is reported once of “${says}” where “${records}”`, () => {
      for (const [name, space] of Object.entries(SPACINGS)) {
        const text = space(letterWith(records, says, request));
        assert.deepEqual(
          found(text).map(({ span }) => foldedText(text, span)),
          [at],
          name,
        );
      }
    });
  }

  for (const [records, says, request = MRI] of SOUND) {
    it(`is silent of “${says}” where “${records}”`, () => {
      for (const [name, space] of Object.entries(SPACINGS)) {
        const messages = found(space(letterWith(records, says, request))).map(({ message }) => message);
        assert.deepEqual(messages, [], name);
      }
    });
  }

  it('quotes no words of the summary without the “no” before them', () => {
    const records =
      'The examination noted no loss of the cervical curve, no neck swelling or bruises, tenderness over the cervical muscles, and painful motion of the neck in every direction.';
    const [finding] = found(
      letterWith(records, 'There is no neck examination.', 'X-ray of the cervical spine'),
    );
    assert.match(finding!.message, /the summary records “…no neck swelling or bruises, tenderness over/);
  });
});
