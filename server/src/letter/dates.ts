import { lastIndexOf } from '../text/lists';
import { matchesOf } from '../text/matches';
import { remembering } from '../text/remember';
import { fold, type Span, wholeOf } from '../text/span';

/**
 * A date as the letter prints it. `iso` is null when no calendar has it (02/30/2016), and where only month and year
 * are printed it is the first day and `precision` says so.
 */
export type DateMention = {
  readonly span: Span;
  readonly iso: string | null;
  readonly precision: 'day' | 'month';
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_WORD =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DATES = new RegExp(
  String.raw`(?<![\d/.-])\d{1,2}\s{0,12}[/-]\s{0,12}\d{1,2}\s{0,12}[/-]\s{0,12}(?:\d{4}|\d{2})(?![\d/-]|\.\d)` +
    String.raw`|(?<![\d/.-])\d{1,2}\/\d{1,2}\/(?:19|20)\d{3}(?![\d/-])` +
    String.raw`|\b${MONTH_WORD}\s{1,12}\d{1,2}(?:st|nd|rd|th)?,?\s{1,12}\d{4,5}\b` +
    String.raw`|\b${MONTH_WORD},?\s{1,12}(?:of\s{1,12})?\d{4,5}\b`,
  'g',
);

const MONTH_ALONE = /^[A-Za-z.]+,?\s+(?:of\s+)?\d{4,5}$/;
const NUMERIC = /^(\d{1,2}) ?[/-] ?(\d{1,2}) ?[/-] ?(\d{4}|\d{2})$/;
const WORDED = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const MONTH_AND_YEAR = /^([A-Za-z]{3,9})\.?,? (?:of )?(\d{4})$/;

/** The dates in `span`, in the order of the text. */
export function datesIn(text: string, span: Span): readonly DateMention[] {
  if (text.length < LEAST_REMEMBERED) return readDates(text, span);
  const all = allDatesIn(text);
  return all.slice(
    lastIndexOf(all, (date) => date.span.start < span.start) + 1,
    lastIndexOf(all, (date) => date.span.end <= span.end) + 1,
  );
}

/** A letter is asked for its dates part by part; shorter texts are fragments. */
const LEAST_REMEMBERED = 2000;
const allDatesIn = remembering((text) => readDates(text, wholeOf(text)));

const readDates = (text: string, { start, end }: Span): readonly DateMention[] =>
  matchesOf(text.slice(start, end), DATES).map(({ index, 0: printed }) => ({
    span: { start: start + index, end: start + index + printed.length },
    iso: readDate(printed) ?? readMonth(printed),
    precision: MONTH_ALONE.test(printed) ? 'month' : 'day',
  }));

/** The date in ISO 8601 that `printed` names, as 3/7/05, 03-07-2005 or March 7, 2005; null when no calendar has it. */
export function readDate(printed: string): string | null {
  const words = fold(printed);
  const numeric = NUMERIC.exec(words);
  if (numeric) return isoDate(fullYear(numeric[3]!), Number(numeric[1]), Number(numeric[2]));
  const worded = WORDED.exec(words);
  if (!worded) return null;
  return isoDate(Number(worded[3]), monthOf(worded[1]!), Number(worded[2]));
}

function readMonth(printed: string): string | null {
  const found = MONTH_AND_YEAR.exec(fold(printed));
  return found ? isoDate(Number(found[2]), monthOf(found[1]!), 1) : null;
}

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const fullYear = (printed: string): number => {
  const year = Number(printed);
  if (printed.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
};

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);

const MILLISECONDS_A_DAY = 86_400_000;
