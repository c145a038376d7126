import chronicPain2009 from '../../data/chronic-pain-2009-topics.json';
import others from '../../data/topics.json';
import { remembering, rememberingKeys } from '../text/remember';
import { once } from './once';
import { indexPhrases, type PhraseIndex, rowNamed } from './phrases';
import type { TopicRow } from './types';

/** The guideline whose 127 pages are known by topic. */
const CHRONIC_PAIN_2009 = 'mtus-chronic-pain-2009';
const SKIP = new Set(['and', 'the', 'of', 'section', 'topic']);
const NUMBER = /^[\s§]*\d+(?:\.\d+)*\.?\s+/;
const ASIDE = /\([^()]*\)/g;

/** One piece of a section list that a letter prints, and the topic that it is. */
export interface PrintedTopic {
  readonly start: number;
  readonly end: number;
  readonly row: TopicRow | undefined;
}

const all = once((): readonly TopicRow[] => [
  ...(chronicPain2009 as readonly Omit<TopicRow, 'guideline'>[]).map((row) => ({
    ...row,
    guideline: CHRONIC_PAIN_2009,
  })),
  ...(others as readonly TopicRow[]),
]);
const byId = once(() => new Map(all().map((row) => [row.id, row])));
const byGuideline = once(() => {
  const topics = new Map<string, TopicRow[]>();
  for (const row of all()) topics.set(row.guideline, [...(topics.get(row.guideline) ?? []), row]);
  return topics;
});

/** The topic of an id, as drugs and treatments refer to it: `topicById('muscle-relaxants')`. */
export function topicById(id: string): TopicRow | undefined {
  return byId().get(id);
}

/** The known topics of a guideline, none for a guideline of which none is known. */
export function topicsOf(guidelineId: string): readonly TopicRow[] {
  return byGuideline().get(guidelineId) ?? [];
}

/** The topic of a guideline that a letter prints, whole: its number and asides in parentheses may be missing. */
export function findTopic(guidelineId: string, printed: string): TopicRow | undefined {
  return topicsNamed(printed)(guidelineId);
}

/** Answers which topic of each guideline a text is. */
const topicsNamed = remembering((printed) =>
  rememberingKeys((guidelineId: string) => topicNamed(indexOf(guidelineId), printed)),
);

function topicNamed(index: PhraseIndex<TopicRow>, printed: string): TopicRow | undefined {
  const plain = printed.replace(NUMBER, '');
  return rowNamed(index, plain) ?? rowNamed(index, printed) ?? rowNamed(index, plain.replace(ASIDE, ' '));
}

/** The topics of the chronic pain guideline of 2009 that touch the pages, by their first page; their `pageBasis` says how sure. */
export const topicsOnPages = (from: number, to: number): readonly TopicRow[] =>
  withPages().filter(({ startPage, endPage }) => startPage! <= to && endPage! >= from);

const withPages = once(() =>
  topicsOf(CHRONIC_PAIN_2009).filter(
    ({ startPage, endPage }) => startPage !== undefined && endPage !== undefined,
  ),
);

/** A section list read into topics: a comma inside the name of a known topic does not cut it. */
export function readTopicList(guidelineId: string, printed: string): readonly PrintedTopic[] {
  const pieces = piecesOf(printed);
  const topics: PrintedTopic[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const start = pieces[at]!.start;
    let last = at;
    let row: TopicRow | undefined;
    for (let to = Math.min(pieces.length, at + MOST_PIECES) - 1; to >= at && row === undefined; to -= 1) {
      row = findTopic(guidelineId, printed.slice(start, pieces[to]!.end));
      if (row !== undefined) last = to;
    }
    topics.push({ start, end: pieces[last]!.end, row });
    at = last;
  }
  return topics;
}

const MOST_PIECES = 8;

/** The trimmed pieces between commas and semicolons that stand outside parentheses. */
function piecesOf(printed: string): { readonly start: number; readonly end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= printed.length; at += 1) {
    const char = printed[at];
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (char !== undefined && (depth > 0 || (char !== ',' && char !== ';'))) continue;
    const piece = printed.slice(from, at);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (end > start) pieces.push({ start, end });
    from = at + 1;
  }
  return pieces;
}

const indexOf = rememberingKeys((guidelineId: string): PhraseIndex<TopicRow> => {
  const topics = topicsOf(guidelineId);
  const names = topics.map((row) => ({ text: row.name, row }));
  const aliases = topics.flatMap((row) => (row.aliases ?? []).map((text) => ({ text, row })));
  const short = names.map(({ text, row }) => ({ text: text.replace(ASIDE, ' '), row }));
  return indexPhrases([...names, ...aliases, ...short], { skip: SKIP, loose: true });
});
