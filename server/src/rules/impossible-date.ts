import { type DateMention, datesIn } from '../letter/dates';
import { encloses, type Span, textOf } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { guidelineParagraphs, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

const isInOurTime = (iso: string): boolean => iso >= '1900' && iso < '2101';

const UNIT =
  /^\s{0,12}(?:mg|mcg|g|ml|cc|iu|i\.u\.|units?|tablets?|capsules?|pills|calories|steps|feet|lbs?|pounds|hours?)\b/i;

/** “In March 1000 mg were taken”, “Del Mar 92014”: a month, or what looks like one, before another number. */
const isAmount = (text: string, { span, precision }: DateMention): boolean =>
  precision === 'month' &&
  (UNIT.test(text.slice(span.end, span.end + 30)) ||
    /(?<!\d)(?!19|20)\d{5}$/.test(text.slice(span.start, span.end)));

/** “On 9/31/14”: three short numbers alone may also measure something. */
const isShortDate = (text: string, { span }: DateMention): boolean =>
  /\b(?:on|dated|since|until|DOS:?)\s{1,12}$/i.test(text.slice(Math.max(0, span.start - 20), span.start)) &&
  /^(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])[/-]\d\d$/.test(text.slice(span.start, span.end));

/** Whether one of the spans holds it. In citations volumes and pages of journals can look like dates. */
const isWithin = (spans: readonly Span[], span: Span): boolean => spans.some((each) => encloses(each, span));

export const documentation = (): Documentation => ({
  summary: 'A date that no calendar has, or a year that cannot be meant',
  what: 'Dates with a year of four or five digits in the header, the summary and the rationales: a month past 12, a day that the month lacks, or a year outside 1900 to 2100. Of dates with a year of two digits those that follow “on”, “dated” or “since”, where the month lacks the day.',
  why: 'A time limit or an order of events cannot be checked against a date that does not exist.',
  bad: PROCESS + SUMMARY.replace('pain', 'pain since 02/30/2016') + ISSUES + MRI,
  good: PROCESS + SUMMARY.replace('pain', 'pain since 02/28/2016') + ISSUES + MRI,
});

export default defineRule({
  code: 'impossible-date',
  severity: 'error',
  *check(letter) {
    let cited: readonly Span[] | null = null;
    for (const date of datesIn(letter.text, { start: 0, end: letter.text.length })) {
      const { span, iso } = date;
      if (iso && isInOurTime(iso)) continue;
      const printed = textOf(letter.text, span);
      if (!/\d{4}\D*$/.test(printed) && !isShortDate(letter.text, date)) continue;
      if (isAmount(letter.text, date)) continue;
      cited ??= guidelineParagraphs(letter).map(({ paragraph }) => paragraph.body);
      if (isWithin(cited, span)) continue;
      const words = quoted(printed.replace(/\s+/g, ' '));
      yield {
        span,
        message: iso ? `The year of ${words} cannot be meant.` : `No calendar has the date ${words}.`,
      };
    }
  },
});
