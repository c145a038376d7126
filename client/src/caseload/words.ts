import type { Entry, Group, Grouping } from '../../../server/src/caseload/groups';

/** What the groupings are called in menus and titles. */
export const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  decision: 'Decision',
  treatment: 'Treatment',
  guideline: 'Guideline',
  specialty: 'Specialty',
  finding: 'Finding',
};

const NONE: Readonly<Record<Grouping, string>> = {
  decision: 'No decision',
  treatment: 'Treatment not recognised',
  guideline: 'No guideline named',
  specialty: 'No specialty named',
  finding: 'No finding',
};

const DECISIONS: Readonly<Record<string, string>> = {
  upheld: 'Upheld',
  overturned: 'Overturned',
  'partly-overturned': 'Partly overturned',
};

/** The name of a group as people read it. */
export function groupName(by: Grouping, key: string): string {
  if (key === '') return NONE[by];
  if (by === 'decision') return decisionName(key);
  return by === 'finding' ? key : capital(key);
}

export const decisionName = (kind: string): string => DECISIONS[kind] ?? kind;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;

/** How much there is in a group. */
export const sizeOf = (by: Grouping, { entries, letters }: Group): string =>
  `${counted(entries, by === 'finding' ? 'finding' : 'item')} in ${counted(letters, 'letter')}`;

/** The case of an entry, with its decision where the group does not tell it. */
export const caseOf = (by: Grouping, { caseNumber, decision }: Entry): string =>
  [caseNumber, by === 'decision' || decision === null ? null : decisionName(decision)]
    .filter(Boolean)
    .join(' · ');
