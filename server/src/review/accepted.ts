import { fold, type Span, visible } from '../text/span';
import { notJson, type Problem, parsed } from './files';
import type { FindingIdentity } from './identity';
import { jsonPath, placesInJson } from './jsonPlaces';

/** A finding in one letter that someone has looked at and lets stand. */
export type AcceptedFinding = FindingIdentity & {
  /** Path of the letter from the folder of the file, with forward slashes. */
  readonly letter: string;
  /** Its case number, by which it is found under another name; null where it has none. */
  readonly case: string | null;
  readonly reason: string;
};

/** What is said of an accepted finding that is about nothing any more: the letter was changed, or is not there. */
export const unmatched = ({ code, letter }: AcceptedFinding, isMissing: boolean): string =>
  `Accepted ${code} in ${letter}: ${isMissing ? MISSING : CHANGED}`;

const CHANGED = 'the letter does not have this finding any more, or its words have changed.';
const MISSING = 'no letter has this name any more, and none that was read has this case number.';

/** An accepted finding and its place in the file. */
export type AcceptedEntry = AcceptedFinding & { readonly span: Span };

export type AcceptedFile = {
  readonly entries: readonly AcceptedEntry[];
  readonly problems: readonly Problem[];
};

/** Reads the text of a file of accepted findings. What is wrong in it is named, and the rest of it is used. */
export function readAcceptedFile(text: string): AcceptedFile {
  const json = parsed(text);
  if (json === undefined) return { entries: [], problems: [notJson(text)] };
  const places = placesInJson(text);
  const list = listIn(json);
  if (!list) {
    const message = '“accepted” has to be a list of findings; nothing of this file is used.';
    return { entries: [], problems: [{ span: places.get('')!, message }] };
  }
  const entries: AcceptedEntry[] = [];
  const problems: Problem[] = [];
  for (const [index, value] of list.entries()) {
    const span = places.get(jsonPath('accepted', index))!;
    const accepted = acceptedIn(value);
    if (accepted) entries.push({ ...accepted, span });
    else
      problems.push({ span, message: 'This is no accepted finding: it needs letter, code and fingerprint.' });
  }
  return { entries, problems };
}

/**
 * The text of a file of accepted findings with one more in it, sorted, so that people who share it rarely touch the
 * same lines. What it holds besides is kept. Null where `text` cannot be understood, and must not be overwritten.
 */
export function withAccepted(text: string | null, added: AcceptedFinding): string | null {
  const file = text === null ? {} : parsed(text);
  const list = text === null ? [] : listIn(file);
  if (!list) return null;
  const kept = list.filter((value) => !isSame(acceptedIn(value), added));
  const known = [...kept, { ...written(added), reason: oneLine(added.reason) }].filter(acceptedIn);
  const accepted = [...known.sort(byPlace), ...kept.filter((value) => !acceptedIn(value))];
  return `${JSON.stringify({ ...(file as object), accepted }, null, 2)}\n`;
}

/** The accepted findings of a folder by the letters that they are about. */
export class AcceptedFindings {
  readonly entries: readonly AcceptedEntry[];
  readonly #byLetter: ReadonlyMap<string, readonly AcceptedEntry[]>;
  readonly #byCase: ReadonlyMap<string, readonly AcceptedEntry[]>;

  constructor(entries: readonly AcceptedEntry[]) {
    this.entries = entries;
    this.#byLetter = grouped(entries, ({ letter }) => nameKey(letter));
    this.#byCase = grouped(entries, (entry) => entry.case ?? '');
  }

  /** Those about a letter: its case number tells, under whichever name, and otherwise the name. */
  of(letter: string, caseNumber: string | null): readonly AcceptedEntry[] {
    const named = this.named(letter);
    if (caseNumber === null) return named;
    return [...(this.#byCase.get(caseNumber) ?? []), ...named.filter((entry) => entry.case === null)];
  }

  /** Those about the letter that once had this name. */
  named(letter: string): readonly AcceptedEntry[] {
    return this.#byLetter.get(nameKey(letter)) ?? [];
  }
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** Programs and file systems differ in how they write a letter with an accent. */
const nameKey = (name: string): string => name.normalize('NFC');

function listIn(json: unknown): readonly unknown[] | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { accepted = [] } = json as { accepted?: unknown };
  return Array.isArray(accepted) ? accepted : null;
}

function acceptedIn(value: unknown): AcceptedFinding | null {
  if (typeof value !== 'object' || value === null) return null;
  const { letter, case: caseNumber, code, item, fingerprint, reason } = value as Record<string, unknown>;
  if (typeof letter !== 'string' || typeof code !== 'string' || typeof fingerprint !== 'string') return null;
  return {
    letter,
    case: typeof caseNumber === 'string' ? caseNumber : null,
    code,
    item: typeof item === 'string' ? item : null,
    fingerprint,
    reason: typeof reason === 'string' ? reason : '',
  };
}

const isSame = (a: AcceptedFinding | null, b: AcceptedFinding): boolean =>
  a !== null &&
  (a.case === null ? nameKey(a.letter) === nameKey(b.letter) : a.case === b.case) &&
  isIdentical(a, b);

/** Whether both are the same finding, in whichever letter. */
export const isIdentical = (a: FindingIdentity, b: FindingIdentity): boolean =>
  a.code === b.code && a.item === b.item && a.fingerprint === b.fingerprint;

const KEYS = ['letter', 'code', 'item', 'fingerprint', 'case', 'reason'] as const;

/** Both are accepted findings as they stand in a file. */
function byPlace(a: unknown, b: unknown): number {
  const [one, other] = [acceptedIn(a)!, acceptedIn(b)!];
  const key = KEYS.find((each) => one[each] !== other[each]);
  return key === undefined ? 0 : (one[key] ?? '') < (other[key] ?? '') ? -1 : 1;
}

const written = ({ letter, case: caseNumber, code, item, fingerprint, reason }: AcceptedFinding) => ({
  letter,
  ...(caseNumber !== null && { case: caseNumber }),
  code,
  ...(item !== null && { item }),
  fingerprint,
  reason,
});

const oneLine = (words: string): string => visible(fold(words));
