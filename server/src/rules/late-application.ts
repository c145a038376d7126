import { timeLimit } from '../knowledge/index';
import { daysBetween } from '../letter/dates';
import { HEADER, ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

/** Calendar days that service by mail within California adds. */
const MAILING_DAYS = 5;

/** A last day on a weekend runs to the Monday after it. Source: Code of Civil Procedure 12a. */
const weekendDays = (received: string): number => (new Date(received).getUTCDay() === 1 ? 2 : 0);

export const documentation = (): Documentation => ({
  summary: 'The application came later than the statute allows after the denial',
  what: 'The days from the utilization review denial to the receipt of the application, against the 30 days of Labor Code 4610.5 and five days for mailing; a last day on a weekend runs to Monday. Computed from the header; the day of service is not in the letter.',
  why: 'An application after the time can be refused; that it was taken may have a reason that the letter does not give.',
  bad: HEADER.replace(' 12', ' 11') + PROCESS + SUMMARY + ISSUES + MRI,
  good: HEADER + PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'late-application',
  severity: 'information',
  *check(letter) {
    const { reviewDenial, received } = letter.header;
    const limit = timeLimit('4610.5', 'application');
    if (!reviewDenial?.value || !received?.value || !limit) return;
    const days = daysBetween(reviewDenial.value, received.value);
    if (days <= limit.amount + MAILING_DAYS + weekendDays(received.value)) return;
    yield {
      span: received.span,
      message: `The application was received ${days} days after the denial; Labor Code 4610.5 gives ${limit.amount} days from its service, and mailing adds ${MAILING_DAYS}.`,
      related: [{ span: reviewDenial.span, message: 'the denial' }],
    };
  },
});
