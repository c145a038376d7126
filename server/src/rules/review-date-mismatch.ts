import { reviewDatesIn } from '../letter/review';
import { HEADER, ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The utilization review is dated differently in the header and in the summary',
  what: 'The date of the denial in the header against a sentence of the summary that dates the utilization review or its denial. Silent where the summary gives the header’s date too.',
  why: 'The time to apply for review runs from this date; an application in time can look late, or the other way round.',
  bad:
    HEADER +
    PROCESS +
    SUMMARY.replace(
      'pain.',
      'pain. On 12-16-2016 Utilization Review non-certified the request for MRI of the left shoulder.',
    ) +
    ISSUES +
    MRI,
  good:
    HEADER +
    PROCESS +
    SUMMARY.replace(
      'pain.',
      'pain. On 12-20-2016 Utilization Review non-certified the request for MRI of the left shoulder.',
    ) +
    ISSUES +
    MRI,
});

export default defineRule({
  code: 'review-date-mismatch',
  severity: 'warning',
  *check(letter) {
    const header = letter.header.reviewDenial;
    const summary = letter.sections.find(({ kind }) => kind === 'clinical-summary');
    if (!header?.value || !summary) return;
    const dates = reviewDatesIn(letter.text, summary.body);
    const other = dates[0];
    if (!other || dates.some(({ iso }) => iso === header.value)) return;
    yield {
      span: other.span,
      message: `The summary dates the utilization review ${other.iso}, the header ${header.value}.`,
      related: [{ span: header.span, message: 'the date of the denial in the header' }],
    };
  },
});
