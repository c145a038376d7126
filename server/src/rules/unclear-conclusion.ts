import { foldedText } from '../text/span';
import { MRI } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The conclusion decides nothing',
  what: 'A concluding sentence whose words say neither yes nor no, as “medical necessity is not necessary”.',
  why: 'The one question of the review is left open; the decision word then stands without a reason.',
  bad: MRI.replace('The request is not\nmedically', 'Medical necessity is not'),
  good: MRI,
});

export default defineRule({
  code: 'unclear-conclusion',
  severity: 'warning',
  *check(letter) {
    for (const { rationale } of letter.items) {
      const conclusion = rationale?.conclusion;
      if (conclusion?.kind !== 'unclear') continue;
      yield {
        span: conclusion.span,
        message: `${quoted(foldedText(letter.text, conclusion.span))} decides nothing: it says neither that the request is medically necessary nor that it is not.`,
      };
    }
  },
});
