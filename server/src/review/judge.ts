import type { Finding } from '../rules/rule';
import { type AcceptedEntry, isIdentical } from './accepted';
import { type FindingIdentity, identityOf } from './identity';
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
export function judge(review: Review, judgement: Judgement): Judged {
  const identity = (finding: Finding): FindingIdentity => identityOf(review.letter, finding);
  const { findings, accepted, matched } = judgeFindings(review.findings, identity, judgement);
  return { review: { ...review, findings, accepted }, matched };
}

export type JudgedFindings<F> = {
  readonly findings: readonly F[];
  /** How many were left out because someone accepted them. */
  readonly accepted: number;
} & Pick<Judged, 'matched'>;

/** The same for findings in whatever form they are kept; `identity` is asked only where it may matter. */
export function judgeFindings<F extends Pick<Finding, 'code' | 'severity'>>(
  all: readonly F[],
  identity: (finding: F) => FindingIdentity,
  { choices, accepted }: Judgement,
): JudgedFindings<F> {
  const matched = new Set<AcceptedEntry>();
  const findings: F[] = [];
  let left = 0;
  for (const finding of all) {
    const ofCode = accepted.filter(({ code }) => code === finding.code);
    const own = ofCode.length > 0 ? identity(finding) : null;
    const entries = ofCode.filter((entry) => isIdentical(entry, own!));
    for (const entry of entries) matched.add(entry);
    const choice = choices.get(finding.code) ?? finding.severity;
    if (entries.length > 0) left++;
    else if (choice !== 'off') findings.push({ ...finding, severity: choice });
  }
  return { findings, accepted: left, matched };
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
