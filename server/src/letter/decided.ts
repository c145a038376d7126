import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { moved, type Span, wholeOf } from '../text/span';
import { readConclusion, sentencesOnNecessity } from './conclusion';
import { foldedWords } from './folding';
import type { Conclusion, Treatment } from './model';
import { necessityIn } from './necessity';
import { movedTreatment, readTreatment } from './treatment';

/** What one sentence of a rationale decides: of “the request for X is not medically necessary” the X. */
export type Decided = {
  readonly sentence: Span;
  readonly request: Span;
  readonly treatment: Treatment;
};

const NECESSARY = /\bmedically[\s-]*(?:(?:un|in)?(?:necessary|appropriate|indicated))\b/gi;
/** What is requested follows. */
const NAMING =
  /(?<!\b(?:prior|previous|earlier) )\b(?:requests?|decision|authorization|prescription|necessity|need)\s(?:for|of)\s|\b(?:requested|prescribed)\s|\boriginal request,\s/gi;
const CLAUSE =
  /[;:]\s|(?:^|,?\s)(?:therefore|thus|hence|consequently|accordingly|as such|although|though|but|however|so),?\s|\sand\s(?=(?:the|this)\s)|\b(?:opinion|opine|find|found|conclude|hold|believe|determine)\sthat\s/gi;
/** Opens with circumstances, behind whose last comma the subject stands. */
const CIRCUMSTANCES =
  /^(?:in|on|under|as|per|based|given|due|because|since|with|without|for|from|after|at|by|until|while|when|considering|according|pursuant|regarding|despite|further(?:more)?|additionally|moreover|conversely|overall|finally)\b.*,\s/i;
const SUBJECT_END =
  /,?["”]?\s(?:is|are|was|were|be|has|have|had|cannot|would|should|could|may|do|does|did|to be|remains?|which|who|that|because|due to|since|given|exceeds?)\s/i;
/** Tells of a request that was approved in part. */
const TOLD_BEFORE = /\bwas the original request\b|\bby the claims administrator\b/i;
/** “The request”, “this service”, or another request than this one. */
const NAMELESS =
  /^(?:(?:the|this|these|such|above|current|ancillary|requested|medical)\s)*(?:(?:prior|previous|earlier)\b.*|requests?|service|study|treatment|medication|necessity|it|this|these)?$/i;
/** Longer subjects are no request. */
const LONGEST_SUBJECT = 400;

/**
 * The requests of which a rationale concludes what it concludes in the end, in the order of the text, where they are
 * named. Of a request that is found necessary in part, and of one on which it concludes otherwise, it may approve
 * something else.
 */
export const decidedIn = rememberingWords(
  (text): readonly Decided[] => {
    const conclusion = readConclusion(text, wholeOf(text));
    const sentences = conclusion ? concludingIn(text, conclusion) : [];
    return sentences.flatMap((sentence) => {
      const request = requestIn(text, sentence);
      return request ? [{ sentence, request, treatment: readTreatment(text, request) }] : [];
    });
  },
  (decided, by) =>
    decided.map(({ sentence, request, treatment }) => ({
      sentence: moved(sentence, by),
      request: moved(request, by),
      treatment: movedTreatment(treatment, by),
    })),
);

/** The sentences of a rationale that conclude what it concludes in the end. */
function concludingIn(text: string, conclusion: Conclusion): readonly Span[] {
  if (conclusion.kind !== 'necessary' && conclusion.kind !== 'not-necessary') return [];
  return conclusion.explicit
    ? sentencesOnNecessity(text, wholeOf(text))
        .filter(({ start, end }) => necessityIn(text.slice(start, end)) === conclusion.kind)
        .reverse()
    : [conclusion.span];
}

function requestIn(text: string, sentence: Span): Span | null {
  const { words, spanOf } = foldedWords(text, sentence);
  if (TOLD_BEFORE.test(words)) return null;
  const before = words.slice(0, lastMatch(words, NECESSARY)?.index ?? words.length);
  const naming = lastMatch(before, NAMING);
  const start = naming ? naming.index + naming[0].length : subjectStart(before);
  const rest = before.slice(start);
  const subject = rest.slice(0, SUBJECT_END.exec(rest)?.index ?? rest.length).trimEnd();
  if (NAMELESS.test(subject) || subject.length > LONGEST_SUBJECT) return null;
  return spanOf(start, start + subject.length);
}

function subjectStart(before: string): number {
  const clause = lastMatch(before, CLAUSE);
  const start = clause ? clause.index + clause[0].length : 0;
  return start + (CIRCUMSTANCES.exec(before.slice(start))?.[0].length ?? 0);
}

const lastMatch = (words: string, pattern: RegExp): RegExpExecArray | undefined =>
  matchesOf(words, pattern).at(-1);
