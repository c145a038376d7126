import { sexIn, sexOfPronouns } from '../letter/patient';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The letter speaks of a man here and of a woman there',
  what: 'The sex in the clinical summary against the word beside the age in a rationale, and against the pronouns of either where at least three agree and none disagrees.',
  why: 'A rationale about another person may be about another case: a plain mistake of fact.',
  bad: PROCESS + SUMMARY + ISSUES + MRI.replace('No', 'This is a 45 year old male. No'),
  good: PROCESS + SUMMARY + ISSUES + MRI.replace('No', 'This is a 45 year old female. No'),
});

export default defineRule({
  code: 'patient-sex-mismatch',
  severity: 'warning',
  *check(letter) {
    const { sex } = letter.patient;
    if (!sex) return;
    const summary = letter.sections.find(({ kind }) => kind === 'clinical-summary');
    const told = summary && sexOfPronouns(letter.text, summary.body);
    if (told && told.value !== sex.value) {
      yield {
        span: sex.span,
        message: `The clinical summary calls the patient ${sex.value}, its pronouns speak of a ${told.value} one.`,
        related: [{ span: told.span, message: 'the first of the pronouns' }],
      };
    }
    for (const { rationale } of letter.items) {
      const other = rationale && sexIn(letter.text, rationale.body);
      if (!other || other.value === sex.value) continue;
      yield {
        span: other.span,
        message: `The rationale speaks of a ${other.value} patient; the clinical summary says ${sex.value}.`,
        related: [{ span: sex.span, message: 'the sex in the clinical summary' }],
      };
    }
  },
});
