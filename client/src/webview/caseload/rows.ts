import type { LetterItem } from '../../../../server/src/caseload/figures';
import { type FindingRow, findingsOfItem, type NamedLetter } from '../../../../server/src/caseload/row';
import { NO_REMARK, type Remark } from '../../caseload/notesFile';

/** A line of the table: a disputed item with the remark on its letter. */
export type TableRow = LetterItem & {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly FindingRow[];
  /** Findings of the letter that stand in none of its items. */
  readonly letterFindings: readonly FindingRow[];
  readonly remark: Remark;
  /** Everything that one can search for, in small letters; made when it is first needed. */
  text: string | null;
};

/** The lines of all letters, kept by letter. */
export class Rows {
  readonly #letters = new Map<string, readonly TableRow[]>();
  #remarks: ReadonlyMap<string, Remark> = new Map();

  clear(): void {
    this.#letters.clear();
  }

  put(letters: readonly NamedLetter[], removed: readonly string[]): void {
    for (const name of removed) this.#letters.delete(name);
    for (const each of letters) this.#letters.set(each.name, rowsOf(each, this.#remarkOn(each.name)));
  }

  /** Takes in the remarks on all letters; what had one and is not among them has none any more. */
  remark(remarks: ReadonlyMap<string, Remark>): void {
    const concerned = new Set([...this.#remarks.keys(), ...remarks.keys()]);
    this.#remarks = remarks;
    for (const name of concerned) {
      const rows = this.#letters.get(name);
      const remark = this.#remarkOn(name);
      if (rows)
        this.#letters.set(
          name,
          rows.map((row) => ({ ...row, remark, text: null })),
        );
    }
  }

  /** All lines, by the names of the letters. */
  all(): readonly TableRow[] {
    return [...this.#letters.keys()].sort().flatMap((name) => this.#letters.get(name)!);
  }

  #remarkOn = (name: string): Remark => this.#remarks.get(name) ?? NO_REMARK;
}

function rowsOf({ name, letter }: NamedLetter, remark: Remark): readonly TableRow[] {
  const letterFindings = letter.findings.filter(({ item }) => item === null);
  return letter.items.map((item, index) => ({
    id: `${name}#${index}`,
    name,
    letter,
    item,
    findings: findingsOfItem(letter, index),
    letterFindings,
    remark,
    text: null,
  }));
}
