import { findGuideline, matchGuideline, readTopicList } from '../knowledge/index';
import { type Span, textOf } from '../text/span';
import { partsOf, withoutStop } from './lists';
import type { Citation, CitationSource } from './model';
import { readPageLists } from './pages';

type Segment = { readonly mtus: boolean; readonly span: Span };

const MARKER = /Decision\s+based\s+on\s+(?:(Non-\s{0,12}MTUS\s+Citations?)|MTUS)\b[:\s]*/gi;
const NONE_CITED = /did\s+not\s+cite\s+any/i;
const NEXT_MTUS = /(?:,|;)?\s+and\s+(?=[A-Z])|;\s+(?=[A-Z])/g;
const NEXT_OTHER =
  /\s+and\s+Other\s+Medical\s+Treatment\s+Guidelines?[\s:]+|(?:[,;]|\s+and)\s+(?=(?:the\s+)?(?:ODG|Official\s+Disability|ACOEM|American\s+College\s+of\s+Occupational)\b)/g;
const SECTIONS = /^[\s,.;:(]*Section(?:\(s\)|s)?\s*:\s*/i;
const ODG = /^(?:the\s+)?(?:California\s+)?(?:Official\s+Disability\s+Guidelines?|ODG)\b/i;
const ODG_NAME =
  /^(?:the\s+)?(?:(?:Official\s+Disability\s+Guidelines?|ODG|\(ODG\)|TWC|Treatment\s+in\s+Workers[’']?\s+Comp(?:ensation)?|Work\s+Loss\s+Data\s+Institute|\([^)]{0,40}(?:Edition|version|updated?)[^)]{0,40}\)|(?:19|20)\d\d)[\s,:;–-]*)+/i;
const ACOEM = /^(?:the\s+)?(?:California\s+)?(?:ACOEM|American\s+College\s+of\s+Occupational)\b/i;
const ACOEM_NAME =
  /^(?:the\s+)?(?:(?:ACOEM|\(ACOEM\)|American\s+College\s+of\s+Occupational\s+and\s+Environmental\s+Medicine|Practice|Guidelines?|\d(?:st|nd|rd|th)\s+Edition)[\s,:;–-]*)+/i;
const ASIDE =
  /^[\s,:;/–-]*(?:(?:chapter|section)\b|\((?:online|updated?|web|acute|current)[^)]{0,40}\))[\s,:;/–-]*/i;
/** What the footer of the guideline of 2009 says of itself is no topic. */
const FOOTER = /\bC\.?C\.?R\b|\b9?7?92\.\d|\bEffective\b|^\(?MTUS\)?$/i;
const LONGEST_NAME = 160;

/** Reads what a guideline paragraph cites, one entry a guideline, in the order of the text. */
export function readCitations(text: string, body: Span): readonly Citation[] {
  return segmentsOf(text, body).flatMap(({ mtus, span }) =>
    (mtus ? mtusClauses(text, span) : clausesAt(text, span, NEXT_OTHER))
      .map((clause) => withoutStop(text, clause))
      .filter(({ start, end }) => start < end)
      .map((clause) => (mtus ? mtusCitation(text, clause) : otherCitation(text, clause))),
  );
}

function segmentsOf(text: string, body: Span): readonly Segment[] {
  const words = textOf(text, body);
  const markers = [...words.matchAll(MARKER)];
  if (markers.length === 0) return unmarked(words, body);
  return markers.map((marker, index) => ({
    mtus: !marker[1],
    span: {
      start: body.start + marker.index + marker[0].length,
      end: body.start + (markers[index + 1]?.index ?? words.length),
    },
  }));
}

/** A paragraph without the usual words is read where it begins with the name of a guideline. */
function unmarked(words: string, body: Span): readonly Segment[] {
  if (NONE_CITED.test(words)) return [];
  const mtus = /^(?:California\s+|CA\s+)?MTUS\b[\s:]*/i.exec(words);
  if (mtus) return [{ mtus: true, span: { start: body.start + mtus[0].length, end: body.end } }];
  return matchGuideline(words.slice(0, LONGEST_NAME))?.start === 0 ? [{ mtus: false, span: body }] : [];
}

function clausesAt(text: string, span: Span, separators: RegExp): readonly Span[] {
  const clauses: Span[] = [];
  let { start } = span;
  for (const found of textOf(text, span).matchAll(separators)) {
    clauses.push({ start, end: span.start + found.index });
    start = span.start + found.index + found[0].length;
  }
  return [...clauses, { start, end: span.end }];
}

/** “and” parts two citations only where a guideline with its year follows: chapter names hold commas and “and”. */
function mtusClauses(text: string, span: Span): readonly Span[] {
  const clauses: Span[] = [];
  let { start } = span;
  for (const found of textOf(text, span).matchAll(NEXT_MTUS)) {
    const at = span.start + found.index;
    const next = at + found[0].length;
    if (at <= start || !isDatedName(text, { start: next, end: span.end })) continue;
    if (isInsideName(text, start, at)) continue;
    clauses.push({ start, end: at });
    start = next;
  }
  return [...clauses, { start, end: span.end }];
}

const isDatedName = (text: string, span: Span): boolean => Boolean(mtusNameAt(text, span)?.year);

/** Whether the clause from `start` has at `at` not yet come to the end of its guideline's name. */
function isInsideName(text: string, start: number, at: number): boolean {
  const name = mtusNameAt(text, { start, end: at + LONGEST_NAME });
  return name !== null && name.end > at;
}

const PREFIX = 'MTUS ';

function mtusNameAt(text: string, span: Span): { id: string; year: number | null; end: number } | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST_NAME));
  const match = matchGuideline(PREFIX + words);
  if (!match || match.start > 0 || match.end <= PREFIX.length) return null;
  return { id: match.row.id, year: match.year, end: span.start + match.end - PREFIX.length };
}

