import { nearestDecision } from '../letter/decisions';
import { foldedText } from '../text/span';
import { quoted, quotedRequest } from './requests';
import { defineRule } from './rule';

export default defineRule({
  code: 'unknown-decision',
  severity: 'error',
  summary: 'The decision is none of the known words',
  what: 'After the request’s last colon stands a misspelling of Upheld or Overturned, or a word of another procedure (Denied, Approved, Certified). Partly overturned requests are known.',
  why: 'A decision has to be one of the words that the determination is defined by; programs and people who look for them pass over any other.',
  bad: `MRI of the left shoulder: Uphled

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
  good: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
  fix: { safety: 'ask', summary: 'Changes a misspelt word to the decision that is meant.' },
  *check(letter) {
    for (const item of letter.items) {
      if (!item.decision || item.decision.kind) continue;
      const { span } = item.decision;
      const word = foldedText(letter.text, span);
      const meant = nearestDecision(word);
      yield {
        span,
        message: `${quoted(word)} is no decision of an IMR determination${meant ? `; ${meant} is probably meant` : ''}.`,
        related: item.request
          ? [{ span: item.request, message: `decides ${quotedRequest(letter, item)}` }]
          : [],
        fixes: meant ? [{ title: `Change to ${meant}`, safety: 'ask', edits: [{ span, text: meant }] }] : [],
      };
    }
  },
});
