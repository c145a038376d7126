import { type DateMention, datesIn } from '../../server/src/letter/dates';
import type { CaseHeader, Read } from '../../server/src/letter/model';
import type { Edit } from '../../server/src/rules/rule';
import type { Span } from '../../server/src/text/span';
import { type Ground, type Place, replaced, summariesOf } from './fault';

type Field = Exclude<keyof CaseHeader, 'caseNumber' | 'priority'>;
/** The dates of the header, all of which the calendar has. */
type Dates = Readonly<Record<Field, { readonly value: string; readonly span: Span }>>;

const FIELDS: readonly Field[] = ['assigned', 'injury', 'decision', 'reviewDenial', 'received'];
const DAY = 86_400_000;

/** The day some days after, or before, another; ISO 8601. */
export const later = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
/** The same day of another year. */
export const yearLater = (iso: string, years: number): string =>
  `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`.replace('-02-29', '-02-28');

/** A day as headers print it: 02/29/2016. */
export const printed = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;

function* headersOf({ letter: { header } }: Ground): Iterable<Dates> {
  const isWhole = FIELDS.every((field) => header[field]?.value);
  if (isWhole) yield header as Readonly<Record<Field, Read<string>>>;
}

/** What a header of whole dates is changed to; null where that would be no fault. */
export const inHeader =
  (change: (dates: Dates, ground: Ground) => readonly Edit[] | null) =>
  (ground: Ground): readonly Place[] =>
    Array.from(headersOf(ground)).flatMap((dates) => {
      const faulty = change(dates, ground);
      return faulty ? { faulty } : [];
    });

/** A date of the header set to another day. */
export const set = (dates: Dates, field: Field, iso: string): Edit =>
  replaced(dates[field].span, printed(iso));

/** The days that the clinical summary dates. */
export const datesTold = (ground: Ground): readonly DateMention[] =>
  summariesOf(ground)
    .flatMap(({ body }) => datesIn(ground.text, body))
    .filter(({ iso, precision }) => iso !== null && precision === 'day');

/** The dates of the summary that are `iso`. */
export const mentionsOf = (ground: Ground, iso: string): readonly DateMention[] =>
  datesTold(ground).filter((date) => date.iso === iso);

/** Whether the summary dates the injury as the header does. */
export const tellsInjury = ({ letter: { header, patient } }: Ground): boolean =>
  header.injury?.value !== null && header.injury?.value === patient.injury?.value;

/** The days before which the summary names the utilization review. */
export const isReviewed = (ground: Ground, { span }: DateMention): boolean =>
  /\b(?:utilization\s+review|UR)\b/i.test(ground.text.slice(span.start - 60, span.end + 40));
