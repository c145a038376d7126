import { otherTreatmentIn } from '../letter/otherTreatment';
import { foldedText } from '../text/span';
import { NORCO } from './example';
import { quoted, quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The rationale is about another treatment than its item',
  what: 'A conclusion that names another treatment than the request, where the rationale never concludes on the item’s own; guidelines quoted on a treatment that the reviewer cites or another item asks for, where the item’s own is never named; and what guidelines say of drugs for the skin, quoted for tablets. Brand and generic names are one treatment. A class for a drug, a whole for its part, an alternative, and an operation on which the item depends are none.',
  why: 'The reasons for the treatment that was asked for are missing: the decision rests on something else.',
  bad: NORCO.replace('The request is', 'The request for an MRI of the left shoulder is'),
  good: NORCO.replace('The request is', 'The request for hydrocodone is'),
});

export default defineRule({
  code: 'rationale-about-another-item',
  severity: 'error',
  *check(letter) {
    const otherOf = otherTreatmentIn(letter);
    for (const item of letter.items) {
      const other = otherOf(item);
      if (!other || !item.request) continue;
      yield {
        span: other.span,
        message: `The rationale ${other.does} ${quoted(foldedText(letter.text, other.span))}, not ${quotedRequest(letter, item)}.`,
        related: [{ span: item.request, message: 'what is asked for' }],
      };
    }
  },
});
