import type { CaseHeader } from '../letter/model';
import { HEADER, ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

const STEPS: readonly (readonly [Exclude<keyof CaseHeader, 'caseNumber' | 'priority'>, string])[] = [
  ['injury', 'injury'],
  ['reviewDenial', 'utilization review denial'],
  ['received', 'application'],
  ['assigned', 'assignment'],
  ['decision', 'decision'],
];

export const documentation = (): Documentation => ({
  summary: 'The dates of the header are out of order',
  what: 'Injury, utilization review denial, application, assignment and decision follow one another; two on one day are in order.',
  why: 'A wrong date in the header can make an application late or an appeal lapse.',
  bad: HEADER.replace(' 02', ' 01') + PROCESS + SUMMARY + ISSUES + MRI,
  good: HEADER + PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'date-order',
  severity: 'warning',
  *check(letter) {
    const dated = STEPS.flatMap(([field, name]) => {
      const read = letter.header[field];
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
  },
});
