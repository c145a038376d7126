import { type GuidelineMatch, matchGuideline } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { type Span, textOf } from '../text/span';
import { readTopicsAndPages } from './citedTopics';
import { withoutStop } from './lists';
import type { Citation } from './model';

const NEXT = /[,;]?\s{1,40}and\s+(?=[A-Z])|[;.,]\s+(?=[A-Z])/g;
/** Names that are a guideline’s even without a year: older letters print none. */
const UNDATED =
  /^(?:(?:ACOEM\s[^,;:]{0,40})?chapter\s+\d{1,2}\b|(?:chronic\s+pain|postsurgical|acupuncture)\s+(?:medical\s+)?treatment\s+guidelines?\b)/i;
/** “2004”, “(2009)”, “(May 2009)”. */
/** Between name and year there may be the end of a page, with blanks in place of what is printed there. */
const ROOM = 300;
const YEAR = /^[\s,;(]{0,250}(?:[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},\s+)?)?((?:19|20)\d\d)\b\)?/;
/** The chapters of the ACOEM, which letters also call those of the MTUS. */
const CHAPTER = /^(?:ACOEM\s[^;:]{0,40}|ACOEM\s+)?chapter\s+\d/i;
/** “ACOEM Chapter 12”, which the title of the chapter can follow. */
const NUMBERED = /chapter\s+\d{1,2}$/i;
const LONGEST_NAME = 160;
const PREFIX = 'MTUS ';

/** “and” or a comma parts two citations only where a guideline’s name is sure to follow: names hold both. */
export function mtusClauses(text: string, span: Span): readonly Span[] {
  const clauses: Span[] = [];
  let { start } = span;
  for (const found of matchesOf(textOf(text, span), NEXT)) {
    const at = span.start + found.index;
    const next = at + found[0].length;
    if (at <= start || !isFurther(text, { start: next, end: span.end })) continue;
    if (isInsideName(text, start, at)) continue;
    clauses.push({ start, end: at });
    start = next;
  }
  return [...clauses, { start, end: span.end }];
}

function isFurther(text: string, span: Span): boolean {
  const name = nameAt(text, span);
  return Boolean(name?.year || (name && UNDATED.test(text.slice(span.start, name.end))));
}

/** Whether the clause from `start` has at `at` not yet come to the end of its guideline's name. */
function isInsideName(text: string, start: number, at: number): boolean {
  const name = nameAt(text, { start, end: at + LONGEST_NAME });
  return name !== null && name.end > at;
}

function nameAt(text: string, span: Span): { id: string; year: number | null; end: number } | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST_NAME));
  const found =
    namedWith(PREFIX, words) ??
    (CHAPTER.test(words)
      ? (namedWith('MTUS ACOEM ', words) ?? namedWith('ACOEM ', words) ?? namedWith('', words))
      : null);
  if (!found) return null;
  const { match, length } = found;
  const end = span.start + length;
  const title = NUMBERED.test(text.slice(span.start, end))
    ? nameAt(text, { start: end, end: span.end })
    : null;
  return title?.id === match.row.id ? title : { id: match.row.id, year: match.year, end };
}

function namedWith(source: string, words: string): { match: GuidelineMatch; length: number } | null {
  const match = matchGuideline(source + words);
  if (!match || match.start > 0 || match.end <= source.length) return null;
  return { match, length: match.end - source.length };
}

/** Reads one citation of the MTUS; `clause` begins after “MTUS”. */
export function mtusCitation(text: string, clause: Span): Citation {
  const known = nameAt(text, clause);
  const printed = /^[^:]{2,90}?(?=[\s,(]+(?:19|20)\d\d\b)/.exec(textOf(text, clause));
  const end = known?.end ?? clause.start + (printed?.[0].length ?? 0);
  const guideline = withoutStop(text, { start: clause.start, end });
  const year = YEAR.exec(text.slice(end, Math.min(end + ROOM, clause.end)));
  const rest = { start: end + (year?.[0].length ?? 0), end: clause.end };
  const effective = /Effective[^)]{0,20}\b((?:19|20)\d\d)/i.exec(textOf(text, rest));
  const edition = year?.[1] ?? effective?.[1];
  return {
    span: clause,
    source: 'MTUS',
    guideline: guideline.start < guideline.end ? guideline : null,
    edition: edition ? Number(edition) : null,
    guidelineId: known?.id ?? null,
    ...readTopicsAndPages(text, rest, known?.id ?? null),
  };
}
