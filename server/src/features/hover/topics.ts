import { findTopic, type TopicRow, topicsOnPages } from '../../knowledge/index';
import type { Citation, Letter } from '../../letter/model';
import { foldedText, type Span } from '../../text/span';
import { type Markdown, plain } from '../markdown';
import { capital } from '../wording';

/** The guideline whose pages are known by topic. */
const PAGED = 'mtus-chronic-pain-2009';

/** The pages of a topic, where letters or the guideline itself say them: “ (pages 63–66, as letters cite it)”. */
export function pagesOf({ startPage, endPage, pageBasis }: TopicRow): Markdown {
  if (startPage === undefined || endPage === undefined || !isPageSure(pageBasis)) return '';
  const pages = startPage === endPage ? `page ${startPage}` : `pages ${startPage}–${endPage}`;
  return ` (${pages}${pageBasis === 'letters' ? ', as letters cite it' : ''})`;
}

/** The topics that a citation names, of those that the knowledge can say something of. */
export const knownTopics = (
  { text }: Letter,
  guidelineId: string,
  topics: readonly Span[],
): readonly TopicRow[] =>
  topics.flatMap((span) => {
    const topic = findTopic(guidelineId, foldedText(text, span));
    return topic?.gist && topic.confidence !== 'low' ? [topic] : [];
  });

/** What a topic is about, in our own words, and its pages; without its name where that is said already. */
export function topicLine(topic: TopicRow, isNamed: boolean): Markdown {
  const pages = pagesOf(topic);
  const name = isNamed ? capital(pages.replace(/^ \(|\)$/g, '')) : `*${plain(topic.name)}*${pages}`;
  return `${name ? `${name}: ` : ''}${plain(topic.gist!)}`;
}

/** Which topics pages of a guideline fall on, but for those that are told of already. */
export function pageLine(guidelineId: string, pages: Citation['pages'], told: readonly TopicRow[]): Markdown {
  if (guidelineId !== PAGED) return '';
  const there = pages
    .flatMap(({ first, last }) => topicsOnPages(first, last))
    .filter((topic) => isPageSure(topic.pageBasis) && topic.confidence !== 'low' && !told.includes(topic));
  const names = [...new Set(there.map((topic) => `*${plain(topic.name)}*${pagesOf(topic)}`))];
  return names.length > 0 ? `On these pages, among others: ${names.join(', ')}.` : '';
}

const isPageSure = (basis: TopicRow['pageBasis']): boolean => basis === 'text' || basis === 'letters';
