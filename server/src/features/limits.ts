import { statute, type TimeLimit, timeLimit } from '../knowledge/index';
import { daysLater, workingDaysLater } from './calendar';
import { counted } from './wording';

/** The section of the Labor Code on the determination and what follows from it. */
export const DETERMINATION = '4610.6';

/** A time limit with the section of the statute that sets it. */
export type StatuteLimit = { readonly section: string; readonly limit: TimeLimit };

/** A limit of a statute; null where the knowledge has none. */
export function limitOf(section: string, id: string): StatuteLimit | null {
  const limit = timeLimit(section, id);
  return limit ? { section, limit } : null;
}

/** “30 days”, “5 working days”, “72 hours”. */
export const limitWords = ({ limit: { amount, unit, days } }: StatuteLimit): string =>
  counted(amount, `${isCalendar(days) ? '' : `${days} `}${unit.slice(0, -1)}`);

const isCalendar = (days: TimeLimit['days']): boolean => days === undefined || days === 'calendar';

/** Whether a limit was read in a source, so that a day may be computed from it. */
const isSure = ({ section, limit }: StatuteLimit): boolean =>
  (limit.confidence ?? statute(section)?.confidence) === 'high';

/** What is said before a limit that was not read in a source. */
export const asApplied = (limit: StatuteLimit): string => (isSure(limit) ? '' : 'as commonly applied, ');

/** Whether the statute on determinations was in force on an ISO day; true where there is no day. */
export function isGoverned(decided: string | null): boolean {
  const from = statute(DETERMINATION)?.from;
  return decided === null || from === undefined || decided >= from;
}

/**
 * The last day of a limit in days that runs from a decision date, both ISO 8601. Of working days weekends are left
 * out, holidays are not: the day is the earliest that it can be. Null where the limit was not read in a source, or is
 * none in days.
 */
export function lastDayOf(limited: StatuteLimit, decided: string): string | null {
  const { amount, unit, days } = limited.limit;
  if (!isSure(limited) || unit !== 'days') return null;
  return isCalendar(days) ? daysLater(decided, amount) : workingDaysLater(decided, amount);
}

/** A section of a statute by its name: “Labor Code 4610.6(h)”. */
export const statuteName = (section: string, subdivision?: string): string =>
  `${statute(section)?.code ?? 'section'} ${section}${subdivision ? `(${subdivision})` : ''}`;
