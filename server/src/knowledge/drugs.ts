import rows from '../../data/drugs.json';
import { remembering } from '../text/remember';
import { alike } from './alike';
import { once } from './once';
import { indexPhrases, type Phrase, rowNamed, rowsIn } from './phrases';
import type { DrugRow, Found } from './types';

/** The drugs that letters name, one row a drug in one form. */
export const drugs = alike(rows as readonly DrugRow[]);

const byId = once(() => new Map(drugs.map((row) => [row.id, row])));
const index = once(() => indexPhrases(drugs.flatMap(namesOf)));

/** The drug of an id: `drugById('hydrocodone-acetaminophen')`. */
export function drugById(id: string): DrugRow | undefined {
  return byId().get(id);
}

/** The drug of a brand or generic name, whole. */
export function findDrug(name: string): DrugRow | undefined {
  return rowNamed(index(), name);
}

/** All drugs named in a text, leftmost and longest first. Linear in the text. */
export const drugsIn: (text: string) => readonly Found<DrugRow>[] = remembering((text) =>
  rowsIn(index(), text),
);

/** Whether two rows are the same drug, whatever its brand and form: they have the same ingredients. */
export function isSameDrug(a: DrugRow, b: DrugRow): boolean {
  return (
    a.ingredients.length === b.ingredients.length &&
    a.ingredients.every((name) => b.ingredients.includes(name))
  );
}

/** Whether a name is a brand: what the hint "brand -> generic" stands beside. */
export function isBrand(row: DrugRow, name: string): boolean {
  const letters = lettersOf(name);
  return row.brands?.some((brand) => lettersOf(brand) === letters) === true;
}

/** The federal schedule of a drug on a day. */
export function scheduleOn(row: DrugRow, isoDate: string): string | undefined {
  return row.scheduleFrom !== undefined && isoDate < row.scheduleFrom ? row.earlierSchedule : row.schedule;
}

function namesOf(row: DrugRow): Phrase<DrugRow>[] {
  const exact = new Set(row.exact);
  return [row.generic, ...(row.brands ?? []), ...(row.aliases ?? [])].map((text) => ({
    text,
    row,
    exact: exact.has(text),
  }));
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9#]/g, '');
}
