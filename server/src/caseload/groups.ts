import type { DecisionKind } from '../letter/model';
import type { Severity } from '../rules/rule';
import type { ItemRow, LetterRow, NamedLetter } from './row';

export const GROUPINGS = ['decision', 'treatment', 'guideline', 'specialty', 'finding'] as const;
/** What letters can be grouped by. Guidelines are those of the reviewer. */
export type Grouping = (typeof GROUPINGS)[number];

export type Group = {
  /** Empty where the letters do not say. */
  readonly key: string;
  /** Disputed items, or findings. */
  readonly entries: number;
  readonly letters: number;
  /** Of a finding. */
  readonly severity: Severity | null;
};

/** A disputed item, or a finding, of a group. */
export type Entry = {
  readonly name: string;
  readonly caseNumber: string | null;
  /** The request, or the finding's message. */
  readonly text: string | null;
  readonly decision: DecisionKind | null;
  readonly line: number;
  readonly finding: {
    readonly code: string;
    readonly severity: Severity;
    readonly fingerprint: string;
  } | null;
};

type Placed = { readonly key: string; readonly entry: () => Entry; readonly severity: Severity | null };

/** The groups, the largest first; those by decision and by finding in the order of their weight. */
export function groupsOf(letters: readonly NamedLetter[], by: Grouping): readonly Group[] {
  const groups = new Map<string, { entries: number; letters: number; severity: Severity | null }>();
  for (const named of letters) {
    const seen = new Set<string>();
    for (const { key, severity } of placed(named, by)) {
      const group = groups.get(key) ?? { entries: 0, letters: 0, severity };
      group.entries++;
      if (!seen.has(key)) group.letters++;
      seen.add(key);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => weightOf(a) - weightOf(b) || bySize(a, b));
}

/** So many entries of a group after the first `from`, by the names of their letters. */
export function entriesIn(
  letters: readonly NamedLetter[],
  by: Grouping,
  key: string,
  from: number,
  most: number,
): readonly Entry[] {
  const entries: Entry[] = [];
  let index = 0;
  for (const named of letters) {
    for (const each of placed(named, by)) {
      if (each.key !== key || index++ < from) continue;
      entries.push(each.entry());
      if (entries.length === most) return entries;
    }
  }
  return entries;
}

const DECISIONS: readonly string[] = ['overturned', 'partly-overturned', 'upheld'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** What the letters do not say comes last. */
function weightOf({ key, severity }: Group): number {
  if (severity) return SEVERITIES.indexOf(severity);
  if (key === '') return DECISIONS.length;
  return Math.max(0, DECISIONS.indexOf(key));
}

const bySize = (a: Group, b: Group): number => b.entries - a.entries || (a.key < b.key ? -1 : 1);

const KEYS: Readonly<
  Record<Exclude<Grouping, 'finding'>, (item: ItemRow, letter: LetterRow) => readonly (string | null)[]>
> = {
  decision: ({ decision }) => [decision],
  treatment: ({ treatment, category }) => [treatment ?? category],
  guideline: ({ reviewerGuidelines }) => orNone(reviewerGuidelines),
  specialty: (_, { specialties }) => orNone(specialties),
};

const orNone = (keys: readonly string[]): readonly (string | null)[] => (keys.length > 0 ? keys : [null]);

function* placed(named: NamedLetter, by: Grouping): Iterable<Placed> {
  if (by === 'finding') yield* placedFindings(named);
  else {
    for (const item of named.letter.items) {
      for (const key of KEYS[by](item, named.letter)) {
        yield { key: key ?? '', severity: null, entry: () => entryOf(named, item) };
      }
    }
  }
}

function* placedFindings({ name, letter }: NamedLetter): Iterable<Placed> {
  const { caseNumber } = letter;
  for (const { code, fingerprint, severity, message, line } of letter.findings) {
    const finding = { code, severity, fingerprint };
    yield {
      key: code,
      severity,
      entry: () => ({ name, caseNumber, text: message, decision: null, line, finding }),
    };
  }
}

const entryOf = ({ name, letter }: NamedLetter, { request, decision, line }: ItemRow): Entry => ({
  name,
  caseNumber: letter.caseNumber,
  text: request,
  decision,
  line,
  finding: null,
});
