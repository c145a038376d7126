import { lastDayOf, limitOf } from '../features/hover/law';
import type { DecisionKind } from '../letter/model';
import type { Deadlines } from './row';

const REVIEW = '4610.6';
/** A request for what was already given: it is reimbursed instead of authorized. */
const GIVEN_ALREADY = /\bretro(?:spective|active)?(?:ly)?\b/i;

export const NO_DEADLINES: Deadlines = { act: null, actBy: null, appealBy: null };

/**
 * The days that follow from a decision by Labor Code 4610.6(h) and (j), counted from the decision date. A partly
 * overturned request has both: its approved part is to be authorized, the rest can be appealed.
 */
export function deadlinesOf(
  kind: DecisionKind | null,
  decided: string | null,
  heading: string | null,
): Deadlines {
  if (kind === null || decided === null) return NO_DEADLINES;
  const act = GIVEN_ALREADY.test(heading ?? '') ? 'reimburse' : 'authorize';
  const actBy = kind === 'upheld' ? null : dayOf(act, decided);
  return {
    act: actBy === null ? null : act,
    actBy,
    appealBy: kind === 'overturned' ? null : dayOf('appeal', decided),
  };
}

function dayOf(limitId: string, decided: string): string | null {
  const limit = limitOf(REVIEW, limitId);
  return limit && lastDayOf(limit, decided);
}
