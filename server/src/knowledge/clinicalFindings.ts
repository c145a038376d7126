import rows from '../../data/clinical-findings.json';
import { alike } from './alike';
import { once } from './once';
import { indexPhrases, matchAt, type Phrase, rowsIn } from './phrases';
import type { Found, Row } from './types';
import type { Word } from './words';

/**
 * `sign`: there when it is named; `measure`: there when what is measured is said to be abnormal; `test`: when it is
 * positive; `treatment`: when it was given; `study`: when it was made; `record`: what a report tells, as a pain score;
 * `group`: named by what denies it, shown by others.
 */
export type ClinicalKind = 'sign' | 'measure' | 'test' | 'treatment' | 'study' | 'record' | 'group';

/** A sign, symptom, test, treatment or study that summaries record and rationales deny. */
export interface ClinicalRow extends Row {
  readonly name: string;
  readonly kind: ClinicalKind;
  /** Names in records; of a measure what is measured. */
  readonly names?: readonly string[];
  /** Of a measure: names of its abnormality. */
  readonly signs?: readonly string[];
  /** Read only as printed here, capitals included. */
  readonly exact?: readonly string[];
  /** Names that only those use who say that it is not there. */
  readonly denials?: readonly string[];
  /** Ids of the rows that show it besides itself. */
  readonly shownBy?: readonly string[];
  /** Whether it is found by examination. */
  readonly exam?: boolean;
  /** Whether it is of no part of the body: insomnia, pain relief. */
  readonly general?: boolean;
}

/** A name of a row; `isSign` unless it is of what is measured. */
export interface ClinicalName {
  readonly row: ClinicalRow;
  readonly isSign: boolean;
}

/** The signs, symptoms, tests, treatments and studies that letters name. */
export const clinicalFindings = alike(rows as readonly ClinicalRow[]);

const byId = once(() => new Map(clinicalFindings.map((row) => [row.id, row])));
const index = once(() => indexPhrases(clinicalFindings.flatMap(namesOf)));

/** The row of an id: `clinicalFindingById('muscle-spasm')`. */
export function clinicalFindingById(id: string): ClinicalRow | undefined {
  return byId().get(id);
}

/** All of them named in a text, leftmost and longest first. Linear. */
export function clinicalNamesIn(text: string): readonly Found<ClinicalName>[] {
  return rowsIn(index(), text);
}

/** The longest name that begins at a word of `text`, and its last word. */
export function clinicalNameAt(
  text: string,
  words: readonly Word[],
  first: number,
): { readonly name: ClinicalName; readonly last: number } | undefined {
  const match = matchAt(index(), text, words, first);
  return match && { name: match.rows[0], last: match.last };
}

function namesOf(row: ClinicalRow): Phrase<ClinicalName>[] {
  const named = { row, isSign: row.kind !== 'measure' };
  return [
    ...[...(row.names ?? []), ...(row.denials ?? [])].map((text) => ({ text, row: named })),
    ...(row.signs ?? []).map((text) => ({ text, row: { row, isSign: true } })),
    ...(row.exact ?? []).map((text) => ({ text, row: named, exact: true })),
  ];
}
