import { distance } from 'fastest-levenshtein';
import rows from '../../data/regulations.json';
import { once } from './once';
import type { RegulationRow } from './types';

const PREFIX =
  /^[\s§]*(?:(?:title\s+)?8\s+)?(?:C\.?\s?C\.?\s?R\.?|California Code of Regulations,?)?[\s,§]*(?:sections?\s+)?/i;
const SECTION = /^\d+(?:\.\d+)*/;

/** The sections of title 8 that the knowledge has: the schedule, utilization review and independent medical review. */
export const regulations = rows as readonly RegulationRow[];

const byId = once(() => new Map(regulations.map((row) => [row.id, row])));

/** The section of a printed number, with or without its code and subdivision: `8 CCR § 9792.24.2(b)`. */
export function regulationSection(printed: string): RegulationRow | undefined {
  const number = SECTION.exec(printed.replace(PREFIX, ''))?.[0];
  return number === undefined ? undefined : byId().get(number);
}

/** The one section that a number which is none may have meant: 792.26, 9729.20. Nothing when two are as near. */
export function sectionMeant(printed: string): RegulationRow | undefined {
  const number = SECTION.exec(printed.replace(PREFIX, ''))?.[0];
  if (number === undefined || byId().has(number)) return undefined;
  const ranked = regulations
    .map((row) => ({ row, away: distance(number, row.id) }))
    .sort((a, b) => a.away - b.away);
  const [best, second] = ranked;
  if (best === undefined || best.away > 2 || second?.away === best.away) return undefined;
  return best.row;
}
