import { textOf } from '../text/span';
import { MRI } from './example';
import { quotedRequest, repeatedRequests } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The same request is decided both ways',
  what: 'Two items whose requests are the same words and numbers, capitals and punctuation aside, with different decisions.',
  why: 'The claims administrator cannot both deny and approve one service; which of the two holds has to be asked.',
  bad: `${MRI}\n\nMRI of the left shoulder: Overturned

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: Six weeks of conservative care have failed. The request is medically necessary.`,
  good: `${MRI}\n\n${MRI.replace('left', 'right')}`,
});

export default defineRule({
  code: 'conflicting-decisions',
  severity: 'error',
  *check(letter) {
    for (const { first, again } of repeatedRequests(letter)) {
      if (!first.decision?.kind || !again.decision?.kind || first.decision.kind === again.decision.kind)
        continue;
      const before = textOf(letter.text, first.decision.span);
      const now = textOf(letter.text, again.decision.span);
      yield {
        span: again.decision.span,
        message: `${quotedRequest(letter, again)} is ${now} here and ${before} in an earlier item.`,
        related: [{ span: first.decision.span, message: `${before} here` }],
      };
    }
  },
});
