import type { Decision, DecisionKind, Letter } from '../letter/model';
import { legible } from './legible';

/** What a decision is called. */
export const DECISION_NAMES: Readonly<Record<DecisionKind, string>> = {
  upheld: 'Upheld',
  overturned: 'Overturned',
  'partly-overturned': 'Partly overturned',
};

/** What a decision means for the treatment. Source: Labor Code 4610.5 and 4610.6. */
export const DECISION_MEANINGS: Readonly<Record<DecisionKind, string>> = {
  upheld: 'The denial stands: the treatment need not be approved.',
  overturned: 'The denial is set aside: the treatment must be approved.',
  'partly-overturned': 'The denial stands in part: the rest of the treatment must be approved.',
};

/** The name of a decision, or of one that is missing or unknown the word that stands there. */
export function decisionName(letter: Letter, decision: Decision | null): string {
  if (!decision) return 'No decision';
  return decision.kind ? DECISION_NAMES[decision.kind] : `${legible(letter, decision.span)}?`;
}
