import { sentencesOf } from '../text/sentences';
import { type Span, textOf } from '../text/span';
import { MRI } from './example';
import { quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

/** A closing sentence on medical necessity that was not understood is no proof that none concludes. */
const mentionsNecessity = (text: string, body: Span): boolean =>
  sentencesOf(text, body)
    .slice(-2)
    .map((sentence) => textOf(text, sentence))
    .some((words) => /medical(?:ly)?\s+necess/i.test(words) && !CONDITION.test(words));

const CONDITION = /\b(?:may|might|could|if|whether|when|unless)\b/i;

export const documentation = (): Documentation => ({
  summary: 'The rationale never says whether the request is medically necessary',
  what: 'No sentence of the rationale concludes, neither by name (“is not medically necessary”, “medical necessity has not been established”) nor in other words (“is not supported”, “is approved”).',
  why: 'Whether the request is medically necessary is the one question of the review. A rationale that does not answer it may have been cut off.',
  bad: MRI.replace('request is not\nmedically necessary', 'guideline asks for either'),
  good: MRI,
});

export default defineRule({
  code: 'rationale-without-conclusion',
  severity: 'warning',
  *check(letter) {
    for (const item of letter.items) {
      const { rationale } = item;
      if (!rationale || rationale.conclusion || rationale.body.start === rationale.body.end) continue;
      if (mentionsNecessity(letter.text, rationale.body)) continue;
      yield {
        span: rationale.label,
        message: `The rationale never says whether ${quotedRequest(letter, item)} is medically necessary.`,
      };
    }
  },
});
