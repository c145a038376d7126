import { isFullyRead, itemPlace, quotedRequest } from './requests';
import { defineRule } from './rule';

export default defineRule({
  code: 'missing-rationale',
  severity: 'error',
  summary: 'A disputed item has no rationale',
  what: 'The item has a request or guidelines, and no paragraph “Decision rationale:”.',
  why: 'A determination has to state the reasons for each disputed item; a decision without them invites an appeal.',
  bad: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.`,
  good: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
  *check(letter) {
    if (!isFullyRead(letter)) return;
    for (const item of letter.items) {
      if (item.rationale) continue;
      yield {
        span: itemPlace(item),
        message: `No decision rationale is given for ${quotedRequest(letter, item)}.`,
      };
    }
  },
});
