/** A treatment, test or service that can be asked for, with what letters cite and say of it. */
export type Service = {
  /** How requests name it. {part} is the injured part, {count} and {weeks} belong together. */
  readonly requests: readonly string[];
  /** How the summary and the rationale name it. */
  readonly name: string;
  readonly guideline: Guideline;
  readonly recitals: readonly string[];
  readonly against: readonly string[];
  readonly favour: readonly Ground[];
  /** Only for these parts of the body. */
  readonly only?: readonly string[];
};

/** A reason in favour, and the sentence of the summary on which it rests. */
export type Ground = { readonly says: string; readonly recorded: string };

/** Where guidelines treat of it. */
export type Guideline =
  /** The chronic pain guideline: section of 2016; topic and pages of 2009. */
  | { readonly kind: 'pain'; readonly section: string; readonly topic: string; readonly pages: string }
  /** The chapter of the injured part; there, of 2016 letters, the section. */
  | { readonly kind: 'part'; readonly section: string }
  /** The Official Disability Guidelines: a chapter, or the one of the injured part; and its entry. */
  | { readonly kind: 'odg'; readonly chapter?: string; readonly entry: string };

const pain = (section: string, topic: string, pages: string): Guideline => ({
  kind: 'pain',
  section,
  topic,
  pages,
});
const nsaids = pain(
  'NSAIDs (non-steroidal anti-inflammatory drugs)',
  'NSAIDs (non-steroidal anti-inflammatory drugs)',
  '67-73',
);

const NO_GAIN: readonly string[] = [
  'No report compares what the {worker} can do with and without {name}.',
  'The reports do not say by how much {name} lowers the pain or for how long.',
  'It is not documented that {name} has led to a measurable gain in daily activities.',
];
const NOT_SAID: readonly string[] = [
  'The request does not say over what period {name} is to be used.',
  'The records submitted give no reason for {name} beyond its name in the treatment plan.',
];
const HELPED: readonly Ground[] = [
  {
    says: 'The reports document that {name} lowers the pain by half and lets the {worker} do household chores.',
    recorded: 'With {name} the pain was said to be lower by half and household chores were possible.',
  },
  {
    says: 'The {worker} is documented to have returned to modified work while using {name}.',
    recorded: 'The {worker} had returned to modified work while using {name}.',
  },
];

