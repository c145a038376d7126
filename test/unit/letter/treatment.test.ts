import assert from 'node:assert/strict';
import { bodyPartById } from '../../../server/src/knowledge/index';
import { readTreatment } from '../../../server/src/letter/treatment';

/** What is not given is null, or none. Body parts by name, each with its side: “right Knee, Low back”. */
type Expected = {
  readonly name: string | null;
  readonly parts?: string;
  readonly strength?: string;
  readonly quantity?: number;
  readonly frequency?: string;
  readonly refills?: number;
};
type Table = readonly (readonly [request: string, expected: Expected])[];

const MEDICATION: Table = [
  [
    'Terocin 240ml: capsaicin 0.025%, methyl salicylate 25%, menthol 10%, lidocaine 2.5%',
    { name: 'lidocaine/capsaicin/menthol/methyl salicylate' },
  ],
  [
    'Flurbiprofen 20%/Baclofen 5%/Dexamethasone 0.2%/Hyaluronic acid 0.2% cream, 210gm',
    { name: 'flurbiprofen / baclofen / dexamethasone / hyaluronic acid' },
  ],
  ['Norco 10/325mg #60 and Tylenol 500mg', { name: 'hydrocodone/acetaminophen / acetaminophen' }],
  ['Hydrocodone 10mg/acetaminophen 325mg #60', { name: 'hydrocodone/acetaminophen', quantity: 60 }],
  ['Norco 10/325 mg, QTY: 120', { name: 'hydrocodone/acetaminophen', strength: '10/325 mg', quantity: 120 }],
  [
    'Hydrocodone/APAP 10-325 mg, ninety count',
    { name: 'hydrocodone/acetaminophen', strength: '10-325 mg', quantity: 90 },
  ],
  [
    'Tramadol ER 150 mg Qty 30 with 2 refills',
    { name: 'tramadol extended release', strength: '150 mg', quantity: 30, refills: 2 },
  ],
  [
    'Cyclobenzaprine HCL 7.5 mg tablets #90 x 3 refills',
    { name: 'cyclobenzaprine', strength: '7.5 mg', quantity: 90, refills: 3 },
  ],
  ['Omeprazole 20mg #60 refills: 2', { name: 'omeprazole', strength: '20mg', quantity: 60, refills: 2 }],
  ['Soma 350mg #60 RF x 3', { name: 'carisoprodol', strength: '350mg', quantity: 60, refills: 3 }],
  [
    'Ambien 10mg 1 tab PO QHS #30 RF: 1',
    { name: 'zolpidem', strength: '10mg', quantity: 30, refills: 1, frequency: 'QHS' },
  ],
  [
    'Naproxen sodium 550 mg, 60 count with three refills',
    { name: 'naproxen', strength: '550 mg', quantity: 60, refills: 3 },
  ],
  ['Retrospective request for Menthoderm gel 120 gm, DOS 4/10/2014', { name: 'methyl salicylate/menthol' }],
  ['Retro: Terocin patches, quantity 10 (DOS: 09/22/14)', { name: 'lidocaine/menthol', quantity: 10 }],
  [
    'Compound: Flurbiprofen 20%/Lidocaine 5%/Amitriptyline 5%, 180 grams #1 with 2 refills',
    { name: 'flurbiprofen / lidocaine / amitriptyline', quantity: 1, refills: 2 },
  ],
  [
    'Gabapentin 10%, Cyclobenzaprine 4%, Ketoprofen 10% 240 gm',
    { name: 'gabapentin / cyclobenzaprine / ketoprofen' },
  ],
  ['Citrucel #120', { name: 'methylcellulose', quantity: 120 }],
  ['Lidoderm 5% patch #30', { name: 'lidocaine patch', strength: '5%', quantity: 30 }],
  ['Butrans 10 mcg/hr patch #4', { name: 'buprenorphine patch', strength: '10 mcg/hr', quantity: 4 }],
  ['Fentanyl patch 25mcg/hr #10', { name: 'fentanyl patch', strength: '25mcg/hr', quantity: 10 }],
  [
    'OxyContin 40 mg BID #60',
    { name: 'oxycodone extended release', strength: '40 mg', quantity: 60, frequency: 'BID' },
  ],
  [
    'MS Contin 15mg #60, dispensed 1/5/2015',
    { name: 'morphine extended release', strength: '15mg', quantity: 60 },
  ],
  [
    'Lyrica 75 mg twice daily #60',
    { name: 'pregabalin', strength: '75 mg', quantity: 60, frequency: 'twice daily' },
  ],
  ['Voltaren gel 1% 100 gm x 3 tubes', { name: 'diclofenac gel', strength: '1%', quantity: 3 }],
  ['Medrol dose pak (6 day) x 1', { name: 'methylprednisolone', quantity: 1 }],
  ['Colace 100mg, 60 capsules', { name: 'docusate', strength: '100mg', quantity: 60 }],
  [
    'Percocet 10-325mg 1 tab every 6 hours as needed, #120',
    { name: 'oxycodone/acetaminophen', strength: '10-325mg', quantity: 120, frequency: 'every 6 hours' },
  ],
  [
    'Prilosec 20 mg one PO BID #60, 3 refills (3/5/2014)',
    { name: 'omeprazole', strength: '20 mg', quantity: 60, refills: 3, frequency: 'BID' },
  ],
  ['Norco 5/325mg sixty tablets', { name: 'hydrocodone/acetaminophen', strength: '5/325mg', quantity: 60 }],
  ['Unknown prescription of Xanax', { name: 'alprazolam' }],
  ['One prescription of Flexeril 10mg #30', { name: 'cyclobenzaprine', strength: '10mg', quantity: 30 }],
  [
    '1 prescription for Relafen 750mg #60 with one refill',
    { name: 'nabumetone', strength: '750mg', quantity: 60, refills: 1 },
  ],
  ['Theramine #90', { name: 'amino-acid blend (Theramine)', quantity: 90 }],
  ['Tylenol #3 #60', { name: 'acetaminophen/codeine', quantity: 60 }],
  ['Tylenol with codeine #4, QTY 30', { name: 'acetaminophen/codeine', quantity: 30 }],
  [
    'Nucynta ER 100mg 1 PO Q12H #60',
    { name: 'tapentadol extended release', strength: '100mg', quantity: 60, frequency: 'Q12H' },
  ],
  [
    'Morphine sulfate ER 30mg #90 do not dispense until 6/1/15',
    { name: 'morphine extended release', strength: '30mg', quantity: 90 },
  ],
  [
    'Ibuprofen 800mg three times a day, 3 month supply',
    { name: 'ibuprofen', strength: '800mg', frequency: 'three times a day' },
  ],
  ['Tizanidine 4mg #120 (30 day supply)', { name: 'tizanidine', strength: '4mg', quantity: 120 }],
  [
    'Fioricet 50/325/40 mg #30',
    { name: 'butalbital/acetaminophen/caffeine', strength: '50/325/40 mg', quantity: 30 },
  ],
  ['Suboxone 8mg/2mg film #60', { name: 'buprenorphine/naloxone', strength: '8mg/2mg', quantity: 60 }],
  ['Ultracet 37.5/325mg #60', { name: 'tramadol/acetaminophen', strength: '37.5/325mg', quantity: 60 }],
  ['Duexis 800-26.6 mg #90', { name: 'ibuprofen/famotidine', strength: '800-26.6 mg', quantity: 90 }],
  ['Capsaicin 0.025% cream 60 gm', { name: 'capsaicin', strength: '0.025%' }],
  ['Dendracin lotion 120ml', { name: 'methyl salicylate/menthol/capsaicin' }],
  ['Lunesta 2 mg x 30', { name: 'eszopiclone', strength: '2 mg', quantity: 30 }],
  [
    'Cymbalta 60 mg DR (delayed release) #30 with 5 refills',
    { name: 'duloxetine', strength: '60 mg', quantity: 30, refills: 5 },
  ],
  ['Celebrex 200mg Qty: 60 RF: 2', { name: 'celecoxib', strength: '200mg', quantity: 60, refills: 2 }],
  ['Carafate 1 gm #120', { name: 'sucralfate', strength: '1 gm', quantity: 120 }],
  ['Diazepam 10 mg, take 1 tablet 30 minutes before the scan', { name: 'diazepam', strength: '10 mg' }],
  [
    'Gabapentin 600 mg #90 (1 PO TID), no refills',
    { name: 'gabapentin', strength: '600 mg', quantity: 90, refills: 0, frequency: 'TID' },
  ],
  [
    'Hydrocodone-acetaminophen 7.5/325 #45',
    { name: 'hydrocodone/acetaminophen', strength: '7.5/325', quantity: 45 },
  ],
  ['Norco 10/325mg #90 and Soma 350mg #60', { name: 'hydrocodone/acetaminophen / carisoprodol' }],
  ['Anaprox DS 550mg, one hundred twenty count', { name: 'naproxen', strength: '550mg', quantity: 120 }],
  ['Kadian 30mg SR #60', { name: 'morphine extended release', strength: '30mg', quantity: 60 }],
];

