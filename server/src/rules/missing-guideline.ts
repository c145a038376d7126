import type { GuidelineParagraph, Item } from '../letter/model';
import { MRI } from './example';
import { isFullyRead, itemPlace, quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

const isMissing = (paragraph: GuidelineParagraph | null): boolean =>
  !paragraph || paragraph.body.start === paragraph.body.end;

const missingOf = (item: Item): readonly string[] => [
  ...(isMissing(item.claimsAdministrator) ? ['the claims administrator'] : []),
  ...(isMissing(item.reviewer) ? ['the expert reviewer (MAXIMUS)'] : []),
];

export const documentation = (): Documentation => ({
  summary: 'A disputed item lacks a guideline paragraph',
  what: 'Each item has the paragraphs “Claims Administrator guideline:” and “MAXIMUS guideline:”. Reported when one or both are absent or have no text.',
  why: 'The statute asks the reviewer to name what the decision rests on; without it the hierarchy of evidence cannot be checked.',
  bad: MRI.replace(
    'Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.\n\nMAXIMUS',
    'MAXIMUS',
  ),
  good: MRI,
});

export default defineRule({
  code: 'missing-guideline',
  severity: 'warning',
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
