import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { isFullyRead } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The issues section decides nothing',
  what: 'The section “IMR issues, decisions and rationales” is there, and no disputed item was found in it: no line that ends with a decision, and no guideline or rationale label.',
  why: 'A determination that decides nothing cannot be carried out or appealed. The text may have been cut off.',
  bad: PROCESS + SUMMARY + ISSUES.trimEnd(),
  good: MRI,
});

export default defineRule({
  code: 'no-disputed-item',
  severity: 'error',
  *check(letter) {
    if (!isFullyRead(letter) || letter.items.length > 0) return;
    const issues = letter.sections.find(({ kind }) => kind === 'issues-and-decisions');
    if (issues) yield { span: issues.heading, message: 'No disputed item is decided in this section.' };
  },
});
