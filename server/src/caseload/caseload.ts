import type { LeftOut, LetterRow, NamedLetter } from './row';
import { SoleValues } from './soleValues';

/** Bytes of memory that a caseload may take for each letter; 20,000 letters stay below 100 MB. */
export const BYTES_PER_LETTER = 5000;

/** Items and findings that are told together, but for those of the last letter: about 5 MB. */
const MOST_ROWS = 20_000;

type Entry = {
  /** What the text was when it was read: the same stamp, the same text. */
  readonly stamp: string;
  /** With all that was found in it. Null of a text that is no letter, and of a file that was left out. */
  readonly found: LetterRow | null;
  /** As its user judges the findings. */
  readonly letter: LetterRow | null;
  readonly revision: number;
};

/** What has changed in a caseload. */
export type Changes = {
  readonly letters: readonly NamedLetter[];
  readonly removed: readonly string[];
  /** What to ask with for what comes after. */
  readonly revision: number;
};

/** Many letters by name, each with the rows of its items and findings. Of their texts nothing is kept. */
export class Caseload {
  /** In the order in which they were read. */
  readonly #entries = new Map<string, Entry>();
  /** Letters that are no more, each with the revision that took it away. */
  readonly #removed = new Map<string, number>();
  readonly #leftOut = new Map<string, LeftOut>();
  readonly #sole = new SoleValues();
  #revision = 0;
  #letterCount = 0;
  #itemCount = 0;

  /** Grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  get letterCount(): number {
    return this.#letterCount;
  }

  get itemCount(): number {
    return this.#itemCount;
  }

  /** The names of the files that were left out for this reason. */
  leftOut(why: LeftOut): readonly string[] {
    return [...this.#leftOut].filter(([, each]) => each === why).map(([name]) => name);
  }

  /** How many texts were read that are no letters. */
  get otherCount(): number {
    return this.#entries.size - this.#leftOut.size - this.#letterCount;
  }

  /** Whether there is a file of this name, read or left out. */
  knows(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Whether the text of this name was read as it stands. */
  has(name: string, stamp: string): boolean {
    return this.#entries.get(name)?.stamp === stamp;
  }

  /** Takes in what was found in a letter, and what is left of it as its user judges; null where the text is no letter. */
  put(name: string, stamp: string, found: LetterRow | null, judged: LetterRow | null): void {
    const letter = judged && this.#sole.of(judged);
    const kept = isAlike(found, letter) ? letter : found && this.#sole.of(found);
    const known = this.#entries.get(name);
    this.#leftOut.delete(name);
    if (known && isAlike(known.letter, letter)) {
      this.#entries.set(name, { ...known, stamp, found: kept });
      return;
    }
    this.remove(name);
    if (letter) this.#removed.delete(name);
    this.#entries.set(name, { stamp, found: kept, letter, revision: letter ? ++this.#revision : 0 });
    if (!letter) return;
    this.#letterCount++;
    this.#itemCount += letter.items.length;
  }

  /** Takes notice of a file that is not read. */
  leaveOut(name: string, stamp: string, why: LeftOut): void {
    this.put(name, stamp, null, null);
    this.#leftOut.set(name, why);
  }

  /** The letters in which something was found, with all of it, to be judged anew. */
  *found(): Iterable<{ readonly name: string; readonly stamp: string; readonly found: LetterRow }> {
    for (const [name, { stamp, found }] of [...this.#entries]) {
      if (found && found.findings.length > 0) yield { name, stamp, found };
    }
  }

  remove(name: string): void {
    const letter = this.#entries.get(name)?.letter;
    this.#entries.delete(name);
    this.#leftOut.delete(name);
    if (!letter) return;
    this.#removed.set(name, ++this.#revision);
    this.#letterCount--;
    this.#itemCount -= letter.items.length;
  }

  /** Forgets all texts but these. */
  keep(names: ReadonlySet<string>): void {
    for (const name of [...this.#entries.keys()]) if (!names.has(name)) this.remove(name);
  }

  /** Every name that was read, of letters and others. */
  names(): Iterable<string> {
    return this.#entries.keys();
  }

  letter(name: string): LetterRow | null {
    return this.#entries.get(name)?.letter ?? null;
  }

  /** The letters by name. */
  letters(): readonly NamedLetter[] {
    return [...this.#letters()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * What is new since a revision, at most so many letters of it, fewer where they have very many items or findings. The
   * oldest change comes first.
   */
  changesSince(revision: number, most: number): Changes {
    const letters: NamedLetter[] = [];
    let rows = 0;
    let last = revision;
    for (const [name, entry] of this.#entries) {
      if (!entry.letter || entry.revision <= revision) continue;
      if (letters.length === most || rows > MOST_ROWS)
        return { letters, removed: this.#removedSince(revision, last), revision: last };
      letters.push({ name, letter: entry.letter });
      rows += entry.letter.items.length + entry.letter.findings.length;
      last = entry.revision;
    }
    return { letters, removed: this.#removedSince(revision, this.#revision), revision: this.#revision };
  }

  #removedSince(revision: number, last: number): readonly string[] {
    return [...this.#removed].filter(([, at]) => revision < at && at <= last).map(([name]) => name);
  }

  *#letters(): Iterable<NamedLetter> {
    for (const [name, { letter }] of this.#entries) if (letter) yield { name, letter };
  }
}

const isAlike = (a: LetterRow | null, b: LetterRow | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