const INJECTION: Table = [
  ['Left greater trochanteric bursa injection', { name: 'Injection', parts: 'left Hip' }],
  ['Toradol 60 mg IM injection', { name: 'ketorolac', strength: '60 mg' }],
  ['Toradol injection 30mg', { name: 'ketorolac', strength: '30mg' }],
  ['Synvisc-One injection right knee', { name: 'Hyaluronic acid injection', parts: 'right Knee' }],
  [
    'Series of 3 Orthovisc injections, right knee',
    { name: 'Hyaluronic acid injection', parts: 'right Knee', quantity: 3 },
  ],
  [
    'Euflexxa injections x 3 bilateral knees',
    { name: 'Hyaluronic acid injection', parts: 'bilateral Knee', quantity: 3 },
  ],
  [
    'Trigger point injections x 4 to the cervical paraspinals',
    { name: 'Trigger point injection', parts: 'Neck', quantity: 4 },
  ],
  [
    'Lumbar epidural steroid injection at L4-5 and L5-S1',
    { name: 'Lumbar epidural steroid injection', parts: 'Low back' },
  ],
  [
    'Left L5-S1 transforaminal ESI under fluoroscopy',
    { name: 'Epidural steroid injection', parts: 'left Low back' },
  ],
  ['Bilateral L3, L4, L5 medial branch blocks', { name: 'Medial branch block', parts: 'bilateral Low back' }],
  [
    'Right C5-6 interlaminar epidural steroid injection with sedation',
    { name: 'Epidural steroid injection', parts: 'right Neck' },
  ],
  [
    'Radiofrequency ablation bilateral L4-5, L5-S1 facets',
    { name: 'Radiofrequency ablation', parts: 'bilateral Low back' },
  ],
  [
    'Sacroiliac joint injection, right',
    { name: 'Sacroiliac joint injection', parts: 'right Sacroiliac joint' },
  ],
  [
    'Cortisone injection left shoulder, ultrasound guided',
    { name: 'Corticosteroid injection', parts: 'left Shoulder' },
  ],
  [
    'Injection of 2 cc of lidocaine and 40 mg of Kenalog, left elbow',
    { name: 'Corticosteroid injection', parts: 'left Elbow' },
  ],
  ['Stellate ganglion block, right', { name: 'Stellate ganglion block' }],
  [
    'Botox injections 200 units for chronic migraine',
    { name: 'Botulinum toxin injection', strength: '200 units' },
  ],
  [
    'PRP injection to the left lateral epicondyle',
    { name: 'Platelet-rich plasma injection', parts: 'left Elbow' },
  ],
];

