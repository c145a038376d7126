import { type DrugRow, drugById, type TreatmentRow } from '../knowledge/index';

/** Rows that are one treatment by another name. */
const SYNONYMS: Readonly<Record<string, string>> = {
  'chiropractic-physiotherapy': 'chiropractic-treatment',
};

/**
 * Rows that are a treatment in one place of the body, at one time or by one method, with the row that names it in
 * general. This is less than `isSameTreatment` says, which also holds kinds of one thing together: a knee brace
 * is no mention of a lumbar brace, nor a cane one of crutches.
 */
const KINDS: Readonly<Record<string, string>> = {
  'cervical-epidural-steroid-injection': 'epidural-steroid-injection',
  electroacupuncture: 'acupuncture',
  emg: 'electrodiagnostic-study',
  'lumbar-epidural-steroid-injection': 'epidural-steroid-injection',
  'nerve-conduction-study': 'electrodiagnostic-study',
  'postoperative-physical-therapy': 'physical-therapy',
};

/** Treatments that are the giving of one drug. */
const GIVING_OF: Readonly<Record<string, string>> = {
  'botulinum-toxin-injection': 'onabotulinumtoxina',
  'hyaluronic-acid-injection': 'hyaluronic-acid',
  'vitamin-b12-injection': 'cyanocobalamin',
};

/** The same for a drug under all its names and in all its forms. */
export const keyOfDrug = (row: DrugRow): string => `drug:${[...row.ingredients].sort().join('+')}`;

/** The same for a treatment under all its names. */
export function keyOfTreatment(row: TreatmentRow): string {
  const drug = drugById(GIVING_OF[row.id] ?? '');
  return drug ? keyOfDrug(drug) : `treatment:${KINDS[row.id] ?? SYNONYMS[row.id] ?? row.id}`;
}

/**
 * Whether a request for `asked` also asks for what is named `named`, where both have the same key: one for EMG/NCV
 * asks for EMG, one for postoperative physical therapy not for the therapy before it.
 */
export function covers(asked: TreatmentRow, named: TreatmentRow): boolean {
  if (asked.id === named.id || !KINDS[asked.id]) return true;
  return !KINDS[named.id] && asked.bodyPart !== undefined;
}
