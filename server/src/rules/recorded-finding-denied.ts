import { type Refutation, refutationsIn } from '../letter/clinical/refutation';
import type { Letter } from '../letter/model';
import { foldedText } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { isFullyRead, quoted } from './requests';
import { type Documentation, defineRule, type Report } from './rule';

const DENYING = MRI.replace(
  'No red flag and no failure of conservative care is documented.',
  'There is no documentation of weakness of the shoulder.',
);

export const documentation = (): Documentation => ({
  summary: 'The rationale denies a sign, symptom or treatment that the summary records',
  what: 'Words of a rationale that say that something is not documented, not found or not done (“no evidence of”, “fails to document”, “is not provided”) against what the clinical summary records: signs and symptoms, results of tests, treatment given, studies made, pain scores, medications, work status and examinations. Silent where the denial is qualified (objective improvement, an adequate trial, severe), speaks of another visit, side or part of the body, or where the summary says the same elsewhere, only suspects or only plans it.',
  why: 'A denial that rests on a plain mistake of fact is a ground of appeal (Labor Code 4610.6(h)(5)). Whether it is one, and whether the decision rests on it, a reader has to judge: both places are shown.',
  bad:
    PROCESS +
    SUMMARY.replace('pain.', 'pain. On examination the left shoulder had decreased strength.') +
    ISSUES +
    DENYING,
  good: PROCESS + SUMMARY + ISSUES + DENYING,
});

export default defineRule({
  code: 'recorded-finding-denied',
  severity: 'information',
  *check(letter) {
    if (!isFullyRead(letter)) return;
    for (const item of letter.items) {
      for (const refutation of refutationsIn(letter, item)) yield reportOf(letter, refutation);
    }
  },
});

const reportOf = ({ text }: Letter, { span, summary, at }: Refutation): Report => ({
  span,
  message: `The rationale says ${quoted(foldedText(text, span))}, the summary records ${quoted(around(foldedText(text, summary), at))}.`,
  related: [{ span: summary, message: 'what the summary records' }],
});

const WINDOW = 86;

/**
 * The words around an offset, cut between two words where they are many; not within a clause that is negated before the
 * cut, of which the rest would say the opposite.
 */
function around(words: string, at: number): string {
  const from = Math.max(0, Math.min(at - WINDOW / 3, words.length - WINDOW));
  const cut = from === 0 ? 0 : words.indexOf(' ', from) + 1;
  const clause = clauseStart(words, cut);
  const start = NEGATION.test(words.slice(clause, cut)) ? clauseStart(words, at) : cut;
  const part = words.slice(start);
  const end = part.length <= WINDOW ? part.length : part.lastIndexOf(' ', WINDOW);
  return `${start > 0 ? '…' : ''}${part.slice(0, end)}${end < part.length ? '…' : ''}`;
}

/** Where the clause begins that an offset stands in. */
const clauseStart = (words: string, offset: number): number => {
  const before = words.slice(0, offset);
  return before.length - (before.split(/[,;.] /).at(-1)?.length ?? 0);
};

const NEGATION = /\b(?:no|not|non|nor|without|den(?:y|ies|ied)|negative|absen(?:t|ce))\b/i;
