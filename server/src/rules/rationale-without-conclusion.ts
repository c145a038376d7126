import { quotedRequest } from './requests';
import { defineRule } from './rule';

export default defineRule({
  code: 'rationale-without-conclusion',
  severity: 'warning',
  summary: 'The rationale never says whether the request is medically necessary',
  what: 'No sentence of the rationale concludes, neither by name (“is not medically necessary”, “medical necessity has not been established”) nor in other words (“is not supported”, “is approved”).',
  why: 'Whether the request is medically necessary is the one question of the review. A rationale that does not answer it may have been cut off.',
  bad: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The guideline asks for either.`,
  good: `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`,
  *check(letter) {
    for (const item of letter.items) {
      const { rationale } = item;
      if (!rationale || rationale.conclusion || rationale.body.start === rationale.body.end) continue;
      yield {
        span: rationale.label,
        message: `The rationale never says whether ${quotedRequest(letter, item)} is medically necessary.`,
      };
    }
  },
});
