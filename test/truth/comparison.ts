import { recordOf } from '../../server/src/caseload/record';
import type { ItemRecord, LetterRecord } from '../../server/src/caseload/record-model';
import { recogniseLetter } from '../../server/src/letter/recognition';
import { review } from '../../server/src/review/review';
import { withoutPlaces } from '../unit/caseload/variants';
import type { Reader, RealLetters, TrueItem, TrueLetter } from './letters';

/** What is compared, in the order of the table. */
export const FIGURES = [
  'letters',
  'recognised',
  'layouts',
  'headers',
  'credentials',
  'items',
  'decisions',
  'headings',
  'requests',
  'claims administrator',
  'MAXIMUS',
  'rationales',
  'conclusions',
] as const;
export type Figure = (typeof FIGURES)[number];

/** How many were right out of how many. */
export type Share = { readonly right: number; readonly of: number };

export type Score<F extends string = Figure> = {
  readonly extraction: string;
  readonly figures: Readonly<Record<F, Share>>;
  /** What was not right, with its case number. */
  readonly misses: readonly string[];
};

/** Extractions that begin below the case header and the credentials' labels. */
const HEADLESS = /header-cut$/;

/** Reads every letter of one extraction and compares what was read with the truth. */
export function scoreOf(letters: RealLetters, extraction: string): Score {
  const counts = Object.fromEntries(FIGURES.map((figure) => [figure, { right: 0, of: 0 }])) as Counts;
  const misses: string[] = [];
  for (const truth of letters.truth) {
    const text = letters.textOf(extraction, truth);
    const reader = letters.readers.get(truth.case_number)!;
    for (const [figure, isRight, said] of comparisons(text, truth, reader, extraction)) {
      counts[figure].of++;
      if (isRight) counts[figure].right++;
      else misses.push(`${truth.case_number} ${figure}: ${said}`);
    }
  }
  return { extraction, figures: counts, misses };
}

type Counts = Record<Figure, { right: number; of: number }>;
type Comparison = readonly [figure: Figure, isRight: boolean, said: unknown];

function* comparisons(
  text: string,
  truth: TrueLetter,
  reader: Reader,
  extraction: string,
): Generator<Comparison> {
  const record = recordOf(truth.file, review(text), { sha256: '', generator: '' });
  yield ['letters', true, ''];
  yield ['recognised', recogniseLetter(text), 'no letter'];
  yield ['layouts', record.layout === 'final-determination', record.layout];
  if (!HEADLESS.test(extraction)) yield ['headers', hasHeader(record, truth), JSON.stringify(record.dates)];
  yield ['credentials', hasCredentials(record, truth), JSON.stringify(record.reviewer)];
  if (record.items.length > truth.items.length) yield ['items', false, `${record.items.length} items`];
  for (const [index, item] of truth.items.entries()) {
    yield ['items', index < record.items.length, `${record.items.length} items`];
    yield* itemComparisons(record.items[index], item, reader.items[index]!.conclusion);
  }
}

function* itemComparisons(
  item: ItemRecord | undefined,
  truth: TrueItem,
  conclusion: string,
): Generator<Comparison> {
  yield ['decisions', item?.decision === truth.decision.toLowerCase(), item?.decision];
  yield compared('headings', item?.heading, truth.heading);
  yield compared('requests', item?.request, requestIn(truth.heading));
  yield compared(
    'claims administrator',
    item?.claimsAdministrator?.text,
    truth.claims_administrator_guideline,
  );
  yield compared('MAXIMUS', item?.reviewer?.text, truth.maximus_guideline);
  yield compared('rationales', item?.rationale?.text, truth.rationale);
  yield ['conclusions', item?.rationale?.conclusion === conclusion, item?.rationale?.conclusion];
}

const compared = (figure: Figure, read: string | null | undefined, truth: string): Comparison => [
  figure,
  comparable(read ?? '') === comparable(truth),
  read,
];

/** What a record says beyond its case header, so that it can be compared between extractions. */
export const wordsOf = ({ reviewer, patient, sections, items }: LetterRecord): unknown =>
  JSON.parse(
    JSON.stringify(
      {
        reviewer,
        patient,
        sections: sections.map(({ kind }) => kind).filter((kind) => kind !== 'case-header'),
        items: withoutPlaces(items),
      },
      (_, value) => (typeof value === 'string' ? comparable(value) : value),
    ),
  );

/**
 * What every extraction has in common: they differ in white space, in hyphens where a line ends, and in what is
 * left of characters outside ASCII.
 */
const comparable = (text: string): string => text.replace(/[^\x21-\x7e]+/g, '').replace(/-/g, '');

/** Of a partly approved request the portion that its heading says is decided. */
const requestIn = (heading: string): string =>
  /was the original request\..*\boriginal request, (.*?)(?: is)?$/.exec(heading)?.[1] ?? heading;

const hasHeader = ({ caseNumber, dates, priority }: LetterRecord, truth: TrueLetter): boolean =>
  caseNumber === truth.case_number &&
  dates.assigned === isoDay(truth.date_assigned) &&
  dates.injury === isoDay(truth.date_of_injury) &&
  dates.decision === isoDay(truth.decision_date) &&
  dates.reviewDenial === isoDay(truth.ur_denial_date) &&
  dates.received === isoDay(truth.application_received) &&
  priority === truth.priority.toLowerCase();

const hasCredentials = ({ reviewer }: LetterRecord, truth: TrueLetter): boolean =>
  comparable(reviewer.licensure.join(',')) === comparable(truth.licensure) &&
  comparable(reviewer.specialties.join(',')) === comparable(truth.specialty);

function isoDay(printed: string): string {
  const [month, day, year] = printed.split('/');
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
