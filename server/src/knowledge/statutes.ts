import rows from '../../data/statutes.json';
import { once } from './once';
import type { Confidence, InForce, Row } from './types';

/** A time limit of a statute. */
export interface TimeLimit {
  readonly id: string;
  readonly what: string;
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'months' | 'visits';
  /** Of a limit in days, in the words of the statute. */
  readonly days?: 'calendar' | 'working' | 'business';
  /** What the limit runs from. */
  readonly start: string;
  readonly subdivision?: string;
  readonly from?: string;
  readonly confidence?: Confidence;
}

/** A section of a statute that a determination rests on. */
export interface StatuteRow extends Row, InForce {
  readonly code: string;
  readonly section: string;
  readonly title: string;
  readonly gist: string;
  readonly limits: readonly TimeLimit[];
  /** Grounds of appeal, in our own words. */
  readonly grounds?: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  readonly cases?: readonly { readonly name: string; readonly point: string; readonly source: string }[];
  readonly url: string;
}

/** The statutes that a determination rests on. */
export const statutes = rows as readonly StatuteRow[];

const bySection = once(() => new Map(statutes.map((row) => [row.section, row])));

/** The statute of a section: `statute('4610.6')`. */
export function statute(section: string): StatuteRow | undefined {
  return bySection().get(section);
}

/** A time limit of a section: `timeLimit('4610.6', 'appeal')` is 30 calendar days from the mailing. */
export function timeLimit(section: string, id: string): TimeLimit | undefined {
  return statute(section)?.limits.find((limit) => limit.id === id);
}

/** The grounds on which a determination can be appealed, Labor Code 4610.6(h), in our own words. */
export function appealGrounds(): NonNullable<StatuteRow['grounds']> {
  return statute('4610.6')?.grounds ?? [];
}
