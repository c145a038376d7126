import { findingsOfItem, type ItemRow, type LetterRow } from './row';

/** A disputed item with its letter. */
export type LetterItem = { readonly letter: LetterRow; readonly item: ItemRow };

/** How the items of one kind were decided. Items without a known decision are not among them. */
export type Outcome = {
  readonly label: string;
  readonly upheld: number;
  /** In part or as a whole. */
  readonly overturned: number;
};

export type Count = { readonly label: string; readonly count: number };

/** What the items that the letters do not tell apart are put under. */
export const OTHERS = 'All others';

const decided = ({ upheld, overturned }: Outcome): number => upheld + overturned;

/** The share of the decided items that was overturned in part or as a whole, from 0 to 1. */
export const overturnRate = (outcome: Outcome): number =>
  decided(outcome) === 0 ? 0 : outcome.overturned / decided(outcome);

/** The outcomes of the kinds with the most items, the largest first, and of all others together. */
export function outcomesBy(
  items: readonly LetterItem[],
  kindsOf: (item: LetterItem) => readonly string[],
  most: number,
): readonly Outcome[] {
  const all = [...tally(items, kindsOf).values()].sort(
    (a, b) => decided(b) - decided(a) || (a.label < b.label ? -1 : 1),
  );
  return all.length <= most ? all : [...all.slice(0, most), together(all.slice(most))];
}

/** The outcomes in each year, or in each quarter where the items are of few years, in their order. */
export function outcomesOverTime(items: readonly LetterItem[]): readonly Outcome[] {
  const years = new Set(items.flatMap(({ letter }) => letter.decided?.slice(0, 4) ?? []));
  const periodOf = years.size > MOST_YEARS_BY_QUARTER ? (day: string) => day.slice(0, 4) : quarterOf;
  const periods = tally(items, ({ letter }) => (letter.decided === null ? [] : [periodOf(letter.decided)]));
  return [...periods.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The reasons of the denials that were upheld at least in part, the most frequent first. */
export const reasonsForDenial = (items: readonly LetterItem[]): readonly Count[] =>
  counts(
    items.flatMap(({ item: { decision, reasons } }) =>
      decision === 'upheld' || decision === 'partly-overturned' ? reasons : [],
    ),
  );

/** How many findings of each code the items have, and their letters outside of any item, the most frequent first. */
export function findingsByCode(items: readonly LetterItem[]): readonly Count[] {
  const ofItems = items.flatMap(({ letter, item }) => findingsOfItem(letter, letter.items.indexOf(item)));
  const letters = [...new Set(items.map(({ letter }) => letter))];
  const outside = letters.flatMap(({ findings }) => findings.filter(({ item }) => item === null));
  return counts([...ofItems, ...outside].map(({ code }) => code));
}

const MOST_YEARS_BY_QUARTER = 3;

const quarterOf = (day: string): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

function tally(
  items: readonly LetterItem[],
  kindsOf: (item: LetterItem) => readonly string[],
): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, { readonly label: string; upheld: number; overturned: number }>();
  for (const each of items) {
    const { decision } = each.item;
    if (decision === null) continue;
    for (const label of kindsOf(each)) {
      const outcome = outcomes.get(label) ?? { label, upheld: 0, overturned: 0 };
      outcome[decision === 'upheld' ? 'upheld' : 'overturned']++;
      outcomes.set(label, outcome);
    }
  }
  return outcomes;
}

const together = (outcomes: readonly Outcome[]): Outcome => ({
  label: OTHERS,
  upheld: outcomes.reduce((sum, { upheld }) => sum + upheld, 0),
  overturned: outcomes.reduce((sum, { overturned }) => sum + overturned, 0),
});

function counts(labels: readonly string[]): readonly Count[] {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return Array.from(found, ([label, count]) => ({ label, count })).sort(
    (a, b) => b.count - a.count || (a.label < b.label ? -1 : 1),
  );
}
