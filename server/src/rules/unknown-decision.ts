import { nearestDecision } from '../letter/decisions';
import { foldedText } from '../text/span';
import { MRI } from './example';
import { quoted, quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The decision is none of the known words',
  what: 'After the request’s last colon stands a misspelling of Upheld or Overturned, or a word of another procedure (Denied, Approved, Certified). Partly overturned requests are known.',
  why: 'A decision has to be one of the words that the determination is defined by; programs and people who look for them pass over any other.',
  bad: MRI.replace('Upheld', 'Uphled'),
  good: MRI,
  fix: { safety: 'ask', summary: 'Changes a misspelt word to the decision that is meant.' },
});

export default defineRule({
  code: 'unknown-decision',
  severity: 'error',
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
