import { MRI } from './example';
import { isFullyRead, itemPlace, quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'A disputed item has no rationale',
  what: 'The item has a request or guidelines, and no paragraph “Decision rationale:”.',
  why: 'A determination has to state the reasons for each disputed item; a decision without them invites an appeal.',
  bad: MRI.replace(
    '\n\nDecision rationale: No red flag and no failure of conservative care is documented. The request is not\nmedically necessary.',
    '',
  ),
  good: MRI,
});

export default defineRule({
  code: 'missing-rationale',
  severity: 'error',
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
