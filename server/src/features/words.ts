import { LAYOUT_NAMES } from '../letter/layouts';
import type { Decision, DecisionKind, Item, Letter } from '../letter/model';
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

/** That reasons and citations of an item are not read, where its layout is known by its frame alone; null otherwise. */
export function unreadWords({ layout }: Letter, { rationale }: Item): string | null {
  if (!layout || layout === 'final-determination' || rationale) return null;
  return `not read from a ${LAYOUT_NAMES[layout]}; of this layout only sections, requests and decisions are`;
}