const THERAPY: Table = [
  ['12 cognitive behavioral therapy sessions', { name: 'Cognitive behavioral therapy', quantity: 12 }],
  [
    'Physical therapy 2x6 for the lumbar spine',
    { name: 'Physical therapy', parts: 'Low back', frequency: '2x6' },
  ],
  [
    'Physical therapy 2-3 times a week for 6 weeks, right knee',
    { name: 'Physical therapy', parts: 'right Knee', frequency: '2-3 times a week for 6 weeks' },
  ],
  [
    '12 physical therapy visits for the cervical spine',
    { name: 'Physical therapy', parts: 'Neck', quantity: 12 },
  ],
  [
    'Additional physical therapy, lumbar spine, Qty: 8',
    { name: 'Physical therapy', parts: 'Low back', quantity: 8 },
  ],
  [
    'Post-op physical therapy x 12, left shoulder',
    { name: 'Postoperative physical therapy', parts: 'left Shoulder', quantity: 12 },
  ],
  [
    'Chiropractic therapy 1x8 cervical spine',
    { name: 'Chiropractic treatment', parts: 'Neck', frequency: '1x8' },
  ],
  [
    'Chiropractic manipulation 3 times weekly times 4 weeks, low back',
    { name: 'Chiropractic treatment', parts: 'Low back', frequency: '3 times weekly times 4 weeks' },
  ],
  [
    'Acupuncture 6 sessions (1x6), lower back',
    { name: 'Acupuncture', parts: 'Low back', quantity: 6, frequency: '1x6' },
  ],
  [
    'Aquatic therapy, twice weekly for four weeks, bilateral knees',
    { name: 'Aquatic therapy', parts: 'bilateral Knee', frequency: 'twice weekly for four weeks' },
  ],
  [
    'Continued occupational therapy (hand), eight sessions',
    { name: 'Occupational therapy', parts: 'Hand', quantity: 8 },
  ],
  ['Massage therapy x 6 visits', { name: 'Massage therapy', quantity: 6 }],
  ['Cognitive behavioral therapy x 6 sessions', { name: 'Cognitive behavioral therapy', quantity: 6 }],
  [
    'Individual psychotherapy once a week for 12 weeks',
    { name: 'Psychotherapy', frequency: 'once a week for 12 weeks' },
  ],
  ['Biofeedback 4 sessions', { name: 'Biofeedback', quantity: 4 }],
  [
    'Extracorporeal shockwave therapy x 3 left heel',
    { name: 'Extracorporeal shock wave therapy', parts: 'left Foot', quantity: 3 },
  ],
  ['Aqua therapy 2 x 4', { name: 'Aquatic therapy', frequency: '2 x 4' }],
  [
    'Hand therapy 3 x week x 4 weeks right wrist',
    { name: 'Occupational therapy', parts: 'Hand, right Wrist', frequency: '3 x week x 4 weeks' },
  ],
  ['Six (6) sessions of physical therapy', { name: 'Physical therapy', quantity: 6 }],
  ['Twelve (12) chiropractic visits', { name: 'Chiropractic treatment', quantity: 12 }],
  ['Physical therapy 2x/week x 6 weeks', { name: 'Physical therapy', frequency: '2x/week x 6 weeks' }],
  ['PT 3xWk x 4Wks left ankle', { name: 'Physical therapy', parts: 'left Ankle', frequency: '3xWk x 4Wks' }],
];

