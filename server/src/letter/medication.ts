import { drugs as allDrugs, type DrugRow, type Found, isSameDrug } from '../knowledge/index';

/** The drug that a request is for, and whether the strength printed first is that of the whole drug. */
export type SoleDrug = { readonly row: DrugRow; readonly hasOneStrength: boolean };

/** Between the ingredients of one drug: “10mg/”. */
const JOINED = /^[\s\d.,]*(?:(?:mg|mcg|%)\s*)?[/-]\s*$/i;

/**
 * The drug, where a request is for one alone: brand and generic names are one, and so are a drug and the list of its
 * ingredients (“Hydrocodone 10mg/acetaminophen 325mg”). Null where it names several, or none.
 */
export function soleDrug(words: string, found: readonly Found<DrugRow>[]): SoleDrug | null {
  const first = found[0]?.row;
  if (!first) return null;
  if (found.every(({ row }) => isSameDrug(row, first))) return { row: first, hasOneStrength: true };
  const whole = found.find(({ row }) => isListed(row, found))?.row;
  if (whole) return { row: whole, hasOneStrength: false };
  const joined = found.slice(1).every(({ start }, at) => JOINED.test(words.slice(found[at]!.end, start)));
  const row = joined ? drugOf(found.flatMap(({ row: each }) => each.ingredients)) : undefined;
  return row ? { row, hasOneStrength: false } : null;
}

/** Whether the other drugs found are all ingredients of `row`, and all of them. */
function isListed(row: DrugRow, found: readonly Found<DrugRow>[]): boolean {
  const others = found.flatMap((each) => (isSameDrug(each.row, row) ? [] : each.row.ingredients));
  return (
    row.ingredients.length > 1 &&
    others.every((name) => row.ingredients.includes(name)) &&
    row.ingredients.every((name) => others.includes(name))
  );
}

const drugOf = (ingredients: readonly string[]): DrugRow | undefined =>
  allDrugs.find(
    (row) =>
      row.form === undefined &&
      row.ingredients.length === ingredients.length &&
      ingredients.every((name) => row.ingredients.includes(name)),
  );
