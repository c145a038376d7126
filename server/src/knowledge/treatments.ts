import rows from '../../data/treatments.json';
import { remembering } from '../text/remember';
import { alike } from './alike';
import { once } from './once';
import { indexPhrases, type Phrase, rowNamed, rowsIn } from './phrases';
import type { Found, TreatmentRow } from './types';

/** The treatments, tests, devices and services that letters decide. */
export const treatments = alike(rows as readonly TreatmentRow[]);

const byId = once(() => new Map(treatments.map((row) => [row.id, row])));
const index = once(() => indexPhrases(treatments.flatMap(namesOf)));

/** The treatment of an id: `treatmentById('physical-therapy')`. */
export function treatmentById(id: string): TreatmentRow | undefined {
  return byId().get(id);
}

/** The treatment of a name or abbreviation, whole. */
export function findTreatment(name: string): TreatmentRow | undefined {
  return rowNamed(index(), name);
}

/** All treatments named in a text, leftmost and longest first; abbreviations only in their own capitals. Linear. */
export const treatmentsIn: (text: string) => readonly Found<TreatmentRow>[] = remembering((text) =>
  rowsIn(index(), text),
);

/** Whether two rows are the same treatment or kinds of one thing, as EMG and NCV are. */
export function isSameTreatment(a: TreatmentRow, b: TreatmentRow): boolean {
  return (a.group ?? a.id) === (b.group ?? b.id);
}

function namesOf(row: TreatmentRow): Phrase<TreatmentRow>[] {
  return [
    ...[row.name, ...(row.synonyms ?? [])].map((text) => ({ text, row, exact: text === text.toUpperCase() })),
    ...(row.abbreviations ?? []).map((text) => ({ text, row, exact: true })),
  ];
}