const IMAGING: Table = [
  ['MRI right shoulder w/o contrast (CPT 73221)', { name: 'MRI', parts: 'right Shoulder' }],
  ['MR arthrogram left hip', { name: 'MR arthrogram', parts: 'left Hip' }],
  ['X-ray, lumbar spine, AP/Lat', { name: 'X-ray', parts: 'Low back' }],
  ['CT scan lumbar spine without contrast, 1 time', { name: 'CT scan', parts: 'Low back' }],
  ['Chest X-ray', { name: 'X-ray', parts: 'Chest' }],
  ['Diagnostic ultrasound of the right wrist', { name: 'Diagnostic ultrasound', parts: 'right Wrist' }],
];

const DIAGNOSTIC: Table = [
  [
    'EMG/NCV of bilateral upper and lower extremities',
    { name: 'Electrodiagnostic study', parts: 'bilateral Upper extremity, bilateral Lower extremity' },
  ],
  [
    'NCV/EMG bilateral lower extremities',
    { name: 'Electrodiagnostic study', parts: 'bilateral Lower extremity' },
  ],
  ['EMG right upper extremity', { name: 'EMG', parts: 'right Upper extremity' }],
  ['Sleep study', { name: 'Sleep study' }],
  ['Functional capacity evaluation (FCE)', { name: 'Functional capacity evaluation' }],
  ['EKG', { name: 'Electrocardiogram' }],
];

