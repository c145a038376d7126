import type { Finding } from '../rules/rule';
import { type AcceptedEntry, isIdentical } from './accepted';
import { identityOf } from './identity';
import type { Review } from './review';
import type { Choice } from './severities';

/** What a user has decided about the findings of one letter. */
export type Judgement = {
  readonly choices: ReadonlyMap<string, Choice>;
  /** The accepted findings that are about this letter. */
  readonly accepted: readonly AcceptedEntry[];
};

export type Judged = {
  readonly review: Review;
  /** The accepted findings that the letter has. */
  readonly matched: ReadonlySet<AcceptedEntry>;
};

/** A review under the judgement of its user: without what was accepted or switched off, at the chosen severities. */
export function judge(review: Review, { choices, accepted }: Judgement): Judged {
  const matched = new Set<AcceptedEntry>();
  const findings: Finding[] = [];
  let left = 0;
  for (const finding of review.findings) {
    const entries = entriesFor(review, finding, accepted);
    for (const entry of entries) matched.add(entry);
    const choice = choices.get(finding.code) ?? finding.severity;
    if (entries.length > 0) left++;
    else if (choice !== 'off') findings.push({ ...finding, severity: choice });
  }
  return { review: { ...review, findings, accepted: left }, matched };
}

function entriesFor(
  { letter }: Review,
  finding: Finding,
  accepted: readonly AcceptedEntry[],
): readonly AcceptedEntry[] {
  const ofCode = accepted.filter(({ code }) => code === finding.code);
  if (ofCode.length === 0) return ofCode;
  const identity = identityOf(letter, finding);
  return ofCode.filter((entry) => isIdentical(entry, identity));
}

/** Keeps book of which accepted findings the letters have that were looked at. */
export class AcceptanceBook {
  readonly #letters = new Map<
    string,
    { readonly about: readonly AcceptedEntry[] } & Pick<Judged, 'matched'>
  >();

  /** Notes a letter, or what has become of it, with the accepted findings that are `about` it; whether that is new. */
  note(letter: string, about: readonly AcceptedEntry[], matched: Judged['matched']): boolean {
    const before = this.#letters.get(letter);
    if (about.length > 0) this.#letters.set(letter, { about, matched });
    else return this.#letters.delete(letter);
    return !before || !hasSame(before.about, about) || !hasSame([...before.matched], [...matched]);
  }

  /** Those about a letter that was looked at which no such letter has. */
  unmatched(): ReadonlySet<AcceptedEntry> {
    const unmatched = new Set([...this.#letters.values()].flatMap(({ about }) => about));
    for (const { matched } of this.#letters.values()) for (const entry of matched) unmatched.delete(entry);
    return unmatched;
  }
}

const hasSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
