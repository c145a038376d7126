import type { DecisionKind, Item, Letter } from '../letter/model';
import { foldedText } from '../text/span';
import { weekdayWords } from './calendar';
import {
  asApplied,
  DETERMINATION,
  isGoverned,
  lastDayOf,
  limitOf,
  limitWords,
  type StatuteLimit,
} from './limits';

/**
 * What a decision brings about: the claims administrator authorizes a treatment that was found necessary, or
 * reimburses one that was already given; a party may appeal against a denial that stands.
 */
export type Deadline = {
  readonly does: 'authorize' | 'reimburse' | 'appeal';
  readonly limit: StatuteLimit;
  /** Counted from the decision date, ISO 8601; null where the letter gives none. */
  readonly lastDay: string | null;
  /** Whether it is about a part of what was asked. */
  readonly inPart: boolean;
};

/** A request for what was already given: it is reimbursed instead of authorized. */
const GIVEN_ALREADY = /\bretro(?:spective|active)?(?:ly)?\b/i;

const DONE: Readonly<Record<DecisionKind, readonly ('act' | 'appeal')[]>> = {
  upheld: ['appeal'],
  overturned: ['act'],
  'partly-overturned': ['act', 'appeal'],
};

/**
 * What follows from the decision of an item by Labor Code 4610.6(h) and (j). A partly overturned request has both: its
 * approved part is to be authorized, the rest can be appealed. Empty without a known decision, and where the letter is
 * older than the statute.
 */
export function deadlinesOf({ header, text }: Letter, { decision, heading }: Item): readonly Deadline[] {
  const decided = header.decision?.value ?? null;
  if (!decision?.kind || !isGoverned(decided)) return [];
  const isGiven = heading !== null && GIVEN_ALREADY.test(foldedText(text, heading));
  const inPart = decision.kind === 'partly-overturned';
  return DONE[decision.kind].flatMap((each) => {
    const does = each === 'appeal' ? each : isGiven ? 'reimburse' : 'authorize';
    const limit = limitOf(DETERMINATION, does);
    return limit ? [{ does, limit, lastDay: decided && lastDayOf(limit, decided), inPart }] : [];
  });
}

/** “Last day to appeal” with its day, or “Time to appeal” with its limit where no day is computed. */
export function deadlineWords(deadline: Deadline): { readonly name: string; readonly value: string } {
  const { does, limit, lastDay, inPart } = deadline;
  const whose = does === 'appeal' ? 'to appeal' : `for the claims administrator to ${does}`;
  const what = does !== 'appeal' && inPart ? ' what was found necessary' : '';
  if (lastDay) return { name: `Last day ${whose}${what}`, value: weekdayWords(lastDay) };
  const from = does === 'appeal' ? 'mailing' : 'receiving the determination';
  return { name: `Time ${whose}${what}`, value: `${asApplied(limit)}within ${limitWords(limit)} of ${from}` };
}

/** How a last day was counted, and what was left out of account; the caseload table says the same. */
export const countingWords = ({ does, limit }: Pick<Deadline, 'does' | 'limit'>): string =>
  `${limitWords(limit)} ${COUNTING[does]}`;

/** The same in a few words, to stand beside the day. */
export const COUNTED: Readonly<Record<Deadline['does'], string>> = {
  authorize: 'holidays not taken out',
  reimburse: 'not moved for a weekend or a holiday',
  appeal: 'not moved for a weekend or a holiday',
};

const COUNTING: Readonly<Record<Deadline['does'], string>> = {
  authorize:
    'from receipt, as if received on the decision date; holidays are not taken out, so the day may be later: this is the earliest',
  reimburse: 'from receipt, as if received on the decision date; not moved for a weekend or a holiday',
  appeal:
    'from mailing, as if mailed on the decision date; not moved for a weekend, a holiday or service by mail',
};