function mtusCitation(text: string, clause: Span): Citation {
  const known = mtusNameAt(text, clause);
  const printed = /^[^:]{2,90}?(?=[\s,(]+(?:19|20)\d\d\b)/.exec(textOf(text, clause));
  const end = known?.end ?? clause.start + (printed?.[0].length ?? 0);
  const guideline = withoutStop(text, { start: clause.start, end });
  const year = /^[\s,;(]*((?:19|20)\d\d)\b\)?/.exec(text.slice(end, Math.min(end + 12, clause.end)));
  const rest = { start: end + (year?.[0].length ?? 0), end: clause.end };
  const effective = /Effective[^)]{0,20}\b((?:19|20)\d\d)/i.exec(textOf(text, rest));
  const edition = year?.[1] ?? effective?.[1];
  return {
    span: clause,
    source: 'MTUS',
    guideline: guideline.start < guideline.end ? guideline : null,
    edition: edition ? Number(edition) : null,
    guidelineId: known?.id ?? null,
    ...topicsAndPages(text, rest, known?.id ?? null),
  };
}

function otherCitation(text: string, clause: Span): Citation {
  const words = textOf(text, clause);
  const source: CitationSource = ODG.test(words) ? 'ODG' : ACOEM.test(words) ? 'ACOEM' : 'other';
  if (source === 'other') return workCitation(text, clause);
  const match = matchGuideline(words);
  const prefix = (source === 'ODG' ? ODG_NAME : ACOEM_NAME).exec(words)![0].length;
  const nameEnd = Math.max(prefix, match && match.start <= prefix ? match.end : 0);
  const name = withoutStop(text, { start: clause.start + prefix, end: clause.start + nameEnd });
  const year = /\b((?:19|20)\d\d)\b|updated?\s+\d{1,2}\/\d{1,2}\/(\d\d)\b/i.exec(words);
  return {
    span: clause,
    source,
    guideline: name.start < name.end ? name : null,
    edition: year ? Number(year[1] ?? `20${year[2]}`) : null,
    guidelineId: match?.row.id ?? source.toLowerCase(),
    ...topicsAndPages(text, { start: clause.start + nameEnd, end: clause.end }, null),
  };
}

function workCitation(text: string, clause: Span): Citation {
  const guidelineId = findGuideline(textOf(text, clause))?.id ?? null;
  const { pages, pageTotal } = topicsAndPages(text, clause, null);
  return {
    span: clause,
    source: 'other',
    guideline: clause,
    edition: null,
    guidelineId,
    topics: [],
    pages,
    pageTotal,
  };
}

function topicsAndPages(
  text: string,
  rest: Span,
  guidelineId: string | null,
): Pick<Citation, 'topics' | 'pages' | 'pageTotal'> {
  const lists = readPageLists(text, rest);
  const pages = lists.flatMap(({ ranges }) => ranges);
  const pageTotal = lists.find(({ total }) => total)?.total ?? null;
  const sections = SECTIONS.exec(textOf(text, rest));
  let { start } = rest;
  if (sections) start += sections[0].length;
  for (
    let aside = ASIDE.exec(text.slice(start, rest.end));
    aside;
    aside = ASIDE.exec(text.slice(start, rest.end))
  ) {
    start += aside[0].length;
  }
  const stretches = gapsBetween(
    { start, end: rest.end },
    lists.map(({ span }) => span),
  );
  const topics = stretches.flatMap((stretch) => topicsIn(text, stretch, guidelineId));
  return { topics: topics.filter((topic) => !FOOTER.test(textOf(text, topic))), pages, pageTotal };
}

function topicsIn(text: string, stretch: Span, guidelineId: string | null): readonly Span[] {
  if (!guidelineId) return partsOf(text, stretch, ',;');
  return readTopicList(guidelineId, textOf(text, stretch))
    .map(({ start, end }) => withoutStop(text, { start: stretch.start + start, end: stretch.start + end }))
    .filter(({ start, end }) => start < end);
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
