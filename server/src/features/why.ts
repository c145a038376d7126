import type { Item, Letter } from '../letter/model';
import { necessityIn } from '../letter/necessity';
import { sentencesOf } from '../text/sentences';
import { fold, type Span, textOf } from '../text/span';

const MOST_POINTS = 3;
const LONGEST_POINT = 320;
const LEAST_SCORE = 2;
/** A point is left out when it says less of the case than the best one by more than this. */
const WIDEST_STEP = 2.5;

/** The case itself, as against what guidelines or textbooks say in general. */
const CASE =
  /\b(?:patient|claimant|applicant|injured\s+worker|injured\s+employee|employee|worker|in\s+this\s+case|records?|documentation|documented|clinical\s+notes?|submitted|provided|progress\s+(?:note|report)|provider|physician|exam(?:ination)?)\b/i;
const AGAINST =
  /\b(?:no|not|without|lack(?:s|ing|ed)?|insufficient|absence|fail(?:s|ed|ure)?|exceed(?:s|ed|ing)?|unclear|never|neither|unspecified|vague|nor)\b/i;
const FOR =
  /\b(?:support(?:s|ed)?|consistent|meets?|met|fail(?:s|ed|ure)|persist(?:s|ent|ed)?|benefit(?:ed)?|improve(?:d|ment)|reasonable|appropriate|indicated|beneficial|compatible|recommended|warrants?)\b/i;
const TURN =
  /^(?:However|But|In this case|Here|Although|While|Given|Since|Furthermore|Further|Additionally|In addition|Moreover|Also|Because|As such|Therefore|Thus|Without|Due to)\b/i;
const GENERAL =
  /\b(?:guidelines?|MTUS|ACOEM|ODG)\b[^.]{0,40}\b(?:state|recommend|indicate|note|support|address|define|require|cite|suggest|stipulate|advise)|^(?:According\s+to|Per|As\s+per|The\s+(?:California\s+)?MTUS|Criteria|Recommended|Not\s+recommended|Patients?\b)|\b(?:is|are)\s+(?:generally|usually|typically|often)\b|^[A-Z][\w\s-]{2,40}\sis\s+(?:an?|the|manual)\s/;
const ADVICE =
  /\b(?:weaning|wean(?:ed)?|taper(?:ing|ed)?|abrupt(?:ly)?|advised\s+to\s+(?:speak|consult)|This\s+decision\s+addresses)\b/i;
const INTRODUCTION =
  /^(?:This\s+is\s+a\s+request|The\s+(?:claimant|patient|injured\s+worker|applicant)\s+is\s+an?\s+\d+)/i;

type Candidate = { readonly span: Span; readonly words: string; readonly score: number };

/**
 * Why an item was decided as it was: at most three sentences of its rationale, word for word and in their
 * order, those that speak of the case rather than of guidelines in general. Empty when there is no rationale.
 */
export function whyOf(letter: Letter, item: Item): readonly string[] {
  if (!item.rationale) return [];
  const concluded = item.rationale.conclusion?.span;
  const overturned = item.decision?.kind === 'overturned';
  const sentences = sentencesOf(letter.text, item.rationale.body).filter(
    (span) => !concluded || span.start < concluded.start,
  );
  const candidates = sentences.map((span, index): Candidate => {
    const words = fold(textOf(letter.text, span));
    return { span, words, score: scoreOf(words, overturned) + index / (sentences.length * 2) };
  });
  const floor = Math.max(LEAST_SCORE, ...candidates.map(({ score }) => score - WIDEST_STEP));
  const best = candidates
    .filter(({ score, words }) => score >= floor && words.length <= LONGEST_POINT)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_POINTS)
    .sort((a, b) => a.span.start - b.span.start);
  return distinct(best.map(({ words }) => words));
}

function scoreOf(words: string, overturned: boolean): number {
  if (necessityIn(words) || ADVICE.test(words) || INTRODUCTION.test(words)) return 0;
  const speaks = CASE.test(words) ? 2 : 0;
  const reason = (overturned ? FOR : AGAINST).test(words) ? 2 : 0;
  const turn = TURN.test(words) ? 1 : 0;
  const general = GENERAL.test(words) && turn === 0 ? 3 : 0;
  return speaks + reason + turn - general;
}

const distinct = (points: readonly string[]): readonly string[] => [...new Set(points)];
