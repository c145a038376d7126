import { quotedRequest, repeatedRequests } from './requests';
import { defineRule } from './rule';

export default defineRule({
  code: 'duplicate-item',
  severity: 'warning',
  summary: 'The same request is decided twice, the same way',
  what: 'Two items whose requests are the same words and numbers, capitals and punctuation aside, with the same decision.',
  why: 'Either a request was left out in favour of a copy, or the claims administrator is told twice to approve one service.',
  bad: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.

MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
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
      if (!first.decision?.kind || first.decision.kind !== again.decision?.kind) continue;
      yield {
        span: again.request!,
        message: `${quotedRequest(letter, again)} is decided a second time, the same way.`,
        related: [{ span: first.request!, message: 'decided here before' }],
      };
    }
  },
});
