import { foldedText } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { isFullyRead, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'A heading with no text before the next one',
  what: 'A section title directly followed by the next title. The issues section is left to `no-disputed-item`.',
  why: 'A page may be missing: the reasons of the determination rest on facts that nobody can read.',
  bad:
    PROCESS +
    SUMMARY.replace('The injured worker is a 45 year old female with left shoulder pain.\n\n', '') +
    ISSUES +
    MRI,
  good: PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'empty-section',
  severity: 'warning',
  *check(letter) {
    if (!isFullyRead(letter)) return;
    for (const { kind, heading, body } of letter.sections) {
      if (kind === 'issues-and-decisions' || kind === 'case-header' || body.start < body.end) continue;
      yield {
        span: heading,
        message: `The section ${quoted(foldedText(letter.text, heading))} has no text.`,
      };
    }
  },
});
