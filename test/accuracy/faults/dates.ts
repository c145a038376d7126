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
import { type Fault, type Ground, inserted, type Place, placesOf, replaced, wholeItems } from '../fault';

/** The one mention of the day in the summary, set to another. */
const redated = (ground: Ground, from: string, to: string): readonly Place[] => {
  const mentions = mentionsOf(ground, from);
  return mentions.length === 1 ? placesOf([replaced(mentions[0]!.span, printed(to))]) : [];
};

const injuryOfSummary = (ground: Ground): readonly Place[] => {
  const injury = ground.letter.header.injury?.value;
  return injury && tellsInjury(ground) ? redated(ground, injury, yearLater(injury, -1)) : [];
};

const reviewOfSummary = (ground: Ground): readonly Place[] => {
  const denial = ground.letter.header.reviewDenial?.value;
  const mentions = denial ? mentionsOf(ground, denial) : [];
  return mentions.length === 1 && isReviewed(ground, mentions[0]!)
    ? redated(ground, denial!, later(denial!, -3))
    : [];
};

const reviewOfHeader = inHeader((dates, ground) => {
  const { value } = dates.reviewDenial;
  const isTold = mentionsOf(ground, value).some((mention) => isReviewed(ground, mention));
  return isTold && later(value, 2) <= dates.received.value
    ? [set(dates, 'reviewDenial', later(value, 2))]
    : null;
});

const IMPOSSIBLE = [
  '02/30/2016',
  '13/05/2016',
  '06/31/2016',
  'April 31, 2016',
  '11-31-2016',
  'June 7, 20216',
  '03/00/2016',
];

const impossibleTold = (ground: Ground): readonly Place[] =>
  IMPOSSIBLE.flatMap((date) => placesOf(datesTold(ground).map(({ span }) => replaced(span, date))));

const impossibleReasoned = (ground: Ground): readonly Place[] =>
  IMPOSSIBLE.flatMap((date) =>
    placesOf(
      wholeItems(ground).map(({ rationale }) =>
        inserted(rationale.body.start, `The report of ${date} does not change this. `),
      ),
    ),
  );

const impossibleHeader = inHeader((dates) => [replaced(dates.decision.span, '02/30/2017')]);

const injuryOfHeader = (change: (iso: string) => string) =>
  inHeader((dates, ground) =>
    tellsInjury(ground) ? [set(dates, 'injury', change(dates.injury.value))] : null,
  );

/** Faults of single dates. */
export const DATES: readonly Fault[] = [
  {
    code: 'injury-date-mismatch',
    kind: 'date of injury: other year in the header',
    places: injuryOfHeader((iso) => yearLater(iso, -1)),
  },
  {
    code: 'injury-date-mismatch',
    kind: 'date of injury: other day in the header',
    places: injuryOfHeader((iso) => later(iso, -9)),
  },
  {
    code: 'injury-date-mismatch',
    kind: 'date of injury: other year in the summary',
    places: injuryOfSummary,
  },
  {
    code: 'review-date-mismatch',
    kind: 'utilization review: other day in the summary',
    places: reviewOfSummary,
  },
  {
    code: 'review-date-mismatch',
    kind: 'utilization review: other day in the header',
    places: reviewOfHeader,
  },
  { code: 'impossible-date', kind: 'impossible date: header', places: impossibleHeader },
  { code: 'impossible-date', kind: 'impossible date: summary', places: impossibleTold },
  { code: 'impossible-date', kind: 'impossible date: rationale', places: impossibleReasoned },
];
