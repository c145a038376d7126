import { isFullyRead } from './requests';
import { defineRule } from './rule';

export default defineRule({
  code: 'no-disputed-item',
  severity: 'error',
  summary: 'The issues section decides nothing',
  what: 'The section “IMR issues, decisions and rationales” is there, and no disputed item was found in it: no line that ends with a decision, and no guideline or rationale label.',
  why: 'A determination that decides nothing cannot be carried out or appealed. The text may have been cut off.',
  bad: `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
affiliation with the employer, employee, providers or the claims administrator.

CLINICAL CASE SUMMARY

The injured worker is a 45 year old female with left shoulder pain.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:`,
  good: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
  *check(letter) {
    if (!isFullyRead(letter) || letter.items.length > 0) return;
    const issues = letter.sections.find(({ kind }) => kind === 'issues-and-decisions');
    if (issues) yield { span: issues.heading, message: 'No disputed item is decided in this section.' };
  },
});
