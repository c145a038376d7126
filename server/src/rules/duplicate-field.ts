import { foldedText } from '../text/span';
import { MRI } from './example';
import { quoted, quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The same label twice in one item',
  what: 'A guideline or rationale label that the disputed item has already had. The first one is read.',
  why: 'Two rationales or guidelines for one item leave open which of them the decision rests on.',
  bad: MRI.replace('necessary.', 'necessary.\n\nDecision rationale: The request is not medically necessary.'),
  good: MRI,
});

export default defineRule({
  code: 'duplicate-field',
  severity: 'warning',
  *check(letter) {
    for (const item of letter.items) {
      for (const { span, first } of item.repeatedLabels) {
        yield {
          span,
          message: `${quotedRequest(letter, item)} has the label ${quoted(foldedText(letter.text, span))} a second time.`,
          related: [{ span: first, message: 'the first time' }],
        };
      }
    }
  },
});
