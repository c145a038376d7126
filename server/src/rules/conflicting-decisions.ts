import { textOf } from '../text/span';
import { quotedRequest, repeatedRequests } from './requests';
import { defineRule } from './rule';

export default defineRule({
  code: 'conflicting-decisions',
  severity: 'error',
  summary: 'The same request is decided both ways',
  what: 'Two items whose requests are the same words and numbers, capitals and punctuation aside, with different decisions.',
  why: 'The claims administrator cannot both deny and approve one service; which of the two holds has to be asked.',
  bad: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.

MRI of the left shoulder: Overturned

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: Six weeks of conservative care have failed. The request is medically necessary.`,
  good: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.

MRI of the right shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
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
