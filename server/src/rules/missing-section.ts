import { requiredTitles } from '../letter/layouts';
import type { Letter } from '../letter/model';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

/** Where the section should stand: at the title of the section that follows it, otherwise at the letter's end. */
function placeOf(letter: Letter, later: readonly string[]): { readonly start: number; readonly end: number } {
  const next = letter.sections.find(({ kind }) => later.includes(kind));
  if (next) return next.heading;
  const last = letter.sections.at(-1)?.heading;
  return last ?? { start: 0, end: Math.min(letter.text.length, 1) };
}

export const documentation = (): Documentation => ({
  summary: 'A section that this layout must have is not there',
  what: 'A final determination has the sections “How the IMR final determination was made”, “Clinical case summary” and “IMR issues, decisions and rationales”. A title counts in capitals or not, on one line or broken over several, with or without a colon.',
  why: 'Without the section the letter does not say how the decision was made, on what facts, or what was decided. Often a page was lost when the text was made from the PDF: compare it before you rely on it.',
  bad: PROCESS + ISSUES + MRI,
  good: PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'missing-section',
  severity: 'error',
  *check(letter) {
    if (!letter.layout) return;
    const required = requiredTitles(letter.layout);
    for (const [index, { kind, title }] of required.entries()) {
      if (letter.sections.some((section) => section.kind === kind)) continue;
      const later = required.slice(index + 1).map((each) => each.kind);
      yield {
        span: placeOf(letter, later),
        message: `The section ${quoted(title)} is missing.`,
      };
    }
  },
});
