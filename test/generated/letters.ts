import { type Case, caseOf, type Outcome } from './case';
import { citedFor } from './citations';
import { FAULTS, type Fault, withFault } from './faults';
import { type Block, PRINTS, type Print, printed } from './layouts';
import { rationaleOf, summaryOf } from './wording';

/** A letter that no reviewer wrote, with what it says. */
export type GeneratedLetter = {
  /** Its file's name. */
  readonly name: string;
  readonly text: string;
  readonly caseNumber: string;
  readonly print: Print;
  /** What was made wrong in it; null of a sound one. */
  readonly fault: Fault | null;
  /** The requests as printed, in their order, with what was decided of them before any fault. */
  readonly items: readonly { readonly request: string; readonly outcome: Outcome }[];
};

/**
 * A letter in the layout of 2014 and later, in words of our own. The same seed and index give the same letter on
 * every machine, whichever letters are asked for beside it. Without a fault it is sound: nothing in it is malformed
 * or inconsistent.
 */
export function generateLetter(seed: number, index: number, fault: Fault | null = null): GeneratedLetter {
  const letter = caseOf(seed, index);
  const { random, number, requests } = letter;
  const print = random.pick(PRINTS);
  const sound = blocksOf(letter);
  const text = printed(letter, fault ? withFault(sound, fault) : sound, print);
  const quoted = random.chance(0.05) ? text.replaceAll("'", '’') : text;
  return {
    name: `${number}.txt`,
    text: random.chance(0.1) ? quoted.replaceAll('\n', '\r\n') : quoted,
    caseNumber: number,
    print,
    fault,
    items: requests.map(({ words, outcome }) => ({ request: words, outcome })),
  };
}

/** The first `count` letters of a seed; every `faulty`th of them has a fault. */
export function* generateLetters(seed: number, count: number, faulty = 0): Iterable<GeneratedLetter> {
  for (let index = 0; index < count; index++) {
    const isFaulty = faulty > 0 && index % faulty === faulty - 1;
    yield generateLetter(seed, index, isFaulty ? FAULTS[((index / faulty) % FAULTS.length) | 0]! : null);
  }
}

const title = (text: string): Block => ({ kind: 'title', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function blocksOf(letter: Case): readonly Block[] {
  return [
    title('HOW THE IMR FINAL DETERMINATION WAS MADE'),
    ...processOf(letter),
    title('CLINICAL CASE SUMMARY'),
    paragraph(
      'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:',
    ),
    paragraph(summaryOf(letter)),
    title('IMR ISSUES, DECISIONS AND RATIONALES'),
    paragraph(
      'The Final Determination was based on decisions for the disputed items/services set forth below:',
    ),
    ...letter.requests.flatMap((request) => itemOf(letter, request)),
  ];
}

const SELECTED =
  'He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.';
const INDEPENDENT =
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator.';
const SPECIALTIES = [
  'Physical Medicine & Rehabilitation, Pain Management',
  'Occupational Medicine',
  'Orthopedic Surgery',
  'Family Practice',
  'Anesthesiology, Pain Management',
];
const STATES = ['California', 'California, Nevada', 'New York, California', 'Texas, California, Ohio'];

function processOf({ random, age }: Case): readonly Block[] {
  if (age === 'pages') {
    const specialty = random.pick(['Occupational Medicine', 'Orthopedic Surgery', 'Pain Management']);
    return [
      paragraph(
        `${INDEPENDENT} The expert reviewer is Board Certified in ${specialty} and is licensed to practice in California. ${SELECTED}`,
      ),
    ];
  }
  return [
    paragraph(`${INDEPENDENT} ${SELECTED}`),
    {
      kind: 'lines',
      lines: [
        'The Expert Reviewer has the following credentials:',
        `State(s) of Licensure: ${random.pick(STATES)}`,
        `Certification(s)/Specialty: ${random.pick(SPECIALTIES)}`,
      ],
    },
  ];
}

function itemOf(letter: Case, request: Case['requests'][number]): readonly Block[] {
  const { administrator, reviewer } = citedFor(letter, request);
  const { words, part, outcome } = request;
  const heading = part
    ? `${part.original} was the original request. ${part.authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${words} is: ${outcome}`
    : `${words}: ${outcome}`;
  return [
    paragraph(heading),
    paragraph(`Claims Administrator guideline: ${administrator}`),
    paragraph(`MAXIMUS guideline: ${reviewer}`),
    paragraph(`Decision rationale: ${rationaleOf(letter, request)}`),
  ];
}
