import { NORCO } from './example';
import { citationsOf } from './requests';
import { type Documentation, defineRule } from './rule';

const LAST_PAGE = 127;

export const documentation = (): Documentation => ({
  summary: 'A page that the cited guideline does not have',
  what: 'Pages of the Chronic Pain Medical Treatment Guidelines of 2009, which has 127.',
  why: 'The passage that the decision rests on cannot be looked up.',
  bad: NORCO.replace('76-80', '176-180'),
  good: NORCO,
});

export default defineRule({
  code: 'page-out-of-range',
  severity: 'warning',
  *check(letter) {
    for (const { guidelineId, pages } of citationsOf(letter)) {
      if (guidelineId !== 'mtus-chronic-pain-2009') continue;
      for (const { first, last, span } of pages) {
        const beyond = Math.max(first, last);
        if (beyond > LAST_PAGE)
          yield { span, message: `The guideline has ${LAST_PAGE} pages, no page ${beyond}.` };
      }
    }
  },
});
