import { findTopic, subjectsOfTopic, type TopicRow, topicById, topicsOnPages } from '../knowledge/index';
import { type Span, textOf } from '../text/span';
import type { Citation, PageRange } from './model';

/** Pages that are those of another topic than the one that is named beside them. */
export type StrayPages = {
  readonly pages: Span;
  readonly topic: Span;
  /** Whose pages they are. */
  readonly owners: readonly TopicRow[];
};

const GUIDELINE = 'mtus-chronic-pain-2009';
/** Pages by which a topic may begin sooner or end later than is known. */
const ROOM = 3;
const LAST_PAGE = 127;
/** Topics that bear on any treatment. */
const GENERAL = new Set([
  'introduction',
  'education',
  'functional-improvement-measures',
  'medications-for-chronic-pain',
  'weaning-of-medications',
]);
/** Subjects that letters rightly look up on each other's pages. */
const NEIGHBOURS: readonly (readonly [string, string])[] = [
  ['opioids', 'drug-tests'],
  ['muscle-relaxants', 'anti-anxiety-drugs'],
  ['anti-inflammatory-drugs', 'topical-drugs'],
  ['anti-inflammatory-drugs', 'stomach-drugs'],
  ['anticonvulsants', 'antidepressants'],
  ['physical-medicine', 'psychological-care'],
  ['physical-medicine', 'electrotherapy'],
];

/**
 * The pages of a citation of the chronic pain guideline of 2009 where all of them are far from every topic that is
 * named, and are those of topics about something else; null where one may belong, or something is not known.
 */
export function strayPages(text: string, { guidelineId, topics, pages }: Citation): StrayPages | null {
  if (guidelineId !== GUIDELINE || topics.length === 0 || pages.length === 0) return null;
  const named = topics.map((span) => findTopic(GUIDELINE, textOf(text, span)));
  if (pages.some(({ first, last }) => first > last || last > LAST_PAGE)) return null;
  const isFarFromAll = (topic: TopicRow | undefined): topic is TopicRow =>
    topic !== undefined && isSure(topic) && pages.every((range) => isFar(topic, range));
  if (!named.every(isFarFromAll)) return null;
  const others = pages.flatMap(({ first, last }) => topicsOnPages(first, last).filter(isWhole));
  if (!named.every((topic) => others.every((other) => isAboutElse(topic, other)))) return null;
  const owners = pages.map((range) => others.find((each) => isSure(each) && encloses(each, range)));
  if (!owners.every((owner) => owner !== undefined)) return null;
  return {
    pages: { start: pages[0]!.span.start, end: pages.at(-1)!.span.end },
    topic: topics[0]!,
    owners: [...new Set(owners)],
  };
}

const isWhole = ({ parent }: TopicRow): boolean => parent === undefined;

const isSure = (topic: TopicRow): boolean => topic.confidence !== 'low' && subjectsOfTopic(topic).length > 0;

/** Of a part of a topic the pages of the whole are near too. */
function isFar(topic: TopicRow, { first, last }: PageRange): boolean {
  const { startPage, endPage } = wholeOf(topic);
  return (
    startPage !== undefined && endPage !== undefined && (last < startPage - ROOM || first > endPage + ROOM)
  );
}

const wholeOf = (topic: TopicRow): TopicRow => topicById(topic.parent ?? '') ?? topic;

const encloses = ({ startPage, endPage }: TopicRow, { first, last }: PageRange): boolean =>
  startPage !== undefined && endPage !== undefined && startPage <= first && last <= endPage;

const isAboutElse = (topic: TopicRow, other: TopicRow): boolean =>
  !GENERAL.has(other.id) &&
  subjectsOfTopic(topic).every((one) =>
    subjectsOfTopic(other).every((two) => one !== two && !areNeighbours(one, two)),
  );

const areNeighbours = (one: string, two: string): boolean =>
  NEIGHBOURS.some((pair) => pair.includes(one) && pair.includes(two));
