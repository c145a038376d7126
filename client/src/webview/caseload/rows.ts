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
  /** The letters with its case number, itself among them; none where it has no number. Known when all lines are told. */
  files: readonly string[];
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
    const all = [...this.#letters.keys()].sort().flatMap((name) => this.#letters.get(name)!);
    const files = new Map<string, string[]>();
    for (const { name, letter } of all) {
      if (letter.caseNumber === null) continue;
      const names = files.get(letter.caseNumber) ?? [];
      files.set(letter.caseNumber, names);
      if (names.at(-1) !== name) names.push(name);
    }
    for (const row of all) row.files = files.get(row.letter.caseNumber ?? '') ?? [];
    return all;
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
    files: [],
    text: null,
  }));
}
