import { textOf } from '../text/span';
import { MRI } from './example';
import { guidelineParagraphs } from './requests';
import { type Documentation, defineRule } from './rule';

const DENIED =
  /based\s+(?:their|its)\s+decision\s+on\s+recommendation\(?s?\)?\s+outside\s+of\s+the\s+MTUS|did\s+not\s+base\s+(?:their|its)\s+decision\s+on\s+the\s+MTUS/i;

/** “Decision based on MTUS” with what is no part of the schedule. */
const OUTSIDE = /^(?:the\s+)?(?:Official\s+Disability\s+Guidelines?|ODG)\b/i;

export const documentation = (): Documentation => ({
  summary: 'Said not to be based on the MTUS, then cites it, or the other way round',
  what: 'A paragraph that says the decision rests on recommendations outside of the MTUS, or is not based on the MTUS, and then cites a guideline of the MTUS; or one that says it is based on the MTUS and cites the Official Disability Guidelines alone.',
  why: 'The MTUS is presumed correct; whether the decision rests on it is the first question of an appeal.',
  bad: MRI.replace(
    'MAXIMUS guideline: Decision',
    'MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision',
  ),
  good: MRI,
});

export default defineRule({
  code: 'mtus-basis-contradiction',
  severity: 'warning',
  *check(letter) {
    for (const { paragraph, side } of guidelineParagraphs(letter)) {
      const denied = DENIED.exec(textOf(letter.text, paragraph.body));
      const named = paragraph.citations.filter(({ source }) => source === 'MTUS');
      const outside = named.filter(({ span }) => OUTSIDE.test(textOf(letter.text, span)));
      if (outside[0] && outside.length === named.length) {
        yield {
          span: outside[0].span,
          message: `The ${side} is said to have relied on the MTUS, and cites the Official Disability Guidelines, which are no part of it.`,
        };
      }
      const cited = named[0];
      if (!denied || !cited) continue;
      const start = paragraph.body.start + denied.index;
      yield {
        span: cited.span,
        message: `The ${side} is said not to have relied on the MTUS, and cites it here.`,
        related: [{ span: { start, end: start + denied[0].length }, message: 'said here' }],
      };
    }
  },
});
