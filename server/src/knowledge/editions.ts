import rows from '../../data/mtus-editions.json';
import { editionsOf } from './guidelines';
import type { EditionRow, GuidelineRow, InForce } from './types';

/** The states of the MTUS, its rules and orders, in order of their first day. */
export const mtusEditions = rows as readonly EditionRow[];

/** The edition of a guideline (or series) that was in force on a day; none before, after or where no dates are known. */
export function editionInForce(guidelineId: string, isoDate: string): GuidelineRow | undefined {
  return editionsOf(guidelineId).find((edition) => wasInForce(edition, isoDate) === true);
}

/** The state of the MTUS on a day. */
export function mtusInForce(isoDate: string): EditionRow | undefined {
  return mtusEditions.find((edition) => edition.kind === 'edition' && wasInForce(edition, isoDate) === true);
}

/** Whether something was in force on a day; undefined when its first day is not known. */
export function wasInForce(row: InForce, isoDate: string): boolean | undefined {
  if (row.from === undefined) return undefined;
  return row.from <= isoDate && (row.to === undefined || isoDate <= row.to);
}

/**
 * Of the editions that have a name: the one of the year printed (its own, or the year of its adoption); without a
 * year the one in force on the day, or else the one that letters mean when they print no year.
 */
export function chooseEdition(
  editions: readonly GuidelineRow[],
  year: number | null,
  inForceOn: string | null,
): GuidelineRow | undefined {
  if (year !== null) {
    const printed = editions.find((edition) => edition.edition === year);
    return printed ?? editions.find((edition) => edition.from?.startsWith(String(year)) === true);
  }
  const known = editions.filter((edition) => inForceOn === null || (edition.from ?? inForceOn) <= inForceOn);
  const valid = known.find((edition) => inForceOn !== null && wasInForce(edition, inForceOn) === true);
  const usual = valid ?? known.find((edition) => edition.withoutYear);
  return usual ?? (known.length === 1 ? known[0] : undefined);
}
