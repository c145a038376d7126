import {
  datesTold,
  inHeader,
  isReviewed,
  later,
  mentionsOf,
  printed,
  set,
  tellsInjury,
  yearLater,
} from '../days';
import { type Fault, type Ground, type Place, placesOf, replaced, toldLast } from '../fault';

const REPORT = /\b(?:report|note|visit|examination|evaluation|seen)\s+(?:dated|on|of|from)?\s*$/i;

/** A report of the summary dated after the decision. */
const reportAfterDecision = (ground: Ground): readonly Place[] => {
  const decision = ground.letter.header.decision?.value;
  return placesOf(
    datesTold(ground)
      .filter((date) => !isReviewed(ground, date))
      .filter(({ span }) => REPORT.test(ground.text.slice(span.start - 40, span.start)))
      .map(({ span, iso }) => ({ span, after: yearLater(iso!, 1) }))
      .filter(({ after }) => decision && after > later(decision, 20))
      .map(({ span, after }) => replaced(span, printed(after))),
  );
};

const treatedBeforeInjury = inHeader((dates, ground) => {
  const day = printed(later(dates.injury.value, -20));
  const words = `On ${day} the injured worker was seen for the industrial injury, and physical therapy was ordered.`;
  return tellsInjury(ground) ? toldLast(ground, words) : null;
});

const decisionYearBefore = inHeader((dates) => [set(dates, 'decision', yearLater(dates.decision.value, -1))]);

const applicationBeforeDenial = inHeader((dates) => [
  set(dates, 'received', later(dates.reviewDenial.value, -4)),
]);

const assignedAfterDecision = inHeader((dates) => [set(dates, 'assigned', later(dates.decision.value, 9))]);

const injuryAfterDenial = inHeader((dates) => [set(dates, 'injury', later(dates.reviewDenial.value, 2))]);

/** Application, assignment and decision three months later than they were. */
const lateApplication = inHeader((dates) =>
  (['received', 'assigned', 'decision'] as const).map((field) =>
    set(dates, field, later(dates[field].value, 90)),
  ),
);

/** The denial six weeks before it was, in the summary too. */
const earlyDenial = inHeader((dates, ground) => {
  const denial = dates.reviewDenial.value;
  const day = later(denial, -42);
  if (day <= dates.injury.value) return null;
  const told = mentionsOf(ground, denial).map(({ span }) => replaced(span, printed(day)));
  return [set(dates, 'reviewDenial', day), ...told];
});

/** Faults of the order of dates. */
export const ORDER: readonly Fault[] = [
  { code: 'date-order', kind: 'decision dated a year early', places: decisionYearBefore },
  {
    code: 'date-order',
    kind: 'application dated before the denial',
    places: applicationBeforeDenial,
  },
  { code: 'date-order', kind: 'assignment dated after the decision', places: assignedAfterDecision },
  {
    code: 'date-order',
    kind: 'injury dated after the denial',
    besides: ['injury-date-mismatch', 'asserted-fact-unrecorded'],
    places: injuryAfterDenial,
  },
  { code: 'date-order', kind: 'report dated after the decision', places: reportAfterDecision },
  { code: 'date-order', kind: 'treatment dated before the injury', places: treatedBeforeInjury },
  { code: 'late-application', kind: 'application three months late', places: lateApplication },
  {
    code: 'late-application',
    kind: 'denial six weeks earlier',
    besides: ['date-order'],
    places: earlyDenial,
  },
];
