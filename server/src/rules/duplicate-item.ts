import { MRI } from './example';
import { quotedRequest, repeatedRequests } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The same request is decided twice, the same way',
  what: 'Two items whose requests are the same words and numbers, capitals and punctuation aside, with the same decision.',
  why: 'Either a request was left out in favour of a copy, or the claims administrator is told twice to approve one service.',
  bad: `${MRI}\n\n${MRI}`,
  good: `${MRI}\n\n${MRI.replace('left', 'right')}`,
});

export default defineRule({
  code: 'duplicate-item',
  severity: 'warning',
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
