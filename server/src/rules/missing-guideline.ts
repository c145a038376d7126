import type { GuidelineParagraph, Item } from '../letter/model';
import { isFullyRead, itemPlace, quotedRequest } from './requests';
import { defineRule } from './rule';

const isMissing = (paragraph: GuidelineParagraph | null): boolean =>
  !paragraph || paragraph.body.start === paragraph.body.end;

const missingOf = (item: Item): readonly string[] => [
  ...(isMissing(item.claimsAdministrator) ? ['the claims administrator'] : []),
  ...(isMissing(item.reviewer) ? ['the expert reviewer (MAXIMUS)'] : []),
];

export default defineRule({
  code: 'missing-guideline',
  severity: 'warning',
  summary: 'A disputed item lacks a guideline paragraph',
  what: 'Each item has the paragraphs “Claims Administrator guideline:” and “MAXIMUS guideline:”. Reported when one or both are absent or have no text.',
  why: 'The statute asks the reviewer to name what the decision rests on; without it the hierarchy of evidence cannot be checked.',
  bad: `MRI of the left shoulder: Upheld

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
      const missing = missingOf(item);
      if (missing.length === 0) continue;
      yield {
        span: itemPlace(item),
        message: `${quotedRequest(letter, item)} lacks the guideline of ${missing.join(' and of ')}.`,
      };
    }
  },
});
