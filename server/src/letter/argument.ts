import { remembering, rememberingWords } from '../text/remember';
import { sentencesOf } from '../text/sentences';
import { allMovedReads, fold, type Span, textOf, wholeOf } from '../text/span';
import { plainWords } from './folding';
import {
  ACCORDING_TO,
  ADVICE,
  ANYBODY,
  AS_A_RULE,
  ASIDE,
  BACK,
  BACK_FIRST,
  BUT,
  CASE,
  COMPLAINT,
  CONDITIONAL,
  ENUMERATED,
  HANDING_OVER,
  LITERATURE,
  MODAL,
  ONE_PATIENT,
  PATIENTS,
  PERFECT,
  PERMITTED,
  PLAIN_LACK,
  REGARDING,
  RULE,
  SAYS,
  SILENT,
  SOURCE,
  UNQUOTED,
} from './statementWords';
import { verdictIn } from './verdict';

/**
 * What a sentence of a rationale does: `case` speaks of this case, `background` tells who came with what complaint,
 * `recital` says what guidelines or textbooks say in general, `verdict` decides, `advice` is about stopping a drug.
 * Of `other` its words do not tell whether it speaks of the case.
 */
export type StatementKind = 'case' | 'background' | 'recital' | 'verdict' | 'advice' | 'other';

export type Statement = {
  readonly kind: StatementKind;
  /** The sentence, or of “X, therefore the request is not medically necessary” the part before “therefore”. */
  readonly span: Span;
  /** The characters of `span`, folded. */
  readonly words: string;
  /** The same for reading: words that a line end cut are joined. */
  readonly plain: string;
  /** Whether the verdict behind it is left out. */
  readonly isCut: boolean;
  /** Whether it points back to the sentence before it: “These criteria are not met”. */
  readonly pointsBack: boolean;
  /** Whether the sentence itself gives it as the reason: “Given X, …”, “X, therefore …”. */
  readonly reasons: boolean;
};

/** Further in, what is pointed to stands in the sentence itself. */
const FAR_INTO = 90;

/** The statements of a rationale, one a sentence, in their order. Linear. */
export const argumentOf = rememberingWords((text): readonly Statement[] => {
  let isQuoted = false;
  return sentencesOf(text, wholeOf(text)).map((sentence): Statement => {
    const whole = fold(textOf(text, sentence));
    const { words: all, lengthOf } = plainWords(whole);
    const inQuotation = isQuoted && !UNQUOTED.test(all);
    isQuoted = leavesQuoted(all, inQuotation);
    const { length, decides, reasons } = verdictIn(all);
    const isCut = length < all.length;
    const words = isCut ? whole.slice(0, lengthOf(length)) : whole;
    const plain = all.slice(0, length);
    return {
      kind: reasons ? 'case' : decides ? 'verdict' : inQuotation ? 'recital' : kindOf(plain),
      span: isCut ? { start: sentence.start, end: endOf(text, sentence, words.length) } : sentence,
      words,
      plain,
      isCut,
      pointsBack: BACK.test(plain.slice(0, FAR_INTO)) || BACK_FIRST.test(plain),
      reasons,
    };
  });
}, allMovedReads);

const kindOf = remembering((sentence): StatementKind => {
  const words = sentence.replace(REGARDING, '');
  if (ADVICE.test(words)) return 'advice';
  if (ENUMERATED.test(words) || SILENT.test(words)) return 'recital';
  const handsOver = HANDING_OVER.test(words);
  if (!handsOver && isRecital(words)) return 'recital';
  if (ASIDE.test(words) || (COMPLAINT.test(words) && !BUT.test(words))) return 'background';
  if (CASE.test(words) || isPlainlyTold(words)) return 'case';
  if (RULE.test(words) || MODAL.test(words) || SOURCE.test(words))
    return handsOver && !MODAL.test(words) ? 'case' : 'recital';
  return handsOver ? 'case' : 'other';
});

/** A source that says something before the case is named, or a rule for anybody. */
function isRecital(words: string): boolean {
  if (LITERATURE.test(words) || PERMITTED.test(words) || AS_A_RULE.test(words)) return true;
  const source = SOURCE.exec(words)?.index ?? words.length;
  const named = CASE.exec(words)?.index ?? words.length;
  if (source < words.length && SAYS.test(words) && (source <= named || MODAL.test(words))) return true;
  if (ACCORDING_TO.test(words) || (MODAL.exec(words)?.index ?? named) < named) return true;
  if (PATIENTS.test(words) && !ONE_PATIENT.test(words)) return true;
  return ANYBODY.test(words) && (RULE.test(words) || named === words.length);
}

/** What was or was not found or done, without saying whose papers tell it. */
const isPlainlyTold = (words: string): boolean =>
  !SOURCE.test(words) && (PLAIN_LACK.test(words) || (PERFECT.test(words) && !CONDITIONAL.test(words)));

/** Whether a quotation is still open after `words`; `isOpen` says whether one was before. */
function leavesQuoted(words: string, isOpen: boolean): boolean {
  let open = isOpen;
  for (const mark of words) {
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = !open;
  }
  return open;
}

/** The offset in the text after the first `length` folded characters of a sentence. */
function endOf(text: string, { start, end }: Span, length: number): number {
  let folded = 0;
  for (let at = start; at < end; at++) {
    const isFolded = /\s/.test(text[at]!) && /\s/.test(text[at - 1] ?? '');
    if (!isFolded && ++folded === length) return at + 1;
  }
  return end;
}