const LABORATORY: Table = [
  ['Testosterone level', { name: 'Laboratory tests' }],
  ['Urine drug screen x 4', { name: 'Urine drug screen', quantity: 4 }],
  ['UDS (DOS 2/3/2014)', { name: 'Urine drug screen' }],
  ['Retrospective urine toxicology test (DOS: 1/15/13)', { name: 'Urine drug screen' }],
  ['Labs: CBC, CMP', { name: 'Laboratory tests' }],
  ['Hepatic function panel', { name: 'Laboratory tests' }],
  ['Pharmacogenetic testing', { name: 'Genetic testing' }],
];

const EQUIPMENT: Table = [
  ['Lumbar spine orthosis brace', { name: 'Brace', parts: 'Low back' }],
  ['TENS unit, purchase', { name: 'TENS unit' }],
  ['TENS unit 30 day rental, left shoulder', { name: 'TENS unit', parts: 'left Shoulder' }],
  ['H-wave unit purchase', { name: 'H-wave unit' }],
  ['Interferential unit rental x 2 months', { name: 'Interferential unit' }],
  ['Cold therapy unit, 7 day rental', { name: 'Cold therapy unit' }],
  ['LSO brace purchase', { name: 'Lumbar brace' }],
  ['Knee brace, right (L1832)', { name: 'Knee brace', parts: 'right Knee' }],
  ['Electrodes 18 pairs', { name: 'Electrodes and supplies', quantity: 18 }],
  ['Home exercise kit', { name: 'Exercise equipment' }],
  ['Orthopedic mattress', { name: 'Mattress' }],
  [
    'JAS static progressive splint, right ring finger',
    { name: 'Static or dynamic stretching device', parts: 'right Finger' },
  ],
  ['Four wheeled walker with seat', { name: 'Walker' }],
  ['Custom orthotics, 1 pair', { name: 'Orthotics', quantity: 1 }],
  ['CPM machine rental 21 days', { name: 'Continuous passive motion machine' }],
  ['Associated surgical service: Pneumatic compression device', { name: 'DVT compression device' }],
];

const SURGERY: Table = [
  ['Intrathecal baclofen trial', { name: 'Intrathecal pump' }],
  ['Crowns for teeth #19 and #30', { name: 'Dental crown', parts: 'Teeth' }],
  [
    'L4-5 and L5-S1 anterior lumbar interbody fusion (CPT 22558)',
    { name: 'Lumbar fusion', parts: 'Low back' },
  ],
  [
    'Left knee arthroscopy with partial medial meniscectomy (29881)',
    { name: 'Knee arthroscopy', parts: 'left Knee' },
  ],
  ['Right carpal tunnel release', { name: 'Carpal tunnel release', parts: 'right Wrist' }],
  ['C5-C6 anterior cervical discectomy and fusion', { name: 'Cervical fusion', parts: 'Neck' }],
  ['Associated surgical service: Assistant surgeon', { name: 'Assistant surgeon' }],
  ['Spinal cord stimulator trial', { name: 'Spinal cord stimulator', parts: 'Spine' }],
  ['Removal of hardware, left ankle', { name: 'Hardware removal', parts: 'left Ankle' }],
  ['Right total knee arthroplasty', { name: 'Total knee replacement', parts: 'right Knee' }],
];

const CONSULTATION: Table = [
  ['Medication management sessions, 6 visits', { name: 'Medication management', quantity: 6 }],
  ['Pre-operative medical clearance with labs: CBC, CMP, EKG', { name: 'Preoperative clearance' }],
  ['Orthopedic consultation', { name: 'Orthopedic consultation' }],
  ['Referral to pain management specialist', { name: 'Pain management consultation' }],
  ['Psychological evaluation', { name: 'Psychological evaluation' }],
  ['Follow-up visit in 4 weeks', { name: 'Office visit' }],
  ['Internal medicine consult', { name: 'Internal medicine consultation' }],
  ['Neurology consultation for headaches', { name: 'Neurology consultation' }],
];

