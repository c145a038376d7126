import { MRI } from './example';
import { quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The rationale’s label is there, its text is not',
  what: '“Decision rationale:” with no word before the next item or the end of the letter.',
  why: 'A determination has to state the reasons for each disputed item. The text may have been lost when the file was made.',
  bad: MRI.replace(
    ' No red flag and no failure of conservative care is documented. The request is not\nmedically necessary.',
    '',
  ),
  good: MRI,
});

export default defineRule({
  code: 'empty-rationale',
  severity: 'error',
  *check(letter) {
    for (const item of letter.items) {
      if (!item.rationale || item.rationale.body.start < item.rationale.body.end) continue;
      yield {
        span: item.rationale.label,
        message: `The decision rationale of ${quotedRequest(letter, item)} has no text.`,
      };
    }
  },
});
