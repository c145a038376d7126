import assert from 'node:assert/strict';
import { readCitations } from '../../../server/src/letter/citations';
import { foldedText } from '../../../server/src/text/span';

/** Row of the knowledge, edition, topics, pages: what is not there is left out. */
type Expected = readonly [id: string | null, edition?: number | null, topics?: string, pages?: string];

function citedIn(text: string): readonly Expected[] {
  return readCitations(text, { start: 0, end: text.length }).map(
    ({ guidelineId, edition, topics, pages }) => [
      guidelineId,
      edition,
      topics.map((topic) => foldedText(text, topic)).join(' | '),
      pages.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' '),
    ],
  );
}

const MTUS: readonly (readonly [printed: string, ...Expected[]])[] = [
  ['Low Back Complaints 2004', ['mtus-low-back-2004', 2004]],
  ['Low Back Complaints Page(s): 303-305.', ['mtus-low-back-2004', null, '', '303-305']],
  [
    `Chronic Pain Medical Treatment\n${' '.repeat(20)}2016, Section(s): Opioids`,
    ['mtus-chronic-pain-2016', 2016, 'Opioids'],
  ],
  [
    'Neck and Upper Back Complaints, page(s) 177-179, 182',
    ['mtus-neck-upper-back-2004', null, '', '177-179 182'],
  ],
  ['ACOEM Chapter 12 Low Back Complaints Page(s): 303.', ['mtus-low-back-2004', null, '', '303']],
  [
    'Shoulder Complaints 2004, Section(s): Initial Care, Special Studies',
    ['mtus-shoulder-2004', 2004, 'Initial Care | Special Studies'],
  ],
  [
    'Chronic Pain Treatment Guidelines Epidural Steroid Injections (ESIs) Page(s): 46.',
    ['mtus-chronic-pain-2009', null, 'Epidural Steroid Injections (ESIs)', '46'],
  ],
  [
    'Chronic Pain Treatment Guidelines Opioids, criteria for use, Weaning of medications Page(s): 76-80, 124',
    ['mtus-chronic-pain-2009', null, 'Opioids, criteria for use | Weaning of medications', '76-80 124'],
  ],
  [
    'Chronic Pain Treatment Guidelines Physical Medicine Page(s): Page 98-99 of 127',
    ['mtus-chronic-pain-2009', null, 'Physical Medicine', '98-99'],
  ],
  [
    'Chronic Pain Medical Treatment Guidelines 8 C.C.R. 9792.20 - 9792.26 Page(s): 64 of 127',
    ['mtus-chronic-pain-2009', null, '', '64'],
  ],
  [
    'Chronic Pain Medical Treatment Guidelines (May 2009) Topical Analgesics, pages 111-113',
    ['mtus-chronic-pain-2009', 2009, 'Topical Analgesics', '111-113'],
  ],
  [
    'Chronic Pain Treatment Guidelines Functional improvement, pg. 1',
    ['mtus-chronic-pain-2009', null, 'Functional improvement', '1'],
  ],
  [
    'Chronic Pain Treatment Guidelines NSAIDs, pp. 67-68',
    ['mtus-chronic-pain-2009', null, 'NSAIDs', '67-68'],
  ],
  ['Chronic Pain Treatment Guidelines TENS p.114', ['mtus-chronic-pain-2009', null, 'TENS', '114']],
  [
    'Chronic Pain Treatment Guidelines (1) Baclofen, (2) Muscle relaxants Page(s): 23, 63-66',
    ['mtus-chronic-pain-2009', null, 'Baclofen | Muscle relaxants', '23 63-66'],
  ],
  [
    'Chronic Pain Treatment Guidelines Baclofen topic Page(s): 23.',
    ['mtus-chronic-pain-2009', null, 'Baclofen', '23'],
  ],
  ['Acupuncture Treatment Guidelines.', ['mtus-acupuncture-2007']],
  [
    'ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127.',
    ['acoem-consultations-2004', null, 'Independent Medical Examinations and Consultations', '127'],
  ],
  [
    'ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 264, Chronic Pain Treatment Guidelines Opioids Page(s): 76-80.',
    ['mtus-forearm-wrist-hand-2004', null, '', '264'],
    ['mtus-chronic-pain-2009', null, 'Opioids', '76-80'],
  ],
  ['Postsurgical Treatment Guidelines Page(s): 26.', ['mtus-postsurgical-2009', null, '', '26']],
  ['Elbow Complaints 2007', ['mtus-elbow-2007', 2007]],
  [
    'General Approaches 2004, Section(s): Initial Approaches to Treatment, and Ankle and Foot Complaints 2004, Section(s): Initial Care, Physical Methods',
    ['mtus-general-approaches-2004', 2004, 'Initial Approaches to Treatment'],
    ['mtus-ankle-foot-2004', 2004, 'Initial Care | Physical Methods'],
  ],
  [
    'Forearm, Wrist, and Hand Complaints 2004, and Elbow Complaints 2007, and Chronic Pain Medical Treatment 2016, Section(s): Manual therapy & manipulation',
    ['mtus-forearm-wrist-hand-2004', 2004],
    ['mtus-elbow-2007', 2007],
    ['mtus-chronic-pain-2016', 2016, 'Manual therapy & manipulation'],
  ],
  [
    'Opioid Treatment 2016, Section(s): 3.3.4 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of CURES to Ensure Safe and Effective Opioid Use',
    [
      'mtus-opioids-2016',
      2016,
      '3.3.4 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of CURES to Ensure Safe and Effective Opioid Use',
    ],
  ],
  ['Stress-Related Conditions 2004', ['mtus-stress-2004', 2004]],
  [
    'ACOEM Practice Guidelines, Chapter 12 Low Back Complaints, Chronic Pain Treatment Guidelines Physical Medicine Page(s): 287-328, 98-99',
    ['mtus-low-back-2004', null, '', '287-328'],
    ['mtus-chronic-pain-2009', null, 'Physical Medicine', '98-99'],
  ],
  [
    'Knee Complaints, Postsurgical Treatment Guidelines Page(s): 343-345, 24',
    ['mtus-knee-2004', null, '', '343-345'],
    ['mtus-postsurgical-2009', null, '', '24'],
  ],
  [
    'Acupuncture Treatment Guidelines, Chronic Pain Treatment Guidelines Page(s): 8-9, 13',
    ['mtus-acupuncture-2007', null],
    ['mtus-chronic-pain-2009', null, '', '8-9 13'],
  ],
  [
    'ACOEM Practice Guidelines, Chapter 7 Independent Medical Examinations and Consultations, page 127',
    ['acoem-consultations-2004', null, 'Independent Medical Examinations and Consultations', '127'],
  ],
  ['Workplace Mental Health: PTSD and ASD 2018', ['mtus-ptsd-2018', 2018]],
  ['Low Back Disorders 2019', ['mtus-low-back-2019', 2019]],
];

