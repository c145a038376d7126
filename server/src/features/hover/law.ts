import { appealGrounds, statute, type TimeLimit, timeLimit } from '../../knowledge/index';
import type { DecisionKind } from '../../letter/model';
import type { Markdown } from '../markdown';
import { businessDaysLater, daysLater, isWeekend, weekdayWords } from './calendar';
import { statuteLink } from './sources';
import { capital, counted, either } from './wording';

const REVIEW = '4610.6';

/** The grounds of an appeal in a few words, by their ids in the knowledge. */
const GROUNDS: Readonly<Record<string, string>> = {
  powers: 'powers exceeded',
  fraud: 'fraud',
  'conflict-of-interest': 'conflict of interest',
  bias: 'bias',
  'mistake-of-fact': 'a plain mistake of fact that is no matter of expert opinion',
};

/** What follows from a decision in a line, as its time limit; empty where the statute was not in force that day. */
export function nextStep(kind: DecisionKind, decided: string | null): Markdown {
  if (!isGoverned(decided)) return '';
  const limit = limitOf(REVIEW, kind === 'upheld' ? 'appeal' : 'authorize');
  if (!limit) return '';
  const within = `${asApplied(limit)}within ${limitWords(limit)} of`;
  if (kind !== 'upheld')
    return `${capital(authorized(kind))} is to be authorized ${within} receiving the determination`;
  return `Appeal ${within} mailing${lastDay(limit, decided)}`;
}

/** What follows from a decision, with the statute and its time limits, point by point. */
export function whatFollows(kind: DecisionKind, decided: string | null): readonly Markdown[] {
  if (!isGoverned(decided)) return [];
  return (kind === 'upheld' ? [appeal(), standing()] : [authorization(kind), appeal()]).filter(Boolean);
}

/** Whether the statute was in force on the day of a decision. */
function isGoverned(decided: string | null): boolean {
  const from = statute(REVIEW)?.from;
  return decided === null || from === undefined || decided >= from;
}

/** A time limit with the section of the statute that sets it. */
export type StatuteLimit = { readonly section: string; readonly limit: TimeLimit };

/** A limit of a statute; null where the knowledge has none. */
export function limitOf(section: string, id: string): StatuteLimit | null {
  const limit = timeLimit(section, id);
  return limit ? { section, limit } : null;
}

/** A limit with what it runs from and where it stands: “30 days from mailing (Labor Code 4610.6(h))”. */
export const stated = (limit: StatuteLimit): Markdown =>
  `${asApplied(limit)}${limitWords(limit)} from ${limit.limit.start} (${linkOf(limit)})`;

const authorized = (kind: DecisionKind): string =>
  kind === 'partly-overturned' ? 'what was found necessary' : 'the treatment';

/** “30 days”, “5 business days”, “72 hours”. */
const limitWords = ({ limit: { amount, unit, days } }: StatuteLimit): string =>
  counted(amount, `${days === 'business' ? 'business ' : ''}${unit.slice(0, -1)}`);

/** What is said before a limit that was not read in a source. */
const asApplied = (limit: StatuteLimit): string => (isSure(limit) ? '' : 'as commonly applied, ');

/** Whether a limit was read in a source, so that a day may be computed from it. */
const isSure = ({ section, limit }: StatuteLimit): boolean =>
  (limit.confidence ?? statute(section)?.confidence) === 'high';

/**
 * The last day of a limit in days that runs from a decision date, both ISO 8601. Of business days weekends are left
 * out, holidays are not. Null where the statute was not in force, or the limit was not read in a source.
 */
export function lastDayOf(limited: StatuteLimit, decided: string): string | null {
  const { amount, unit, days } = limited.limit;
  if (!isGoverned(decided) || !isSure(limited) || unit !== 'days') return null;
  return days === 'business' ? businessDaysLater(decided, amount) : daysLater(decided, amount);
}

const linkOf = ({ section, limit }: StatuteLimit): Markdown => statuteLink(section, limit.subdivision);

function appeal(): Markdown {
  const limit = limitOf(REVIEW, 'appeal');
  if (!limit) return '';
  const grounds = appealGrounds().flatMap(({ id }) => GROUNDS[id] ?? []);
  const only = grounds.length > 0 ? `, only on clear and convincing evidence of ${either(grounds)}` : '';
  const within = `${asApplied(limit)}within ${limitWords(limit)} of mailing`;
  return `It binds the parties. Appeal to the Appeals Board ${within}${only} (${linkOf(limit)}); the letter does not give the day of mailing`;
}

/** The last day of a sure limit, counted from the decision date, as the letter does not say when it was mailed. */
function lastDay(limited: StatuteLimit, decided: string | null): Markdown {
  const last = decided === null || limited.limit.days !== 'calendar' ? null : lastDayOf(limited, decided);
  if (last === null) return '';
  const kept = isWeekend(last) ? '; whether a weekend moves it is not computed' : '';
  return `: ${weekdayWords(last)} if mailed on the decision date (computed${kept})`;
}

function standing(): Markdown {
  const limit = limitOf('4610', 'decision-stands');
  if (!limit) return '';
  const stands = `the denial stands for ${limitWords(limit)} unless the facts change materially`;
  return `${capital(asApplied(limit) + stands)} (${linkOf(limit)})`;
}

function authorization(kind: DecisionKind): Markdown {
  const authorize = limitOf(REVIEW, 'authorize');
  const reimburse = limitOf(REVIEW, 'reimburse');
  if (!authorize || !reimburse) return '';
  const authorizes = `the claims administrator authorizes ${authorized(kind)} within ${limitWords(authorize)} of receiving the determination`;
  const reimburses = `where it was already given, reimburses it within ${limitWords(reimburse)}`;
  return `${capital(asApplied(authorize) + authorizes)} or, ${reimburses} (${linkOf(authorize)})`;
}
