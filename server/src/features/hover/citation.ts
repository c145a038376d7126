import { guidelineById, regulationSection, topicsOnPages, wasInForce } from '../../knowledge/index';
import { findTopic } from '../../knowledge/topics';
import type { Confidence, GuidelineRow, TopicRow } from '../../knowledge/types';
import type { Citation, Letter } from '../../letter/model';
import { foldedText, touches } from '../../text/span';
import { type Markdown, plain } from '../markdown';
import { citationName } from '../outline';
import type { Hover } from './hover';

const SURENESS: Readonly<Record<Confidence, string>> = {
  high: 'read in a source',
  medium: 'usual practice, not checked against the guideline itself',
  low: 'from memory alone',
};
const PAGED = 'mtus-chronic-pain-2009';

/** On a citation: what it is. */
export function citationHover(letter: Letter, offset: number): Hover | null {
  const paragraphs = letter.items.flatMap((item) => [item.claimsAdministrator, item.reviewer]);
  const citation = paragraphs
    .flatMap((each) => each?.citations ?? [])
    .find(({ span }) => touches(span, offset));
  return citation ? { span: citation.span, markdown: citationMarkdown(letter, citation) } : null;
}

/** What a cited guideline is, as far as the knowledge says, and how sure that is. */
export function citationMarkdown(letter: Letter, citation: Citation): Markdown {
  const row = citation.guidelineId ? guidelineById(citation.guidelineId) : undefined;
  const title = `**${plain(citationName(letter, citation))}**`;
  if (!row) return `${title}\n\nNothing is known here of this work.`;
  return [
    title,
    nameOf(row),
    forceOf(row, letter.header.decision?.value ?? null),
    ...topicParts(letter, citation),
    sourceOf(row),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function nameOf(row: GuidelineRow): Markdown {
  const year = row.edition ? ` (${row.edition})` : '';
  const publisher = row.publisher ? `, ${plain(row.publisher)}` : '';
  const section = row.regulation ? regulationSection(row.regulation) : undefined;
  const adopted = section
    ? `\n\nAdopted into the MTUS by 8 CCR ${plain(section.id)}, ${plain(section.title)}`
    : '';
  return `${plain(row.name)}${year}${publisher}${adopted}`;
}

function forceOf(row: GuidelineRow, decided: string | null): Markdown {
  if (!row.from) return '';
  const period = `In force from ${row.from}${row.to ? ` to ${row.to}` : ''}`;
  const then = decided ? wasInForce(row, decided) : undefined;
  if (then === undefined) return `${period}.`;
  return `${period}: ${then ? 'in force' : '**not** in force'} on the decision date, ${decided}.`;
}

function topicParts(letter: Letter, citation: Citation): readonly Markdown[] {
  const known = citation.topics.flatMap((span) => {
    const topic = findTopic(citation.guidelineId!, foldedText(letter.text, span));
    return topic?.gist && isSure(topic) ? [topic] : [];
  });
  if (known.length > 0) return known.map((topic) => `*${plain(topic.name)}*: ${plain(topic.gist!)}`);
  if (citation.guidelineId !== PAGED || citation.topics.length > 0) return [];
  const onPages = citation.pages
    .flatMap(({ first, last }) => topicsOnPages(first, last))
    .filter((topic) => topic.pageBasis === 'letters');
  const names = [...new Set(onPages.map(({ name }) => plain(name)))];
  return names.length > 0 ? [`Letters cite these pages for: ${names.join(', ')}.`] : [];
}

const isSure = ({ confidence }: TopicRow): boolean => confidence !== 'low';

const sourceOf = (row: GuidelineRow): Markdown =>
  `${row.url ? `[Public source](${row.url}) · ` : ''}How sure: ${SURENESS[row.confidence]}.`;
