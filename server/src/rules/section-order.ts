import { requiredTitles } from '../letter/layouts';
import { foldedText } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { isFullyRead, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'Sections stand in another order than the layout’s',
  what: 'A section of a final determination that stands before one that belongs in front of it: how the determination was made, then the clinical summary, then issues and decisions.',
  why: 'Pages may have been put together in the wrong order when the text was made; a rationale can then continue in another section.',
  bad: SUMMARY + PROCESS + ISSUES + MRI,
  good: PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'section-order',
  severity: 'warning',
  *check(letter) {
    if (!isFullyRead(letter)) return;
    const order = requiredTitles('final-determination').map(({ kind }) => kind);
    const firsts = order.flatMap((kind) => letter.sections.find((section) => section.kind === kind) ?? []);
    for (const [index, { heading }] of firsts.entries()) {
      const before = firsts[index - 1];
      if (!before || before.heading.start < heading.start) continue;
      yield {
        span: heading,
        message: `${quoted(foldedText(letter.text, heading))} stands before ${quoted(foldedText(letter.text, before.heading))}, which belongs in front of it.`,
        related: [{ span: before.heading, message: 'belongs in front' }],
      };
    }
  },
});