const HOME_CARE: Table = [
  [
    'Home health care 4 hours/day, 7 days/week for 6 weeks',
    { name: 'Home health care', frequency: '7 days/week for 6 weeks' },
  ],
  ['Home health aide', { name: 'Home health care' }],
];

const TRANSPORT: Table = [
  ['Transportation to and from all appointments', { name: 'Transportation' }],
  ['Round trip transportation to surgery center', { name: 'Transportation' }],
];

const PROGRAM: Table = [
  ['Gym membership, 6 months', { name: 'Gym membership' }],
  ['Weight loss program, Lindora x 10 weeks', { name: 'Weight loss program' }],
  ['Detoxification program, inpatient, 14 days', { name: 'Detoxification program' }],
  ['Functional restoration program, 80 hours', { name: 'Functional restoration program' }],
  ['Work hardening 10 sessions', { name: 'Work hardening', quantity: 10 }],
];

const OTHER: Table = [
  ['Inpatient stay x 2 days', { name: 'Hospital stay' }],
  ['Interpreter for all visits', { name: 'Interpreter' }],
];

describe('a request', () => {
  for (const [category, table] of [
    ['medication', MEDICATION],
    ['injection', INJECTION],
    ['therapy', THERAPY],
    ['imaging', IMAGING],
    ['diagnostic-test', DIAGNOSTIC],
    ['laboratory', LABORATORY],
    ['equipment', EQUIPMENT],
    ['surgery', SURGERY],
    ['consultation', CONSULTATION],
    ['home-care', HOME_CARE],
    ['transport', TRANSPORT],
    ['program', PROGRAM],
    ['other', OTHER],
  ] as const) {
    for (const [request, expected] of table) {
      it(`for ${category}: ${request}`, () => {
        const whole = {
          category,
          parts: '',
          strength: null,
          quantity: null,
          frequency: null,
          refills: null,
          ...expected,
        };
        assert.deepEqual(readIn(request), whole);
        assert.deepEqual(readIn(request.replaceAll(' ', '\n')), whole, 'over line ends');
      });
    }
  }

  const unknown: Readonly<Record<string, string>> = {
    'Left ulnar nerve anterior transposition': 'surgery',
    'Thumb CMC arthroplasty with tendon interposition': 'surgery',
    'Portable oxygen concentrator, rental 6 months': 'equipment',
    'Scleral contact lens': 'equipment',
    'Secondary intraocular lens implant': 'surgery',
    'Four sessions of psychological support following detoxification': 'therapy',
    'Keflex 500mg #28 for after the surgery': 'medication',
    'Vaniply ointment': 'medication',
    'Dye study of the catheter': 'diagnostic-test',
    'General surgery consultation': 'consultation',
    'Equine-assisted therapy, 6 sessions': 'therapy',
  };
  for (const [request, category] of Object.entries(unknown))
    it(`that is not known is told by its words: ${request}`, () =>
      assert.equal(readTreatment(request, { start: 0, end: request.length }).category, category));

  for (const [request, side] of [
    ['Left ulnar nerve transposition', 'left'],
    ['Knee brace, right', 'right'],
    ['Left knee and right elbow brace', null],
    ['The usual thing', null],
  ] as const)
    it(`has the one side that it names: ${request}`, () =>
      assert.equal(readTreatment(request, { start: 0, end: request.length }).side, side));

  it('in words that are not known says nothing', () => {
    assert.deepEqual(readIn('The usual thing'), {
      category: null,
      name: null,
      parts: '',
      strength: null,
      quantity: null,
      frequency: null,
      refills: null,
    });
  });
});

function readIn(request: string): unknown {
  const read = readTreatment(request, { start: 0, end: request.length });
  const sides = new Map<string, string | null>();
  for (const { id, side } of read.bodyParts) sides.set(id, sides.get(id) ?? side);
  const parts = [...sides].map(([id, side]) => [side, bodyPartById(id)!.name].filter(Boolean).join(' '));
  return {
    category: read.category,
    name: read.name,
    parts: parts.join(', '),
    strength: read.strength?.value ?? null,
    quantity: read.quantity?.value ?? null,
    frequency: read.frequency?.value ?? null,
    refills: read.refills?.value ?? null,
  };
}
