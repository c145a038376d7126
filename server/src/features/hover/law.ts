import { appealGrounds, statute } from '../../knowledge/index';
import type { Item, Letter } from '../../letter/model';
import { countingWords, type Deadline, deadlinesOf, deadlineWords } from '../deadlines';
import { asApplied, DETERMINATION, limitOf, limitWords, type StatuteLimit } from '../limits';
import { type Markdown, plain } from '../markdown';
import { capital, either } from '../wording';
import { statuteLink } from './sources';

/** The grounds of an appeal in a few words, by their ids in the knowledge. */
const GROUNDS: Readonly<Record<string, string>> = {
  powers: 'powers exceeded',
  fraud: 'fraud',
  'conflict-of-interest': 'conflict of interest',
  bias: 'bias',
  'mistake-of-fact': 'a plain mistake of fact that is no matter of expert opinion',
};

/** What follows from the decision of an item, with its last day and how that was counted. */
export const whatFollows = (letter: Letter, item: Item): readonly Markdown[] =>
  deadlinesOf(letter, item).map(deadlineMarkdown);

/** The same of all items, each once. */
export const allThatFollows = (letter: Letter): readonly Markdown[] =>
  unique(letter.items.flatMap((item) => whatFollows(letter, item)));

/** The last days of all items in a line; empty where none is computed. */
export function lastDays(letter: Letter): Markdown {
  const dated = letter.items.flatMap((item) => deadlinesOf(letter, item)).filter(({ lastDay }) => lastDay);
  const days = unique(dated.map(deadlineWords).map(({ name, value }) => `${name}: ${value}`));
  return days.length > 0 ? `${days.join(' · ')} (computed)` : '';
}

const unique = (lines: readonly Markdown[]): readonly Markdown[] => [...new Set(lines)];

function deadlineMarkdown(deadline: Deadline): Markdown {
  const { name, value } = deadlineWords(deadline);
  const counted = deadline.lastDay ? ` — computed: ${countingWords(deadline)}` : '';
  return `**${name}: ${value}**${counted} (${linkOf(deadline.limit)})`;
}

/** What the statute says of the decision of an item besides, point by point. */
export function byStatute(letter: Letter, item: Item): readonly Markdown[] {
  const deadlines = deadlinesOf(letter, item);
  if (deadlines.length === 0) return [];
  const authorizes = deadlines.some(({ does }) => does === 'authorize');
  const stands = item.decision?.kind === 'upheld';
  return [authorizes ? reimbursement() : '', appeal(), byMail(), stands ? standing() : ''].filter(Boolean);
}

/** A limit with what it runs from and where it stands: “30 days from mailing (Labor Code 4610.6(h))”. */
export const stated = (limit: StatuteLimit): Markdown =>
  `${asApplied(limit)}${limitWords(limit)} from ${limit.limit.start} (${linkOf(limit)})`;

const linkOf = ({ section, limit }: StatuteLimit): Markdown => statuteLink(section, limit.subdivision);

function appeal(): Markdown {
  const limit = limitOf(DETERMINATION, 'appeal');
  if (!limit) return '';
  const grounds = appealGrounds().flatMap(({ id }) => GROUNDS[id] ?? []);
  const only = grounds.length > 0 ? `, only on clear and convincing evidence of ${either(grounds)}` : '';
  const within = `${asApplied(limit)}within ${limitWords(limit)} of mailing`;
  return `It binds the parties. Appeal to the Appeals Board ${within}${only} (${linkOf(limit)})`;
}

/** That service by mail makes the time for an appeal longer. */
function byMail(): Markdown {
  const limit = limitOf('1013', 'mail-california');
  const held = statute(DETERMINATION)?.cases?.find(({ point }) => /Service by mail/.test(point));
  return limit && held ? `${plain(held.point)} ${plain(held.name)} (${statuteLink('1013')})` : '';
}

function standing(): Markdown {
  const limit = limitOf('4610', 'decision-stands');
  if (!limit) return '';
  const stands = `the denial stands for ${limitWords(limit)} unless the facts change materially`;
  return `${capital(asApplied(limit) + stands)} (${linkOf(limit)})`;
}

function reimbursement(): Markdown {
  const limit = limitOf(DETERMINATION, 'reimburse');
  return limit
    ? `What was already given is reimbursed ${asApplied(limit)}within ${limitWords(limit)} of receiving the determination (${linkOf(limit)})`
    : '';
}
