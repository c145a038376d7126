import { agesIn } from '../letter/patient';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The age differs between parts of the letter',
  what: 'The age in the clinical summary against the age that a rationale gives the injured worker. One year of difference is explained by dates and is none.',
  why: 'A rationale about a patient of another age may be about another case: a plain mistake of fact.',
  bad: PROCESS + SUMMARY + ISSUES + MRI.replace('No', 'This is a 57 year old female. No'),
  good: PROCESS + SUMMARY + ISSUES + MRI.replace('No', 'This is a 45 year old female. No'),
});

export default defineRule({
  code: 'patient-age-mismatch',
  severity: 'warning',
  *check(letter) {
    const { age } = letter.patient;
    if (!age) return;
    for (const { rationale } of letter.items) {
      for (const other of rationale ? agesIn(letter.text, rationale.body) : []) {
        if (Math.abs(other.value - age.value) <= 1) continue;
        yield {
          span: other.span,
          message: `The rationale speaks of an age of ${other.value}; the clinical summary says ${age.value}.`,
          related: [{ span: age.span, message: 'the age in the clinical summary' }],
        };
      }
    }
  },
});
