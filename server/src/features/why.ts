import { drugsIn } from '../knowledge/index';
import { argumentOf, type Statement } from '../letter/argument';
import type { Item, Letter } from '../letter/model';
import { legible } from './legible';
import { scoreFor } from './whyScores';

const MOST_SENTENCES = 3;
const LONGEST_POINT = 420;
/** A point is left out when it says less of the case than the best one by more than this. */
const WIDEST_STEP = 3.5;
const LEAST_SCORE = 2.5;
/** From here on a sentence of the case is the reason, and what guidelines say in general is left out. */
const SURE_SCORE = 3.5;
const LEAST_RECITAL = 4;

type Candidate = { readonly at: number; readonly score: number; readonly sentences: number };

/**
 * Why an item was decided as it was: at most three sentences of its rationale, word for word and in their order, that
 * speak of the case rather than of guidelines in general. A sentence that points back is given in one passage with the
 * one before it; of one that ends “…, therefore it is not medically necessary” only the reason is given. Empty when
 * there is none.
 */
export function whyOf(letter: Letter, item: Item): readonly string[] {
  if (!item.rationale) return [];
  const statements = argumentOf(letter.text, item.rationale.body);
  const scoreOf = scoreFor(letter, item);
  const candidates = statements.flatMap((statement, at): Candidate[] => {
    const score = scoreOf(statement) + at / (statements.length * 2);
    return score < LEAST_SCORE ? [] : [{ at, score, sentences: pointsBack(statements, at, item) ? 2 : 1 }];
  });
  const isSure = candidates.some(({ at, score }) => statements[at]!.kind === 'case' && score >= SURE_SCORE);
  const fit = candidates.filter(({ at, score }) => {
    const { kind, words } = statements[at]!;
    const isGeneral = kind === 'other' || (kind === 'recital' && score < LEAST_RECITAL);
    return words.length <= LONGEST_POINT && !(isSure && isGeneral);
  });
  const chosen = best(fit.length > 0 ? fit : candidates);
  return [...new Set(passagesOf(chosen, statements).map((passage) => shown(letter, passage)))];
}

type Passage = Pick<Statement, 'span' | 'isCut'>;

/** The chosen sentences in their order, one that points back in one passage with the sentence before it. */
function passagesOf(chosen: readonly Candidate[], statements: readonly Statement[]): readonly Passage[] {
  const hanging = new Set(chosen.filter(({ sentences }) => sentences === 2).map(({ at }) => at));
  const shownAt = new Set(chosen.flatMap(({ at }) => (hanging.has(at) ? [at - 1, at] : [at])));
  const passages: Passage[] = [];
  for (const at of [...shownAt].sort((a, b) => a - b)) {
    const { span, isCut } = statements[at]!;
    const before = passages.at(-1);
    if (hanging.has(at) && before && !before.isCut)
      passages.splice(-1, 1, { span: { start: before.span.start, end: span.end }, isCut });
    else passages.push({ span, isCut });
  }
  return passages;
}

/** “This medication” is another than the item's where the sentence before names another. */
const THIS_DRUG = /\bthis (?:medication|medicine|drug|opioid)\b/i;

function pointsBack(statements: readonly Statement[], at: number, { treatment }: Item): boolean {
  const before = statements[at - 1];
  const { plain, pointsBack: isOpen } = statements[at]!;
  if (!before || isOpen || !THIS_DRUG.test(plain)) return before !== undefined && isOpen;
  const named = drugsIn(before.plain);
  return named.length > 0 && !named.some(({ row }) => treatment?.rows.includes(row.id));
}

const shown = (letter: Letter, { span, isCut }: Passage): string =>
  `${legible(letter, span)}${isCut ? '…' : ''}`;

/** The best candidates that together have three sentences at most. */
function best(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score);
  const taken = new Set<number>();
  return sorted.filter(({ at, score, sentences }) => {
    const added = [at, ...(sentences === 2 ? [at - 1] : [])].filter((each) => !taken.has(each));
    if (score < sorted[0]!.score - WIDEST_STEP || taken.size + added.length > MOST_SENTENCES) return false;
    for (const each of added) taken.add(each);
    return true;
  });
}

/** Why an item was decided as it was, and to what that comes, with nothing said twice. */
export type Reasoning = {
  /** As `whyOf`, without what the conclusion says itself. */
  readonly reasons: readonly string[];
  /** Word for word; null where the rationale has none. */
  readonly conclusion: string | null;
  /** Whether the conclusion is all that says why. */
  readonly concludesWhy: boolean;
};

export function reasoningOf(letter: Letter, item: Item): Reasoning {
  const points = whyOf(letter, item);
  const span = item.rationale?.conclusion?.span;
  const conclusion = span ? legible(letter, span) : null;
  const reasons = points.filter((point) => !conclusion?.startsWith(point.replace(/…$/, '')));
  return { reasons, conclusion, concludesWhy: reasons.length === 0 && points.length > 0 };
}

/** What a conclusion is called. */
export const conclusionName = ({ concludesWhy }: Reasoning): string =>
  concludesWhy ? 'Conclusion, with its reason' : 'Conclusion';
