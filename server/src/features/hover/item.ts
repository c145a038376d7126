import { drugById } from '../../knowledge/index';
import type { GuidelineParagraph, Item, Letter } from '../../letter/model';
import { touches } from '../../text/span';
import { legible } from '../legible';
import { type Markdown, plain } from '../markdown';
import { citationLine } from '../outline';
import { unreadWords } from '../unread';
import { conclusionName, reasoningOf } from '../why';
import { DECISION_MEANINGS, decisionName } from '../words';
import type { Hover } from './hover';
import { byStatute, whatFollows } from './law';
import { drugFacts } from './medicine';

/** On a request or its decision: what was asked and decided, why, and what each side relied on. */
export function itemHover(letter: Letter, offset: number): Hover | null {
  for (const item of letter.items) {
    const { decision } = item;
    if (decision && touches(decision.span, offset)) {
      return { span: decision.span, markdown: decisionMarkdown(letter, item) };
    }
    const span = [item.request, item.heading].find((each) => each && touches(each, offset));
    if (span) return { span, markdown: itemMarkdown(letter, item) };
  }
  return null;
}

/** On a request: what was decided, what follows, what was asked and what that is, why, and what each side relied on. */
export const itemMarkdown = (letter: Letter, item: Item): Markdown =>
  paragraphs(
    decided(letter, item),
    lines(...whatFollows(letter, item)),
    lines(asked(letter, item), ...drugsAsked(letter, item)),
    reasons(letter, item),
  );

/** On a decision: the same, and at the end what the statute says besides. */
export function decisionMarkdown(letter: Letter, item: Item): Markdown {
  return paragraphs(itemMarkdown(letter, item), list('**By statute**', byStatute(letter, item)));
}

/** Lines of one paragraph. */
const lines = (...parts: readonly Markdown[]): Markdown => parts.filter(Boolean).join('  \n');

const list = (heading: Markdown, points: readonly Markdown[]): Markdown =>
  points.length > 0 ? [heading, '', ...points.map((point) => `- ${point}`)].join('\n') : '';

const paragraphs = (...parts: readonly Markdown[]): Markdown => parts.filter(Boolean).join('\n\n');

function decided(letter: Letter, { decision }: Item): Markdown {
  const meaning = decision?.kind ? ` — ${DECISION_MEANINGS[decision.kind]}` : '';
  return `**${plain(decisionName(letter, decision))}**${meaning}`;
}

const asked = (letter: Letter, { request }: Item): Markdown =>
  request ? `Request: ${plain(legible(letter, request))}` : '';

/** What the drugs are that a request names. */
const drugsAsked = ({ header }: Letter, { treatment }: Item): readonly Markdown[] =>
  (treatment?.rows ?? [])
    .flatMap((id) => drugById(id) ?? [])
    .map((row) => `*${drugFacts(row, header.decision?.value ?? null)}*`);

function reasons(letter: Letter, item: Item): Markdown {
  const unread = unreadWords(letter, item);
  if (unread) return `**Reasons and citations:** ${plain(unread)}`;
  const reasoning = reasoningOf(letter, item);
  const { conclusion } = reasoning;
  const sides = [item.claimsAdministrator, item.reviewer].flatMap((paragraph) =>
    paragraph ? [`${SIDES[paragraph.party]}: ${reliedOn(letter, paragraph)}`] : [],
  );
  return paragraphs(
    list('**Why**, in the rationale’s words:', reasoning.reasons.map(plain)),
    conclusion ? `**${conclusionName(reasoning)}:** “${plain(conclusion)}”` : '',
    list('**Relied on**', sides),
  );
}

const SIDES = { reviewer: 'Expert reviewer', 'claims-administrator': 'Claims administrator' } as const;

/** Topics of one citation that are named; the citation itself has them all. */
const MOST_TOPICS = 4;

/** What a side relied on, in a line. */
export function reliedOn(letter: Letter, { citations, basis }: GuidelineParagraph): Markdown {
  const cited = citations.map((citation) => plain(citationLine(letter, citation, MOST_TOPICS)));
  return cited.join('; ') || (basis === 'none-cited' ? 'no medical evidence cited' : 'not stated');
}
