import type { DateMention } from '../letter/dates';
import type { CaseHeader, Letter, Read } from '../letter/model';
import { reviewDatesIn } from '../letter/review';
import { hasOtherInjuries, type TreatmentDate, treatmentDatesIn } from '../letter/treatmentDates';
import { firstOfEach } from '../text/lists';
import { HEADER, ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule, type Report } from './rule';

const STEPS: readonly (readonly [Exclude<keyof CaseHeader, 'caseNumber' | 'priority'>, string])[] = [
  ['injury', 'injury'],
  ['reviewDenial', 'utilization review denial'],
  ['received', 'application'],
  ['assigned', 'assignment'],
  ['decision', 'decision'],
];

/** Where more days of treatment are out of order, the claim has a history that the letter does not tell. */
const MOST_SLIPS = 3;
/** Days outside of these are reported as impossible. */
const FIRST_DAY = '1900';
const LAST_DAY = '2101';

export const documentation = (): Documentation => ({
  summary: 'Dates are out of order',
  what: 'In the header injury, utilization review denial, application, assignment and decision follow one another; two on one day are in order. In the summary and the rationales a visit, a study or a record of treatment is not dated before the injury or after the decision, nor a request for authorization after the review that answers it. Silent about what is told as history, about other or cumulative injuries, and about days still to come.',
  why: 'A wrong date in the header can make an application late or an appeal lapse; treatment before the injury belongs to no claim.',
  bad: HEADER.replace(' 02', ' 01') + PROCESS + SUMMARY + ISSUES + MRI,
  good: HEADER + PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'date-order',
  severity: 'warning',
  *check(letter) {
    yield* headerOrder(letter);
    const reviews = reviewsOf(letter);
    const treatment = treatmentOf(letter, reviews);
    yield* beforeInjury(letter, treatment);
    yield* afterDecision(letter, treatment);
    yield* afterReview(letter, treatment, reviews);
  },
});

function* headerOrder({ header }: Letter): Iterable<Report> {
  const dated = STEPS.flatMap(([field, name]) => {
    const read = header[field];
    return read?.value ? [{ name, value: read.value, span: read.span }] : [];
  });
  for (const [index, { name, value, span }] of dated.entries()) {
    const before = dated[index - 1];
    if (!before || before.value <= value) continue;
    yield {
      span,
      message: `The ${name} is dated ${value}, before the ${before.name} on ${before.value}.`,
      related: [{ span: before.span, message: `the ${before.name}` }],
    };
  }
}

/** The days of treatment in the summary and the rationales that may be out of order. */
function treatmentOf(letter: Letter, reviews: readonly DateMention[]): readonly TreatmentDate[] {
  const { text, header, sections, items } = letter;
  const injury = injuryOf(letter)?.value ?? '';
  const later = [header.decision?.value, header.reviewDenial?.value, ...reviews.map(({ iso }) => iso)];
  const first = later.reduce((least: string, day) => (day && day < least ? day : least), LAST_DAY);
  return [
    ...sections.filter(({ kind }) => kind === 'clinical-summary').map(({ body }) => body),
    ...items.flatMap(({ rationale }) => (rationale ? [rationale.body] : [])),
  ].flatMap((span) =>
    treatmentDatesIn(text, span, (day) => (day < injury && day >= FIRST_DAY) || day > first),
  );
}

const reviewsOf = ({ text, sections }: Letter): readonly DateMention[] => {
  const summary = sections.find(({ kind }) => kind === 'clinical-summary');
  return summary ? reviewDatesIn(text, summary.body) : [];
};

function* beforeInjury(letter: Letter, treatment: readonly TreatmentDate[]): Iterable<Report> {
  const injury = injuryOf(letter);
  if (!injury || letter.patient.injuryEnd || headerDays(letter).some((day) => day < injury.value)) return;
  const early = slips(treatment.filter(({ value, isHistory }) => value < injury.value && !isHistory));
  if (early.length === 0 || hasOtherInjuries(letter)) return;
  for (const { kind, value, span } of early)
    yield {
      span,
      message: `A ${kind} is dated ${value}, before the injury on ${injury.value}.`,
      related: [{ span: injury.span, message: 'the date of injury' }],
    };
}

function* afterDecision(letter: Letter, treatment: readonly TreatmentDate[]): Iterable<Report> {
  const { decision } = letter.header;
  const last = decision?.value;
  if (!last || headerDays(letter).some((day) => day > last)) return;
  const late = treatment.filter(({ value, isPlanned }) => value > last && value < LAST_DAY && !isPlanned);
  for (const { kind, value, span } of slips(late))
    yield {
      span,
      message: `A ${kind} is dated ${value}, after the decision on ${last}.`,
      related: [{ span: decision.span, message: 'the date of the decision' }],
    };
}

const headerDays = ({ header }: Letter): readonly string[] =>
  STEPS.flatMap(([field]) => header[field]?.value ?? []);

/** A request with the review that the summary tells next, where that is the one in dispute and came before it. */
function* afterReview(
  { header }: Letter,
  treatment: readonly TreatmentDate[],
  reviews: readonly DateMention[],
): Iterable<Report> {
  let next = 0;
  for (const { kind, value, span } of treatment.filter(({ kind }) => kind === 'request for authorization')) {
    while (next < reviews.length && reviews[next]!.span.start <= span.end) next++;
    const review = reviews[next];
    if (!review?.iso || value <= review.iso) continue;
    if (review.span.start - span.end > NEXT_SENTENCE) continue;
    if (header.reviewDenial?.value && header.reviewDenial.value !== review.iso) continue;
    yield {
      span,
      message: `The ${kind} is dated ${value}, after the utilization review on ${review.iso} that answered it.`,
      related: [{ span: review.span, message: 'the date of the utilization review' }],
    };
  }
}

const NEXT_SENTENCE = 100;

/** The earlier one, where header and summary differ. */
function injuryOf({ header, patient }: Letter): Read<string> | null {
  const dated = [header.injury, patient.injury].flatMap((each) =>
    each?.value ? [{ value: each.value, span: each.span }] : [],
  );
  return dated.reduce<Read<string> | null>(
    (first, each) => (first && first.value <= each.value ? first : each),
    null,
  );
}

/** The first place of each day, unless there are so many days that they are no slips. */
function slips(dates: readonly TreatmentDate[]): readonly TreatmentDate[] {
  const days = firstOfEach(dates, ({ value }) => value);
  return days.length > MOST_SLIPS ? [] : days;
}
