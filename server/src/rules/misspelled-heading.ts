import { foldedText } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'A line that is nearly a known heading',
  what: 'A line in capitals that differs from a section title of the layout by at most three letters. It is read as that title.',
  why: 'Programs and people who look for the title pass over it, and the section under it is lost to them.',
  bad: PROCESS + SUMMARY.replace('CLINICAL', 'CLINCAL') + ISSUES + MRI,
  good: PROCESS + SUMMARY + ISSUES + MRI,
  fix: { safety: 'ask', summary: 'Changes the heading to the title that is meant.' },
});

export default defineRule({
  code: 'misspelled-heading',
  severity: 'warning',
  *check(letter) {
    for (const { heading, meant } of letter.sections) {
      if (!meant) continue;
      yield {
        span: heading,
        message: `The heading ${quoted(foldedText(letter.text, heading))} is probably meant as ${quoted(meant)}.`,
        fixes: [{ title: `Change to ${meant}`, safety: 'ask', edits: [{ span: heading, text: meant }] }],
      };
    }
  },
});
