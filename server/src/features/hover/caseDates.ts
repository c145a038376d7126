import { mtusInForce, statute } from '../../knowledge/index';
import { daysBetween } from '../../letter/dates';
import type { CaseHeader, Letter } from '../../letter/model';
import { dayWords, timeBetween, withDayWords } from '../calendar';
import { legible } from '../legible';
import { limitOf } from '../limits';
import { type Markdown, plain } from '../markdown';
import { capital, counted } from '../wording';
import { allThatFollows, stated } from './law';

/** The dates of the header. */
export type CaseDate = 'injury' | 'reviewDenial' | 'received' | 'assigned' | 'decision';

const NAMES: Readonly<Record<CaseDate, string>> = {
  injury: 'Date of injury',
  reviewDenial: 'Utilization review denial',
  received: 'Application received',
  assigned: 'Assigned to review',
  decision: 'Decision',
};

/** In the order in which they come about. */
export const CASE_DATES = Object.keys(NAMES) as readonly CaseDate[];

/** What the days between a date of the header and the others say, computed, beside the limit of the statute. */
export function dateMarkdown(letter: Letter, field: CaseDate): Markdown {
  const { header } = letter;
  const day = header[field]?.value;
  if (!day) return `**${NAMES[field]}** — no calendar has this date.`;
  const lines = LINES[field](letter, day).filter(Boolean);
  const computed = lines.some((line) => /\d (?:day|month|year)s?\b/.test(line));
  return [
    `**${NAMES[field]}** — ${dayWords(day)}`,
    lines.map((line) => `- ${line}`).join('\n'),
    computed ? '*Computed from the dates that the letter prints.*' : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What each date stands for, within a sentence. */
const EVENTS: Readonly<Record<CaseDate, string>> = {
  injury: 'the injury',
  reviewDenial: 'the denial',
  received: 'the receipt of the application',
  assigned: 'the assignment',
  decision: 'the decision',
};

const LINES: Readonly<Record<CaseDate, (letter: Letter, day: string) => readonly Markdown[]>> = {
  injury: (letter, day) => [
    gap(letter, 'injury', 'reviewDenial'),
    gap(letter, 'injury', 'decision'),
    summaryInjury(letter, day),
  ],
  reviewDenial: (letter) => application(letter),
  received: (letter) => [
    ...application(letter),
    gap(letter, 'received', 'assigned'),
    gap(letter, 'received', 'decision'),
  ],
  assigned: (letter) => [gap(letter, 'received', 'assigned'), gap(letter, 'assigned', 'decision')],
  decision: (letter, day) => [
    ...allThatFollows(letter),
    gap(letter, 'received', 'decision'),
    gap(letter, 'assigned', 'decision'),
    ...determination(letter.header, day),
    schedule(day),
  ],
};

/** “31 days from the assignment to the decision”; where the second is dated earlier, that. */
function gap({ header }: Letter, first: CaseDate, second: CaseDate): Markdown {
  const from = header[first]?.value;
  const to = header[second]?.value;
  if (!from || !to) return '';
  const days = daysBetween(from, to);
  if (days >= 0) return `${timeBetween(from, to)} from ${EVENTS[first]} to ${EVENTS[second]}`;
  return `${capital(EVENTS[second])} is dated ${counted(-days, 'day')} before ${EVENTS[first]}`;
}

/** How long after the denial the application came, beside the limit for it. */
function application(letter: Letter): readonly Markdown[] {
  const { reviewDenial, received } = letter.header;
  const limit = limitOf('4610.5', 'application');
  const formulary = limitOf('4610.5', 'application-formulary');
  const day = reviewDenial?.value ?? received?.value ?? '';
  const inForce = formulary?.limit.from !== undefined && day >= formulary.limit.from;
  return [
    gap(letter, 'reviewDenial', 'received'),
    limit ? `Limit: ${stated(limit)}; the letter does not give the day of service` : '',
    inForce ? `In a dispute over the drug formulary: ${stated(formulary)}` : '',
  ];
}

/** The limit for the determination; of one that may be late, that it binds nevertheless. */
function determination(header: CaseHeader, decided: string): readonly Markdown[] {
  const expedited = header.priority?.value === 'expedited';
  const limit = limitOf('4610.6', expedited ? 'determination-expedited' : 'determination');
  if (!limit) return [];
  const due = `Limit: ${stated(limit)}; the letter does not give that day`;
  const assigned = header.assigned?.value;
  const late = assigned && limit.limit.unit === 'days' && daysBetween(assigned, decided) > limit.limit.amount;
  const held = late
    ? statute('4610.6')?.cases?.find(({ point }) => /late one still binds/.test(point))
    : undefined;
  return [due, held ? `If it was late: ${plain(held.point)} ${plain(held.name)}` : ''];
}

function schedule(decided: string): Markdown {
  const mtus = mtusInForce(decided);
  if (mtus?.confidence !== 'high') return '';
  return `In force that day: ${plain(mtus.title)}. ${plain(withDayWords(mtus.text))}`;
}

function summaryInjury(letter: Letter, day: string): Markdown {
  const { patient } = letter;
  if (!patient.injury) return '';
  if (patient.injury.value === day && !patient.injuryEnd) return 'The clinical summary gives the same date';
  const span = { start: patient.injury.span.start, end: (patient.injuryEnd ?? patient.injury).span.end };
  return `The clinical summary says “${plain(legible(letter, span))}”`;
}
