import { readTopicList } from '../knowledge/index';
import { type Span, textOf } from '../text/span';
import { partsOf, withoutStop } from './lists';
import type { Citation } from './model';
import { readPageLists } from './pages';

const SECTIONS = /^[\s,.;:(]*Section(?:\(s\)|s)?\s*:\s*/i;
const ASIDE =
  /^[\s,:;/–-]*(?:(?:chapters?|sections?)\b|(?:last\s+)?updated?\s+\d[\d/]{3,9}|\((?:online|updated?|web|acute|current)[^)]{0,40}\))[\s,:;/–-]*/i;
/** What the footer of the guideline of 2009 says of itself is no topic. */
const FOOTER = /\bC\.?C\.?R\b|\b9?7?92\.\d|\bEffective\s+(?:July|\d)|^\(?MTUS\)?$/i;

/** Reads what stands behind the name of a guideline, `rest`: its topics, those known first of all, and its pages. */
export function readTopicsAndPages(
  text: string,
  rest: Span,
  guidelineId: string | null,
): Pick<Citation, 'topics' | 'pages' | 'pageTotal'> {
  const lists = readPageLists(text, rest);
  const stretches = gapsBetween(
    { start: afterAsides(text, rest), end: rest.end },
    lists.map(({ span }) => span),
  );
  const topics = stretches.flatMap((stretch) => topicsIn(text, stretch, guidelineId));
  return {
    topics: topics.filter((topic) => !FOOTER.test(textOf(text, topic))),
    pages: lists.flatMap(({ ranges }) => ranges),
    pageTotal: lists.find(({ total }) => total)?.total ?? null,
  };
}

function afterAsides(text: string, rest: Span): number {
  let start = rest.start + (SECTIONS.exec(textOf(text, rest))?.[0].length ?? 0);
  for (;;) {
    const aside = ASIDE.exec(text.slice(start, rest.end));
    if (!aside) return start;
    start += aside[0].length;
  }
}

function topicsIn(text: string, stretch: Span, guidelineId: string | null): readonly Span[] {
  const printed = guidelineId
    ? readTopicList(guidelineId, textOf(text, stretch))
        .map(({ start, end }) =>
          withoutStop(text, { start: stretch.start + start, end: stretch.start + end }),
        )
        .filter(({ start, end }) => start < end)
    : partsOf(text, stretch, ',;');
  return printed.map((topic) => withoutBrackets(text, withoutNumber(text, topic)));
}

/** “(2) Muscle relaxants” and “Carisoprodol topic” without what counts and calls the topic. */
function withoutNumber(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const number = /^\(\d\)\s{1,12}(?=\S)/.exec(words)?.[0].length ?? 0;
  const name = /\S\s{1,12}topics?$/.exec(words);
  return { start: start + number, end: name && name.index > number ? start + name.index + 1 : end };
}

/** “(Benzodiazepines)” without the brackets around the whole of it. */
function withoutBrackets(text: string, topic: Span): Span {
  const words = textOf(text, topic);
  if (!words.startsWith('(') || !words.endsWith(')')) return topic;
  let depth = 0;
  for (let at = 0; at < words.length - 1; at++) {
    if (words[at] === '(') depth++;
    else if (words[at] === ')') depth--;
    if (depth === 0) return topic;
  }
  return { start: topic.start + 1, end: topic.end - 1 };
}

function gapsBetween(whole: Span, holes: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let { start } = whole;
  for (const hole of holes) {
    if (hole.start > start) gaps.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < whole.end) gaps.push({ start, end: whole.end });
  return gaps;
}
