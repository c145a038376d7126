import { isFullyRead, itemPlace, quotedRequest } from './requests';
import { defineRule } from './rule';

export default defineRule({
  code: 'missing-decision',
  severity: 'error',
  summary: 'A disputed item has no decision',
  what: 'The paragraph before an item’s guidelines names the request, and neither Upheld nor Overturned follows it.',
  why: 'Without the word nobody knows whether the denial stands or the treatment must be approved.',
  bad: `MRI of the left shoulder

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
  good: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
  *check(letter) {
    if (!isFullyRead(letter)) return;
    for (const item of letter.items) {
      if (item.decision) continue;
      const message = item.request
        ? `No decision follows the request ${quotedRequest(letter, item)}: neither Upheld nor Overturned.`
        : 'A disputed item without its first line: neither request nor decision stands before this paragraph.';
      yield { span: itemPlace(item), message };
    }
  },
});
