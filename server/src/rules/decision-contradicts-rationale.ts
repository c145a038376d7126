import type { Conclusion, Decision } from '../letter/model';
import { foldedText, textOf } from '../text/span';
import { MRI } from './example';
import { quotedEnd } from './requests';
import { type Documentation, defineRule } from './rule';

const MEANING: Readonly<Record<string, string>> = {
  upheld: 'means that the denial stands',
  overturned: 'means that the treatment must be approved',
};

const contradicts = ({ kind }: Decision, conclusion: Conclusion): boolean =>
  conclusion.explicit &&
  !conclusion.disputed &&
  ((kind === 'upheld' && conclusion.kind === 'necessary') ||
    (kind === 'overturned' && conclusion.kind === 'not-necessary'));

export const documentation = (): Documentation => ({
  summary: 'The decision says the opposite of what its rationale concludes',
  what: 'Upheld with a rationale that concludes “medically necessary”, or Overturned with one that concludes “not medically necessary”. Silent where a rationale concludes both ways, or only in other words than those of medical necessity.',
  why: 'Upheld means that the denial stands, Overturned that the treatment must be approved. A decision against its own reasons may be a plain mistake of fact, a ground of appeal (Labor Code 4610.6(h)(5)).',
  bad: MRI.replace('Upheld', 'Overturned'),
  good: MRI,
});

export default defineRule({
  code: 'decision-contradicts-rationale',
  severity: 'error',
  *check(letter) {
    for (const { decision, rationale } of letter.items) {
      const conclusion = rationale?.conclusion;
      if (!decision || !conclusion || !contradicts(decision, conclusion)) continue;
      yield {
        span: decision.span,
        message: `${textOf(letter.text, decision.span)} ${MEANING[decision.kind!]}, yet the rationale concludes: ${quotedEnd(foldedText(letter.text, conclusion.span))}`,
        related: [{ span: conclusion.span, message: 'the conclusion of the rationale' }],
      };
    }
  },
});
