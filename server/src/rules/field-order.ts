import { MRI } from './example';
import { quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'Guideline and rationale paragraphs in an unusual order',
  what: 'The paragraphs of an item stand as claims administrator, MAXIMUS, rationale. Reported once an item.',
  why: 'The order hints at text that was moved; check that each paragraph belongs to this item.',
  bad: MRI.replace(
    'Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.\n\nMAXIMUS',
    'MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.\n\nClaims Administrator',
  ),
  good: MRI,
});

export default defineRule({
  code: 'field-order',
  severity: 'information',
  *check(letter) {
    for (const item of letter.items) {
      const labels = [item.claimsAdministrator, item.reviewer, item.rationale].flatMap(
        (field) => field?.label ?? [],
      );
      const moved = labels.find((label, index) => index > 0 && label.start < labels[index - 1]!.start);
      if (!moved) continue;
      yield {
        span: moved,
        message: `The paragraphs of ${quotedRequest(letter, item)} do not stand in their usual order: claims administrator, MAXIMUS, rationale.`,
      };
    }
  },
});