export const SERVICES: readonly Service[] = [
  {
    requests: ['Norco 10/325mg #60', 'Norco 10/325mg #90', 'Norco 5/325mg #60'],
    name: 'Norco',
    guideline: pain('Opioids', 'Opioids, criteria for use', '76-80'),
    recitals: [
      'Guidelines support ongoing use of an opioid where pain and function are better and the drug is monitored.',
      'Four domains are to be followed during opioid treatment: relief, side effects, function and aberrant behavior.',
    ],
    against: NO_GAIN,
    favour: HELPED,
  },
  {
    requests: ['Tramadol 50mg #60', 'Tramadol 50mg #90'],
    name: 'tramadol',
    guideline: pain('Opioids', 'Opioids', '74-96'),
    recitals: [
      'Guidelines describe tramadol as an analgesic that acts centrally and is not the first choice for oral treatment.',
      'An opioid for chronic pain calls for goals that are set before it is begun and looked at again at each visit.',
    ],
    against: NO_GAIN,
    favour: HELPED,
  },
  {
    requests: ['Naproxen 550mg #60', 'Naproxen 500mg #60'],
    name: 'naproxen',
    guideline: nsaids,
    recitals: [
      'Anti-inflammatory drugs are recommended at the lowest dose for the shortest period in moderate to severe pain.',
      'Guidelines find no evidence that one drug of this class relieves pain better than another.',
    ],
    against: [...NO_GAIN, ...NOT_SAID],
    favour: HELPED,
  },
  {
    requests: ['Ibuprofen 800mg #90', 'Ibuprofen 600mg #60'],
    name: 'ibuprofen',
    guideline: nsaids,
    recitals: [
      'Drugs of this class are an option for short-term relief of pain where acetaminophen is not enough.',
      'Guidelines advise to weigh the risk for the stomach, the heart and the kidneys before such a drug is continued.',
    ],
    against: [...NO_GAIN, ...NOT_SAID],
    favour: HELPED,
  },
  {
    requests: ['Omeprazole 20mg #60', 'Omeprazole 20mg #30'],
    name: 'omeprazole',
    guideline: pain('Proton Pump Inhibitors (PPIs)', 'NSAIDs, GI symptoms & cardiovascular risk', '68-69'),
    recitals: [
      'A proton pump inhibitor is supported for patients who are at risk of a gastrointestinal event.',
      'Guidelines name as risks an age over 65 years, a history of ulcer, the use of aspirin and high doses of these drugs.',
    ],
    against: [
      'None of the risk factors that the guideline names is documented here.',
      'The reports mention neither heartburn nor a history of ulcer.',
    ],
    favour: [
      {
        says: 'The {worker} has a history of peptic ulcer and takes an anti-inflammatory drug, which is such a risk.',
        recorded: 'There was a history of peptic ulcer, and an anti-inflammatory drug was taken every day.',
      },
    ],
  },
  {
    requests: ['Cyclobenzaprine 7.5mg #60', 'Cyclobenzaprine 10mg #30'],
    name: 'cyclobenzaprine',
    guideline: pain('Muscle relaxants (for pain)', 'Muscle relaxants (for pain)', '63-66'),
    recitals: [
      'Muscle relaxants are recommended with caution as a second choice for short-term treatment of a flare.',
      'The effect of cyclobenzaprine is greatest in the first four days, and longer courses are not recommended.',
    ],
    against: [
      'The number of tablets goes beyond the short course that the guideline describes.',
      'A recent flare of the pain is not described in the reports.',
    ],
    favour: [
      {
        says: 'The {worker} has a flare that began in the week of the visit, and the course asked for is short.',
        recorded: 'A flare had begun in the week of the visit.',
      },
    ],
  },
  {
    requests: ['Gabapentin 300mg #90', 'Gabapentin 600mg #60'],
    name: 'gabapentin',
    guideline: pain('Gabapentin (Neurontin)', 'Gabapentin (Neurontin)', '49'),
    recitals: [
      'Gabapentin is considered as a first choice for neuropathic pain.',
      'A good response is a reduction of neuropathic pain by half, a moderate one by a third.',
    ],
    against: ['A diagnosis of neuropathic pain is not documented.', ...NO_GAIN],
    favour: [
      {
        says: 'The {worker} has neuropathic pain that fell by half with gabapentin.',
        recorded: 'Burning neuropathic pain had fallen by half with gabapentin.',
      },
    ],
  },
  {
    requests: ['Lidocaine 5% patch #30', 'Lidocaine patch 5% #30'],
    name: 'lidocaine patch',
    guideline: pain('Lidoderm (lidocaine patch)', 'Lidoderm (lidocaine patch)', '56-57'),
    recitals: [
      'Topical lidocaine is recommended for localized peripheral pain after a trial of a first choice drug by mouth.',
      'The patch is approved for neuralgia after shingles alone; further study is said to be needed for other pain.',
    ],
    against: [
      'A trial of an antidepressant or an antiepileptic drug is not documented.',
      'The reports do not show that the pain is of a localized peripheral kind.',
    ],
    favour: [
      {
        says: 'The {worker} has localized peripheral pain and could not tolerate the drugs of first choice.',
        recorded:
          'Localized peripheral pain was described, and amitriptyline and gabapentin had not been tolerated.',
      },
    ],
  },
  {
    requests: ['Zolpidem 10mg #30', 'Zolpidem 5mg #30'],
    name: 'zolpidem',
    guideline: { kind: 'odg', chapter: 'Pain', entry: 'Zolpidem (Ambien)' },
    recitals: [
      'The Official Disability Guidelines support zolpidem for short-term treatment of insomnia, two to six weeks.',
      'Drugs for sleep can be habit-forming, and may impair function and memory more than pain relievers do.',
    ],
    against: [
      'Neither measures of sleep hygiene nor the cause of the sleep disturbance are described.',
      'The quantity goes beyond the weeks for which the guideline supports the drug.',
    ],
    favour: [
      {
        says: 'Measures of sleep hygiene were tried and the course asked for is the first one.',
        recorded:
          'Sleep hygiene was tried for a month without better sleep, and no drug for sleep had been taken.',
      },
    ],
  },
  {
    requests: [
      'Physical therapy for the {part}, {count} sessions',
      'Physical therapy {times} times a week for {weeks} weeks for the {part}',
    ],
    name: 'physical therapy',
    guideline: pain('Physical medicine treatment', 'Physical medicine', '98-99'),
    recitals: [
      'Guidelines allow for a fading of treatment frequency, from several visits a week to one or none, and active exercise at home.',
      'Active treatment needs effort of the individual and can require supervision by a therapist.',
    ],
    against: [
      'The reports do not say why an exercise program at home cannot do the same.',
      'The number of visits asked for goes beyond what the guideline supports.',
    ],
    favour: [
      {
        says: 'The {worker} has had no therapy yet, and the number of visits is within the guideline.',
        recorded: 'No therapy had been given so far.',
      },
    ],
  },
  {
    requests: ['Acupuncture for the {part}, {count} sessions', 'Acupuncture {count} visits for the {part}'],
    name: 'acupuncture',
    guideline: pain('Acupuncture', 'Acupuncture', '13'),
    recitals: [
      'Acupuncture is an option where medication is reduced or not tolerated, and beside rehabilitation.',
      'Three to six treatments are the time in which functional improvement is to be shown.',
    ],
    against: [
      'The number of visits is more than the trial that the guideline supports.',
      'It is not documented that medication was reduced or not tolerated.',
    ],
    favour: [
      {
        says: 'Medication was not tolerated, and the visits asked for are a first trial.',
        recorded: 'Medication by mouth was not tolerated, and acupuncture had not been tried.',
      },
    ],
  },
  {
    requests: ['Chiropractic treatment for the {part}, {count} visits'],
    name: 'chiropractic treatment',
    only: ['low back', 'neck'],
    guideline: pain('Manual therapy & manipulation', 'Manual therapy & manipulation', '58-60'),
    recitals: [
      'Manual therapy is recommended for chronic pain that comes from a musculoskeletal condition.',
      'A trial of six visits in two weeks is supported, and more with evidence of functional improvement.',
    ],
    against: [
      'The number of visits is more than the trial that the guideline supports.',
      'What the visits are to achieve is not documented.',
    ],
    favour: [
      {
        says: 'The pain is musculoskeletal, and no manual therapy has been tried.',
        recorded: 'The pain was thought to be musculoskeletal, and manual therapy had not been tried.',
      },
    ],
  },
  {
    requests: ['MRI of the {part}', 'MRI of the {part} without contrast'],
    name: 'MRI',
    guideline: { kind: 'part', section: 'Special Studies' },
    recitals: [
      'Special studies are not needed before four to six weeks of conservative care have failed, red flags aside.',
      'Imaging is to be ordered where its result can change what is done next.',
    ],
    against: [
      'Neither a red flag nor a change of the signs is documented.',
      'The reports do not say how the result would change the treatment.',
    ],
    favour: [
      {
        says: 'Three months of conservative care have failed, and an operation depends on the result.',
        recorded:
          'Three months of conservative care had failed, and an operation was to be decided by the imaging.',
      },
    ],
  },
  {
    requests: ['X-rays of the {part}', 'X-ray of the {part}, three views'],
    name: 'X-rays',
    guideline: { kind: 'part', section: 'Special Studies' },
    recitals: [
      'Routine radiographs are not recommended without a red flag.',
      'Radiographs are of use where a fracture, an infection or instability is suspected.',
    ],
    against: ['No fracture, infection or instability is suspected in the reports.'],
    favour: [
      {
        says: 'The {worker} fell again in the week before the visit, and a fracture is suspected.',
        recorded: 'There had been a new fall in the week before the visit, and a fracture was suspected.',
      },
    ],
  },
  {
    requests: ['Urine drug screen', 'Urine drug testing, one time'],
    name: 'urine drug testing',
    guideline: pain('Drug testing', 'Drug testing', '43'),
    recitals: [
      'Drug testing is recommended as an option, using a urine drug screen to assess for the use of illegal drugs.',
      'How often to test depends on the risk of misuse, which is to be documented.',
    ],
    against: [
      'The risk of misuse is not documented, and the date and result of the last test are not given.',
      'The reports do not say what would be done with the result.',
    ],
    favour: [
      {
        says: 'An opioid is prescribed every month, and no test was done in the year before.',
        recorded: 'An opioid was prescribed every month, and no test had been done in the year before.',
      },
    ],
  },
  {
    requests: ['TENS unit for purchase', 'TENS unit, 30-day rental'],
    name: 'TENS unit',
    guideline: pain(
      'TENS, chronic pain (transcutaneous electrical nerve stimulation)',
      'TENS, chronic pain (transcutaneous electrical nerve stimulation)',
      '114-116',
    ),
    recitals: [
      'A trial of one month at home is supported beside a program of functional restoration.',
      'Guidelines ask for a record of how often the unit was used and what came of it.',
    ],
    against: [
      'A trial of one month with a record of its use is not documented.',
      'Short- and long-term goals of treatment with the unit are not stated.',
    ],
    favour: [
      {
        says: 'A trial of one month lowered the pain and the use of medication, with a record of its use.',
        recorded:
          'A trial of one month with a unit had lowered the pain and the use of medication; a diary was kept.',
      },
    ],
  },
  {
    requests: [
      'Functional restoration program evaluation',
      'Evaluation for a functional restoration program',
    ],
    name: 'functional restoration program',
    guideline: pain(
      'Chronic pain programs (functional restoration programs)',
      'Chronic pain programs (functional restoration programs)',
      '30-34',
    ),
    recitals: [
      'Such programs are recommended where there is access to programs with proven outcomes.',
      'Guidelines ask that earlier methods have failed, that no operation is an option, and that there is a will to change.',
    ],
    against: [
      'It is not documented that earlier methods have failed and that no other option is left.',
      'The reports do not speak of a will to change.',
    ],
    favour: [
      {
        says: 'Earlier methods have failed, no operation is an option, and the {worker} wants to return to work.',
        recorded:
          'Earlier methods had failed, no operation was an option, and the {worker} wanted to return to work.',
      },
    ],
  },
  {
    requests: ['Gym membership for six months', 'Gym membership, one year'],
    name: 'gym membership',
    guideline: { kind: 'odg', entry: 'Gym memberships' },
    recitals: [
      'A gym membership is not recommended as a prescription unless a program at home has not been effective.',
      'Treatment has to be monitored by medical professionals, which a membership does not provide.',
    ],
    against: [
      'No need for equipment is documented, and nobody would monitor the exercise.',
      'A program at home and how it was revised are not described.',
    ],
    favour: [
      {
        says: 'A program at home was not effective, and the therapist will monitor the exercise on equipment.',
        recorded:
          'A program at home had not been effective, and the therapist offered to monitor exercise on equipment.',
      },
    ],
    only: ['low back'],
  },
  {
    requests: [
      'Follow-up visit with a pain management specialist',
      'Consultation with a pain management specialist',
    ],
    name: 'visit with the specialist',
    guideline: { kind: 'odg', chapter: 'Pain', entry: 'Office visits' },
    recitals: [
      'Office visits are recommended as determined to be medically necessary.',
      'The need for a visit is individual and depends on concerns, signs, stability and judgment.',
    ],
    against: [
      'The reports do not say what the specialist is to be asked.',
      'No change calls for a specialist here.',
    ],
    favour: [
      {
        says: 'The dose has to be looked at by a specialist, since it was raised twice.',
        recorded: 'The dose had been raised twice in the year before.',
      },
    ],
  },
  {
    requests: ['Functional capacity evaluation', 'Functional capacity evaluation, one time'],
    name: 'functional capacity evaluation',
    guideline: { kind: 'odg', chapter: 'Fitness for Duty', entry: 'Functional capacity evaluation (FCE)' },
    recitals: [
      'Such an evaluation is recommended before admission to a work hardening program.',
      'It is to be considered where attempts to return to work have failed and conditions are clarified.',
    ],
    against: [
      'No attempt to return to work is described.',
      'The reports do not name a job that is to be tested for.',
    ],
    favour: [
      {
        says: 'Two attempts to return to work have failed, and a program of work hardening is planned.',
        recorded: 'Two attempts to return to work had failed, and a program of work hardening was planned.',
      },
    ],
  },
  {
    requests: ['Cold therapy unit, 7-day rental', 'Cold therapy unit'],
    name: 'cold therapy unit',
    only: ['knee', 'shoulder'],
    guideline: { kind: 'odg', entry: 'Continuous-flow cryotherapy' },
    recitals: [
      'Continuous-flow cryotherapy is recommended as an option after surgery, for up to seven days.',
      'For nonsurgical treatment it is not recommended.',
    ],
    against: ['An operation is not planned, and the unit has no place without one.'],
    favour: [
      {
        says: 'An operation is authorized, and the time of use stays within the guideline.',
        recorded: 'An arthroscopy of the {part} had been authorized.',
      },
    ],
  },
];
