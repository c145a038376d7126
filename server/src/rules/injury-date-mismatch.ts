import { type InjuryDate, injuryDatesIn } from '../letter/patient';
import { HEADER, ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

/** Whether `day` is the date, in the month that is printed alone, or within the period. */
const agrees = ({ iso, precision, end }: InjuryDate, day: string): boolean =>
  iso === day ||
  (precision === 'month' && iso?.slice(0, 7) === day.slice(0, 7)) ||
  Boolean(iso && end?.value && iso <= day && day <= end.value);

export const documentation = (): Documentation => ({
  summary: 'Two dates of injury in one letter',
  what: 'The date of injury in the header against the one in the clinical summary, however written. A date within a cumulative period agrees with it.',
  why: 'The date of injury decides which treatment belongs to the claim and which guideline was in force.',
  bad:
    HEADER +
    PROCESS +
    SUMMARY.replace('with left shoulder pain', 'who sustained an industrial injury on 11-20-2016') +
    ISSUES +
    MRI,
  good:
    HEADER +
    PROCESS +
    SUMMARY.replace('with left shoulder pain', 'who sustained an industrial injury on 11-02-2016') +
    ISSUES +
    MRI,
});

export default defineRule({
  code: 'injury-date-mismatch',
  severity: 'warning',
  *check(letter) {
    const header = letter.header.injury;
    const { injury } = letter.patient;
    if (!header?.value || !injury?.value || header.value === injury.value) return;
    const summary = letter.sections.find(({ kind }) => kind === 'clinical-summary');
    const dates = summary ? injuryDatesIn(letter.text, summary.body) : [];
    if (dates.some((date) => agrees(date, header.value!))) return;
    yield {
      span: injury.span,
      message: `The clinical summary dates the injury ${injury.value}, the header ${header.value}.`,
      related: [{ span: header.span, message: 'the date of injury in the header' }],
    };
  },
});
