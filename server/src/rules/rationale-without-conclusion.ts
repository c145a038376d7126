import { sentencesOf } from '../text/sentences';
import { type Span, textOf } from '../text/span';
import { MRI } from './example';
import { quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

/** A closing sentence on the decision that was not understood is no proof that none concludes. */
function seemsToConclude(text: string, body: Span): boolean {
  const sentences = sentencesOf(text, body)
    .slice(-2)
    .map((sentence) => textOf(text, sentence));
  return (
    sentences.some((words) => /medical(?:ly)?\s+necess/i.test(words) && !CONDITION.test(words)) ||
    DECIDING.test(sentences.at(-1) ?? '')
  );
}

/** Words that a decision is given in. */
const DECIDING =
  /\bmedical(?:ly)?\s+(?:need|indicat|reason|appropr|warrant)|\b(?:non-?)?certif|\bapprov|\bdenial\b|\b(?:uph[eo]ld|overturn|revers)|\b(?:warranted|justified|reasonable|inappropriate)\b|\b(?:accordance|keeping|consistent|agree)\s+with\b|\bdoes\s+not\s+(?:meet\b|support\s+(?:the|this|an?)\s+(?:need|request|use)\b)|\b(?:is|are)\s+(?:supported|indicated|appropriate|recommended)\.?$/i;
const CONDITION = /\b(?:may|might|could|if|whether|when|unless)\b/i;

export const documentation = (): Documentation => ({
  summary: 'The rationale never says whether the request is medically necessary',
  what: 'No sentence of the rationale concludes, neither by name (“is not medically necessary”, “medical necessity has not been established”) nor in other words (“is not supported”, “is approved”, “recommend certification”). Silent where the last sentence has a word of decision that is not understood.',
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
      if (seemsToConclude(letter.text, rationale.body)) continue;
      yield {
        span: rationale.label,
        message: `The rationale never says whether ${quotedRequest(letter, item)} is medically necessary.`,
      };
    }
  },
});
