import { foldedText } from '../text/span';
import { MRI } from './example';
import { quotedEnd } from './requests';
import { type Documentation, defineRule } from './rule';

const UNFINISHED =
  /(?:\b(?:the|of|and|to|a|an|with|for|is|was|are|were|that|not|by|or|as|at|from|be|which|has|have|had|this|these|their|his|her|its|no|if|because|than)|,|\w-)$/i;
/** “vitamin A”, “or not”, “as is”: such words may end a sentence. */
const FINISHED = /\b(?:\w+ A|or not|why not|as is)$/;

const LONGEST = 60;

export const documentation = (): Documentation => ({
  summary: 'The rationale stops in the middle of a sentence',
  what: 'A rationale whose last word cannot end a sentence (the, of, and, with, is …) or that ends with a comma or a hyphen. A missing full stop alone is none.',
  why: 'The end of the reasons, often the conclusion itself, was lost.',
  bad: MRI.replace('not\nmedically necessary.', 'not medically necessary. Further therapy depends on the'),
  good: MRI,
});

export default defineRule({
  code: 'unfinished-rationale',
  severity: 'warning',
  *check(letter) {
    for (const { rationale } of letter.items) {
      if (!rationale) continue;
      const words = foldedText(letter.text, rationale.body);
      if (!UNFINISHED.test(words) || FINISHED.test(words.slice(-LONGEST))) continue;
      const last = words.slice(words.lastIndexOf(' ') + 1);
      yield {
        span: { start: rationale.body.end - last.length, end: rationale.body.end },
        message: `The rationale stops in the middle of a sentence: ${quotedEnd(words.slice(-LONGEST))}`,
      };
    }
  },
});
