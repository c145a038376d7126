import type { Letter, Section } from '../letter/model';
import { foldedText } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { isFullyRead, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

/** The title as it is compared: “Case Summary” of a report within the summary is not “Clinical case summary”. */
const titleOf = (letter: Letter, { heading, meant }: Section): string =>
  (meant ?? foldedText(letter.text, heading)).toUpperCase().replaceAll(',', '');

export const documentation = (): Documentation => ({
  summary: 'A section heading stands twice',
  what: 'A section title of the layout that the letter has already had. The text under both is read.',
  why: 'A page may have been put in twice or two letters into one file; then items and facts of different cases mix.',
  bad: PROCESS + SUMMARY + SUMMARY + ISSUES + MRI,
  good: PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'duplicate-section',
  severity: 'warning',
  *check(letter) {
    if (!isFullyRead(letter)) return;
    const firsts = new Map<string, Section>();
    for (const section of letter.sections) {
      const title = titleOf(letter, section);
      const first = firsts.get(title);
      if (!first) firsts.set(title, section);
      if (!first || section.kind === 'case-header') continue;
      yield {
        span: section.heading,
        message: `The section ${quoted(foldedText(letter.text, section.heading))} stands a second time.`,
        related: [{ span: first.heading, message: 'the first time' }],
      };
    }
  },
});
