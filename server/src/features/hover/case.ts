import type { Letter, Read } from '../../letter/model';
import { touches } from '../../text/span';
import { dayWords } from '../calendar';
import { legible } from '../legible';
import { limitOf } from '../limits';
import { type Markdown, plain } from '../markdown';
import { decisionCounts } from '../outline';
import { capital } from '../wording';
import { decisionName } from '../words';
import { CASE_DATES, type CaseDate, dateMarkdown } from './caseDates';
import type { Hover } from './hover';
import { lastDays, stated } from './law';
import { statuteLink } from './sources';

const LISTED = 12;

/** On the case number, a date or the priority of the header, and on the reviewer's credentials. */
export function caseHover(letter: Letter, offset: number): Hover | null {
  const at = (read: Read<unknown> | null): boolean => read !== null && touches(read.span, offset);
  const { header, reviewer } = letter;
  if (at(header.caseNumber)) return { span: header.caseNumber!.span, markdown: caseMarkdown(letter) };
  const date = CASE_DATES.find((field) => at(header[field]));
  if (date) return { span: header[date]!.span, markdown: dateMarkdown(letter, date) };
  if (at(header.priority)) return { span: header.priority!.span, markdown: priorityMarkdown(letter) };
  const credential = [...reviewer.specialties, ...reviewer.licensure].find(at);
  return credential ? { span: credential.span, markdown: reviewerMarkdown(letter) } : null;
}

/** The case at a glance: its items and its days. */
function caseMarkdown(letter: Letter): Markdown {
  const { header, items } = letter;
  const counts = decisionCounts(letter);
  const lines = items.slice(0, LISTED).map(({ request, decision }) => {
    const asked = request ? plain(legible(letter, request)) : 'No request';
    return `- ${asked} — **${plain(decisionName(letter, decision))}**`;
  });
  const more = items.length > LISTED ? [`- and ${items.length - LISTED} more`] : [];
  const days = CASE_DATES.flatMap((field) => {
    const day = header[field]?.value;
    return day ? [`${HAPPENED[field]} ${dayWords(day)}`] : [];
  });
  return [
    `**${plain(header.caseNumber!.value)}**${counts ? ` — ${plain(counts)}` : ''}`,
    [...lines, ...more].join('\n'),
    capital(days.join(' · ')),
    lastDays(letter),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const HAPPENED: Readonly<Record<CaseDate, string>> = {
  injury: 'injured',
  reviewDenial: 'denied',
  received: 'application received',
  assigned: 'assigned',
  decision: 'decided',
};

function priorityMarkdown({ header }: Letter): Markdown {
  const expedited = header.priority!.value === 'expedited';
  const limit = limitOf('4610.6', expedited ? 'determination-expedited' : 'determination');
  const name = expedited ? '**Expedited review**' : '**Regular review**';
  const why = expedited ? ' — for an imminent and serious threat to health' : '';
  return [`${name}${why}`, limit ? `The determination is due within ${stated(limit)}.` : '']
    .filter(Boolean)
    .join('\n\n');
}

/** What the letter says of the reviewer; whether the specialty fits is not judged. */
function reviewerMarkdown({ reviewer, items }: Letter): Markdown {
  const list = (reads: readonly Read<string>[]): Markdown =>
    reads.map(({ value }) => plain(value)).join(', ');
  const specialties =
    reviewer.specialties.length > 0 ? `**${list(reviewer.specialties)}**` : 'No specialty stated';
  const licensed = reviewer.licensure.length > 0 ? ` — licensed in ${list(reviewer.licensure)}` : '';
  const categories = new Map<string, number>();
  for (const { treatment } of items) {
    const name = treatment?.category?.replace('-', ' ') ?? '';
    if (name && name !== 'other') categories.set(name, (categories.get(name) ?? 0) + 1);
  }
  const decided = [...categories]
    .map(([name, count]) => (count > 1 ? `${name} (${count})` : name))
    .join(', ');
  return [
    `${specialties}${licensed}`,
    decided ? `Decided in this letter: ${decided}.` : '',
    `Qualifications and conflicts of interest: ${statuteLink('139.5')}. The reviewer’s name is confidential: ${statuteLink('4610.6')}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