const OTHER: readonly (readonly [printed: string, ...Expected[]])[] = [
  ['Official Disability Guidelines (ODG)', ['odg']],
  ['Official Disability Guideline-TWC', ['odg']],
  ['ODG, Low Back Chapter, Lumbar supports', ['odg-low-back', null, 'Lumbar supports']],
  [
    'Official Disability Guidelines (ODG), Head (trauma, headaches, etc., not including stress & mental disorders) Chapter, MRI',
    ['odg-head', null, 'MRI'],
  ],
  [
    'Official Disability Guidelines (ODG), Treatment Index, 11th Edition (web), 2014, Pain, Zolpidem',
    ['odg-pain', 2014, 'Zolpidem'],
  ],
  [
    'ODG-TWC Pain Procedure Summary last updated 10/06/2014: Urine Drug Testing',
    ['odg-pain', 2014, 'Urine Drug Testing'],
  ],
  [
    'Official Disability Guidelines, Work Loss Data Institute, 2015, Shoulder (Acute & Chronic), MRI',
    ['odg-shoulder', 2015, 'MRI'],
  ],
  [
    'Work Loss Data Institute, Official Disability Guidelines, Knee & Leg Chapter, Hyaluronic acid injections',
    ['odg-knee-leg', null, 'Hyaluronic acid injections'],
  ],
  [
    'Official Disability Guidelines - Low Back - Lumbar & Thoracic (Acute & Chronic), Fusion (spinal)',
    ['odg-low-back', null, 'Fusion (spinal)'],
  ],
  [
    'Official Disability Guidelines (ODG) Neck & Upper Back (updated 6/25/15), Facet joint diagnostic blocks',
    ['odg-neck-upper-back', 2015, 'Facet joint diagnostic blocks'],
  ],
  [
    'ODG Mental Illness and Stress chapter: Cognitive therapy for depression',
    ['odg-mental-stress', null, 'Cognitive therapy for depression'],
  ],
  ['Oﬃcial Disability Guidelines (ODG)', ['odg']],
  [
    'Official Disability Guidelines-Treatment for Workers’ Compensation, Online Edition, Chapter: Low Back- Lumbar & Thoracic (Acute & Chronic)',
    ['odg-low-back'],
  ],
  ['ODG, Pain, Nausea; PDR, Ondansetron', ['odg-pain', null, 'Nausea'], ['pdr', null]],
  ['ODG Pain (Insomnia treatment)', ['odg-pain', null, 'Insomnia treatment']],
  [
    'Official Disability Guidelines (ODG), Hernia, Imaging; Doe JR, et al. Hernias of the trunk. Journal of Hernias 2012;15:237-44',
    ['odg-hernia', null, 'Imaging'],
    [null, null],
  ],
  [
    'ODG, Diabetes, Insulin. Roe A, et al. Sugar in the blood. J Sugar 2013;70:195-283',
    ['odg-diabetes', null, 'Insulin'],
    [null, null],
  ],
  [
    'ODG, Pain, Insomnia treatment; American Academy of Sleep, Practice parameters for sleep studies',
    ['odg-pain', null, 'Insomnia treatment'],
    [null, null],
  ],
  [
    'ODG Ankle & Foot, Orthotic devices; ODG Pain, Medical foods',
    ['odg-ankle-foot', null, 'Orthotic devices'],
    ['odg-pain', null, 'Medical foods'],
  ],
  [
    'ODG Elbow, Ultrasound ODG Shoulder, Ultrasound',
    ['odg-elbow', null, 'Ultrasound'],
    ['odg-shoulder', null, 'Ultrasound'],
  ],
  [
    'Official Disability Guidelines (ODG) Hip/Gait aids, Knee and Leg/Walking aids',
    ['odg-hip-pelvis', null, 'Gait aids'],
    ['odg-knee-leg', null, 'Walking aids'],
  ],
  [
    'ODG Shoulder and Elbow Chapters, Physical therapy',
    ['odg-shoulder'],
    ['odg-elbow', null, 'Physical therapy'],
  ],
  [
    'Official Disability Guidelines (ODG) Carpal Tunnel Syndrome, Hand therapy',
    ['odg-carpal-tunnel', null, 'Hand therapy'],
  ],
  ['ODG Forearm, Wrist, & Hand (Acute & Chronic), Splints', ['odg-forearm-wrist-hand', null, 'Splints']],
  [
    'ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 7, page 127',
    ['acoem-consultations-2004', 2004, '', '127'],
  ],
  ['ACOEM guidelines and the ODG', ['acoem'], ['odg']],
  [
    'American College of Occupational and Environmental Medicine (ACOEM), Low Back Disorders',
    ['acoem-low-back'],
  ],
  [
    'Official Disability Guidelines (ODG) Knee, Braces and Other Medical Treatment Guidelines Medicare National Coverage Determination 280.1',
    ['odg-knee-leg', null, 'Braces'],
    ['cms'],
  ],
  ['http://www.webmd.com/a and http://www.drugs.com/b', ['webmd'], ['drugs-com']],
  ['The Merck Manual, http://www.merckmanuals.com/c.html', ['merck-manual']],
  ['Cochrane Database Syst Rev. 2012; Ann Intern Med. 2011;154:1-11', ['cochrane'], ['annals']],
  ['Physician’s Desk Reference', ['pdr']],
  ['a letter of the employer', [null]],
];

describe('a citation', () => {
  for (const [lead, table] of [
    ['Decision based on MTUS ', MTUS],
    ['Decision based on Non-MTUS Citation ', OTHER],
  ] as const) {
    for (const [printed, ...expected] of table) {
      it(`${lead}${printed}`, () => {
        const whole = expected.map(([id, edition = null, topics = '', pages = '']) => [
          id,
          edition,
          topics,
          pages,
        ]);
        assert.deepEqual(citedIn(`${lead}${printed}`), whole);
        assert.deepEqual(citedIn(`${lead}${printed}`.replaceAll(' ', '\n')), whole, 'over line ends');
      });
    }
  }

  it('to the MTUS and one from outside it stand side by side', () => {
    const text =
      'Decision based on MTUS Knee Complaints 2004, Section(s): Summary. Decision based on Non-MTUS Citation ODG Knee, Walking aids.';
    assert.deepEqual(citedIn(text), [
      ['mtus-knee-2004', 2004, 'Summary', ''],
      ['odg-knee-leg', null, 'Walking aids', ''],
    ]);
  });

  it('is none where the party is said to have cited nothing', () => {
    assert.deepEqual(
      citedIn('The Claims Administrator did not cite any medical evidence for its decision.'),
      [],
    );
  });
});
