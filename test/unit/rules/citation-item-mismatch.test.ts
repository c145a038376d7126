import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import { foldedText } from '../../../server/src/text/span';
import { item, letterOf, SPACINGS } from '../letter/letters';

const CODE = 'citation-item-mismatch';
const PAIN = 'MTUS Chronic Pain Medical Treatment 2016, Section(s)';
const ODG = 'Non-MTUS Citation Official Disability Guidelines (ODG)';

/** A letter whose expert reviewer decides `request` on the citations `cited`. */
const deciding = (request: string, cited: string, claims?: string): string =>
  letterOf(
    item({
      request,
      reviewer: `Decision based on ${cited}.`,
      claims: claims ?? 'The Claims Administrator did not cite any medical evidence for its decision.',
      rationale: 'No need is documented. The request is not medically necessary.',
    }),
  );

const placesIn = (text: string): readonly string[] =>
  review(text)
    .findings.filter(({ code }) => code === CODE)
    .map(({ span }) => foldedText(text, span));

describe(CODE, () => {
  const faults: readonly (readonly [request: string, cited: string, place: string])[] = [
    [
      'MRI of the right knee',
      'MTUS Low Back Complaints 2004, Section(s): Special Studies',
      'Low Back Complaints',
    ],
    ['MRI of the cervical spine', 'MTUS Knee Complaints 2004', 'Knee Complaints'],
    ['X-ray of the left ankle', `${ODG}, Shoulder Chapter, Radiography`, 'Shoulder Chapter'],
    [
      'Physical therapy for the lumbar spine, 6 sessions',
      `${ODG}, Neck and Upper Back, Physical therapy`,
      'Neck and Upper Back',
    ],
    ['EMG/NCV of the bilateral upper extremities', `${ODG}, Low Back, Electrodiagnostic studies`, 'Low Back'],
    [
      'EMG of the left leg',
      'MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies',
      'Neck and Upper Back Complaints',
    ],
    [
      'Left rotator cuff repair',
      'MTUS Knee Complaints 2004, Section(s): Surgical Considerations',
      'Knee Complaints',
    ],
    ['Grip strength testing', `${ODG}, Low Back, Flexibility`, 'Low Back'],
    [
      'Post-operative physical therapy for the left shoulder, 12 visits',
      'MTUS Postsurgical Treatment 2009, Section(s): Knee',
      'Postsurgical Treatment',
    ],
    [
      'MRI of the left hip',
      'MTUS Shoulder Complaints 2004, and Elbow Complaints 2007',
      'Shoulder Complaints',
    ],
    ['Naproxen 500mg #60', `${PAIN}: Muscle relaxants (for pain)`, 'Muscle relaxants (for pain)'],
    ['Meloxicam 15mg #30', `${PAIN}: Topical analgesics`, 'Topical analgesics'],
    [
      'Norco 10/325mg #60',
      'MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24',
      'Benzodiazepines',
    ],
    ['Cyclobenzaprine 10mg #30', 'MTUS Opioids Treatment 2016', 'Opioids Treatment'],
    [
      'Infrared therapy, 4 sessions',
      `${PAIN}: Thermography (infrared stress thermography)`,
      'Thermography (infrared stress thermography)',
    ],
    [
      'Physical therapy, 6 sessions',
      'MTUS Acupuncture Medical Treatment 2007',
      'Acupuncture Medical Treatment',
    ],
    [
      'Home nursing visits for 2 weeks',
      `${ODG}, Knee & Leg, Skilled nursing facility (SNF) care`,
      'Skilled nursing facility (SNF) care',
    ],
  ];
  for (const [request, cited, place] of faults) {
    it(`is reported of ${request} decided on ${cited}`, () => {
      for (const [name, space] of Object.entries(SPACINGS))
        assert.deepEqual(placesIn(space(deciding(request, cited))), [place], name);
    });
  }

  it('leads to the item and says which party cites what', () => {
    const text = deciding('MRI of the right knee', 'MTUS Low Back Complaints 2004');
    const [finding] = review(text).findings.filter(({ code }) => code === CODE);
    assert.equal(
      finding?.message,
      'The expert reviewer cites nothing on “MRI of the right knee”: “Low Back Complaints” is about another part of the body.',
    );
    assert.deepEqual(
      finding.related.map(({ span }) => foldedText(text, span)),
      ['MRI of the right knee'],
    );
  });

  it('is told of each party on its own', () => {
    const neck = 'Decision based on MTUS Neck and Upper Back Complaints 2004.';
    const own = 'MTUS Low Back Complaints 2004, Section(s): Special Studies';
    assert.deepEqual(placesIn(deciding('MRI of the lumbar spine', own, neck)), [
      'Neck and Upper Back Complaints',
    ]);
  });

  const sound: Readonly<Record<string, readonly (readonly [request: string, cited: string])[]>> = {
    'a belt of the sacroiliac joint': [['SI belt', `${ODG}, Hip & Pelvis, Sacroiliac support belt`]],
    'a hernia looked for in the pelvis': [['MRI of the pelvis', `${ODG}, Hernia, Imaging`]],
    'a fitting guideline beside the other': [
      ['MRI of the left shoulder', `MTUS Elbow Complaints 2007. Decision based on ${ODG}, Shoulder, MRI`],
      ['MRI of the lumbar spine', `MTUS Neck and Upper Back Complaints 2004, and Low Back Complaints 2004`],
      [
        'Ibuprofen 600mg #90',
        `${PAIN}: Muscle relaxants (for pain), NSAIDs (non-steroidal anti-inflammatory drugs)`,
      ],
    ],
    'a general guideline': [
      ['MRI of the left shoulder', 'MTUS Chronic Pain Medical Treatment 2016'],
      ['X-ray of the left ankle', `${ODG}, Pain, Imaging`],
      ['X-ray of the left ankle', `${ODG}, Radiography`],
      ['Naproxen 500mg #60', `${PAIN}: Introduction`],
      ['Naproxen 500mg #60', `${PAIN}: Weaning of medications`],
      [
        'Physical therapy for the neck',
        'MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment',
      ],
      ['Physical therapy for the neck', 'MTUS Postsurgical Treatment 2009'],
    ],
    'a request without a body part': [
      ['MRI without contrast', 'MTUS Knee Complaints 2004, Section(s): Special Studies'],
      ['Physical therapy, 8 sessions', 'MTUS Shoulder Complaints 2004, Section(s): Initial Care'],
      ['Range of motion testing', `${ODG}, Low Back, Flexibility`],
    ],
    'a chapter that files such things for every part': [
      ['Nitrile gloves', `${ODG}, Knee and Leg, Durable medical equipment (DME)`],
      [
        'Transportation to the clinic for neck injections',
        `${ODG}, Knee & Leg, Transportation (to & from appointments)`,
      ],
      ['Cold therapy unit for the left shoulder', `${ODG}, Knee & Leg, Continuous-flow cryotherapy`],
      ['Walker after lumbar fusion', `${ODG}, Knee & Leg, Walking aids`],
      ['Home health aide after shoulder surgery', `${ODG}, Knee & Leg, Home health services`],
      [
        'Pre-operative clearance for right knee arthroscopy',
        `${ODG}, Low Back, Preoperative testing, general`,
      ],
      ['EKG before shoulder surgery', `${ODG}, Low Back, Preoperative electrocardiogram`],
      ['Chest x-ray', `${ODG}, Low Back, Preoperative testing, general`],
      ['Lumbar brace', `${ODG}, Knee & Leg, Durable medical equipment (DME)`],
      ['SSEP of the lower extremities', `${ODG}, Neck and Upper Back, Evoked potential studies`],
      ['Platelet-rich plasma injection to the left ankle', `${ODG}, Elbow, Platelet-rich plasma (PRP)`],
      ['Gym membership for knee exercise', `${ODG}, Low Back, Gym memberships`],
    ],
    'a neighbouring or larger part': [
      [
        'EMG/NCS of the bilateral upper extremities',
        'MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies',
      ],
      ['EMG/NCS of the left hand', `${ODG}, Carpal Tunnel Syndrome, Electrodiagnostic studies (EDS)`],
      [
        'EMG/NCS of the bilateral lower extremities',
        'MTUS Low Back Complaints 2004, Section(s): Special Studies',
      ],
      ['MRI of the thoracic spine', `${ODG}, Low Back, MRI`],
      ['X-rays of the thoracic spine', 'MTUS Low Back Complaints 2004, Section(s): Special Studies'],
      ['MRI of the left lower extremity', 'MTUS Knee Complaints 2004'],
      ['Sacroiliac joint injection', `${ODG}, Hip & Pelvis, Sacroiliac joint injections`],
      ['MRI of the right index finger', 'MTUS Forearm, Wrist, and Hand Complaints 2004'],
      ['X-ray of the left tibia', 'MTUS Knee Complaints 2004'],
      ['Acupuncture for the shoulder and low back', `${ODG}, Low Back, Acupuncture`],
      ['Physical therapy for the left elbow', 'ACOEM Elbow Disorders 2012'],
    ],
    'what goes with the treatment': [
      ['Omeprazole 20mg #60', `${PAIN}: NSAIDs (non-steroidal anti-inflammatory drugs)`],
      ['Senna 8.6mg #60', 'MTUS Opioids Treatment 2016'],
      ['Urine drug screen', 'MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 74-96'],
      ['Trazodone 50mg #30', `${ODG}, Pain, Insomnia treatment`],
      ['Valium 5mg #20', `${PAIN}: Muscle relaxants (for pain)`],
      ['Chiropractic treatment, 6 visits', `${PAIN}: Physical medicine treatment`],
      ['Electrical stimulation therapy, 4 sessions', `${PAIN}: Physical medicine treatment`],
      ['Cognitive behavioral therapy, 6 sessions', `${PAIN}: Psychological treatment`],
      ['Sertraline 50mg #30', `${PAIN}: Psychological treatment`],
      ['Work conditioning, 10 visits', `${PAIN}: Chronic pain programs (functional restoration programs)`],
    ],
    'a drug that may be the one or the other': [
      ['Voltaren #60', `${PAIN}: Topical analgesics`],
      ['Voltaren 1% gel 100gm', `${PAIN}: Topical analgesics`],
      ['Gabapentin 10%/cyclobenzaprine 6% cream', `${PAIN}: Topical analgesics`],
      ['Butrans patch 10mcg #4', 'MTUS Opioids Treatment 2016'],
      ['Lidocaine 50mg', `${PAIN}: Topical analgesics`],
    ],
    'a page of its own under another name': [
      ['Norco 10/325mg #60', 'MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 76-80'],
    ],
    'what is not known': [
      ['Zyxolin 10mg #30', `${PAIN}: Topical analgesics`],
      ['Naproxen 500mg #60', `${PAIN}: Pain and its shadows`],
      ['MRI of the left knee', `${ODG}. The Journal of Joints, 2011`],
      ['Theramine #90', `${PAIN}: Opioids`],
    ],
  };
  for (const [what, pairs] of Object.entries(sound)) {
    describe(`is silent of ${what}`, () => {
      for (const [request, cited] of pairs)
        it(`${request}: ${cited}`, () => {
          for (const [name, space] of Object.entries(SPACINGS))
            assert.deepEqual(placesIn(space(deciding(request, cited))), [], name);
        });
    });
  }
});
