import {
  areApartKinds,
  type DrugRow,
  drugById,
  isSameTreatment,
  kindOfDrug,
  kindOfTreatment,
  type TreatmentRow,
  treatmentById,
} from '../knowledge/index';

/** A drug or a treatment of the knowledge. */
export type KnownRow = DrugRow | TreatmentRow;

const APPLIED = new Set(['topical', 'patch']);

/** The drugs and treatments of some ids, but for words that tell no treatments apart. */
export const rowsOf = (ids: readonly string[]): readonly KnownRow[] =>
  ids.flatMap((id) => drugById(id) ?? treatmentById(id) ?? []).filter((row) => isDrug(row) || !row.general);

/** Whether two rows are surely not one treatment by whatever names, and neither is a part of the other. */
export function areApart(a: KnownRow, b: KnownRow): boolean {
  if (isDrug(a) && isDrug(b)) {
    return !areSame(a, b) && ![a, b].every(({ form }) => APPLIED.has(form ?? ''));
  }
  const [one, other] = [kindOf(a), kindOf(b)];
  return one !== null && other !== null && areApartKinds(one, other);
}

/** Whether two rows are one treatment, or kinds of one, or share an ingredient. */
export function areSame(a: KnownRow, b: KnownRow): boolean {
  if (isDrug(a) && isDrug(b)) return a.ingredients.some((each) => b.ingredients.includes(each));
  return !isDrug(a) && !isDrug(b) && isSameTreatment(a, b);
}

/** Whether two rows are drugs of one class: what is said of one may be meant of the other. */
export const areOfOneClass = (a: KnownRow, b: KnownRow): boolean =>
  isDrug(a) && isDrug(b) && a.class === b.class;

/** Whether a row is a drug. */
export const isDrug = (row: KnownRow): row is DrugRow => (row as DrugRow).ingredients !== undefined;

/** The kind of a row; null for what may go by the name of another. */
export const kindOf = (row: KnownRow): string | null =>
  isDrug(row) ? kindOfDrug(row) : kindOfTreatment(row);
