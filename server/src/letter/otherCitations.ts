import { findGuideline, type GuidelineMatch, guidelineById, matchGuideline } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { type Span, textOf } from '../text/span';
import { readTopicsAndPages } from './citedTopics';
import { withoutStop } from './lists';
import type { Citation, CitationSource } from './model';
import { odgChapters } from './odgChapters';

const SOURCE = String.raw`(?:the\s+)?(?:ODG|O(?:ffi|ﬃ)cial\s+Disability|ACOEM|American\s+College\s+of\s+Occupational)\b`;
const NEXT_SOURCE = new RegExp(
  String.raw`\s{1,40}and\s+Other\s+Medical\s+Treatment\s+Guidelines?[\s:]+|(?:[,;.]|[,;]?\s{1,40}and)?\s{1,40}(?=${SOURCE})`,
  'g',
);
const OTHER_SOURCES = /Other\s+Medical/;
/** Words before a source that make it no citation of its own: “as quoted in the ODG”. */
const WITHIN = /\b(?:per|from|of|in|by|see|to|with|the)$/i;
/** Between two works: after the day of access, after a year or page, before a second address. */
const NEXT_WORK =
  /accessed(?:\s+on)?[:\s]+[\w/,-]{1,12}(?:\s+\d{1,2},?\s+\d{4})?[,;.]\s+(?=[A-Z])|(?<=[\d)/.])\s?;\s+(?=[A-Z“"])|[,;]?\s{1,40}(?:and\s+)?(?=https?:|www\.)/g;
/** A work of somebody else behind a citation of the ODG or the ACOEM: its authors, or who has published it. */
const OTHER_WORK =
  /[.;]\s{1,40}(?=[A-Z][\w'’-]{1,30}\s[A-Z]{1,3},\s(?:et\s+al\b|[A-Z]))|;\s{1,40}(?=(?:the\s+)?(?:American|National|International|World|U\.?S\.?|FDA|Food\s+and\s+Drug|Centers?\s+for|Medicare|Aetna|Cigna|Cochrane|UpToDate|PDR|Physicians['’]\s+Desk|Medscape|Mayo|ACR|AAOS|AASM|ASAM|AHA|ADA|NIH|CDC)\b)/i;
const ADDRESS = /(?:https?:|www\.)/i;
const ODG =
  /^(?:the\s+)?(?:California\s+)?(?:Work\s+Loss\s+Data\s+Institute[\s,.:–-]+)?(?:O(?:ffi|ﬃ)cial\s+Disability\s+Guidelines?|ODG)\b/i;
const ODG_NAME =
  /^(?:the\s+)?(?:(?:O(?:ffi|ﬃ)cial\s+Disability\s+Guidelines?|ODG|\(ODG\)|TWC|Treatment\s+(?:Index|(?:in|for)\s+Workers[’']?\s+Comp(?:ensation)?)|On-?line\s+(?:Edition|Version)|Chapter:|Work\s+Loss\s+Data\s+Institute|\([^)]{0,40}(?:Edition|version|updated?|web)[^)]{0,40}\)|\d{1,2}(?:st|nd|rd|th)\s+Edition|\(?web\)?|(?:19|20)\d\d)[\s,:;–-]*)+/i;
const ACOEM = /^(?:the\s+)?(?:California\s+)?(?:ACOEM|American\s+College\s+of\s+Occupational)\b/i;
const ACOEM_NAME =
  /^(?:the\s+)?(?:(?:ACOEM|\(ACOEM\)|American\s+College\s+of\s+Occupational\s+and\s+Environmental\s+Medicine|(?:Occupational\s+Medicine\s+)?Practice|Guidelines?|(?:\d(?:st|nd|rd|th)|Second|Third)\s+Edition|\((?:19|20)\d\d\)|(?:19|20)\d\d)[\s,:;–-]*)+/i;
const PUBLISHER = /^Work\s+Loss\s+Data\s+Institute(?:,?\s+(?:LLC|Inc))?\.?$/i;
/** Further back nothing is looked for, so that long lists are read in good time. */
const LONGEST_WORK = 400;
/** “Low Back Chapter, Lumbar supports”: the chapter is named, what follows is its topic. */
const CHAPTER_ENDS = /^.*?\bchapters?(?=\s*[,:;]\s*\w)/is;
const YEAR = /\b((?:19|20)\d\d)\b(?!-)|updated?\s+\d{1,2}\/\d{1,2}\/(\d\d)\b/i;

/** A part of a list of sources: one citation. */
export type Clause = { readonly span: Span; readonly source: CitationSource };

/** The parts of a list of sources outside the MTUS, one a citation. */
export function otherClauses(text: string, span: Span): readonly Clause[] {
  return clausesAt(text, span, NEXT_SOURCE).flatMap((clause) => {
    const source = sourceOf(textOf(text, clause).trimStart());
    if (source === 'other') return worksIn(text, clause);
    const other = OTHER_WORK.exec(textOf(text, clause));
    const end = other ? clause.start + other.index : clause.end;
    const own = { start: clause.start, end };
    const parts = source === 'ODG' ? odgChapters(text, own) : [own];
    const works = other ? worksIn(text, { start: end + other[0].length, end: clause.end }) : [];
    return [...parts.map((part) => ({ span: withoutStop(text, part), source })), ...works];
  });
}

const worksIn = (text: string, clause: Span): readonly Clause[] =>
  clausesAt(text, clause, NEXT_WORK).map((part) => ({ span: withoutStop(text, part), source: 'other' }));

const sourceOf = (words: string): CitationSource =>
  ODG.test(words) ? 'ODG' : ACOEM.test(words) ? 'ACOEM' : 'other';

/** Reads one citation from outside the MTUS. */
export function otherCitation(text: string, { span: clause, source }: Clause): Citation {
  if (source === 'other') return workCitation(text, clause);
  const words = textOf(text, clause);
  const added = sourceOf(words) === source ? '' : `${source} `;
  const prefix = (source === 'ODG' ? ODG_NAME : ACOEM_NAME).exec(words)?.[0].length ?? 0;
  const whole = matchGuideline(added + words);
  const chapter = whole && whole.end <= added.length + prefix ? chapterBehind(words, prefix, source) : null;
  const match = chapter ?? whole;
  const isNamed = match && match.start <= added.length + prefix;
  const known = isNamed ? match.end - added.length : 0;
  const named = CHAPTER_ENDS.exec(words.slice(0, known))?.[0].length ?? known;
  const nameEnd = chapter ? chapter.end : Math.max(prefix, named);
  const name = withoutStop(text, { start: clause.start + prefix, end: clause.start + nameEnd });
  const year = YEAR.exec(words);
  return {
    span: clause,
    source,
    guideline: name.start < name.end ? name : null,
    edition: year ? Number(year[1] ?? `20${year[2]}`) : null,
    guidelineId: match?.row.id ?? source.toLowerCase(),
    ...readTopicsAndPages(text, { start: clause.start + nameEnd, end: clause.end }, null),
  };
}

/** The chapter that follows all the names of its source, with what stands between them. */
function chapterBehind(words: string, prefix: number, source: CitationSource): GuidelineMatch | null {
  const match = matchGuideline(`${source} ${words.slice(prefix)}`);
  const isChapter = match?.start === 0 && match.end > source.length + 1;
  return isChapter ? { ...match, end: match.end - source.length - 1 + prefix } : null;
}

function workCitation(text: string, clause: Span): Citation {
  const guidelineId = findGuideline(textOf(text, clause))?.id ?? null;
  const { pages, pageTotal } = readTopicsAndPages(text, clause, null);
  const isMtus = guidelineId !== null && guidelineById(guidelineId)?.family === 'MTUS';
  return {
    span: clause,
    source: isMtus ? 'MTUS' : 'other',
    guideline: clause,
    edition: null,
    guidelineId,
    topics: [],
    pages,
    pageTotal,
  };
}

function clausesAt(text: string, span: Span, separators: RegExp): readonly Span[] {
  const clauses: Span[] = [];
  let { start } = span;
  for (const found of matchesOf(textOf(text, span), separators)) {
    const end = span.start + found.index;
    const next = end + found[0].length;
    const before = text.slice(Math.max(start, end - LONGEST_WORK), end).trim();
    if (WITHIN.test(before.slice(-12))) continue;
    if (!OTHER_SOURCES.test(found[0]) && isSameWork(before, text.slice(next, next + 40))) continue;
    const kept = found[0].startsWith('accessed') ? found[0].trimEnd().length : 0;
    clauses.push({ start, end: end + kept });
    start = next;
  }
  return [...clauses, { start, end: span.end }];
}

/** Whether what follows belongs to what stands `before`: another name of the source, or its first address. */
function isSameWork(before: string, after: string): boolean {
  if (before === '') return true;
  if (ADDRESS.test(after.slice(0, 6))) return !ADDRESS.test(before);
  if (ACOEM.test(after)) return isAll(ACOEM_NAME, before);
  return ODG.test(after) && (isAll(ODG_NAME, before) || PUBLISHER.test(before));
}

const isAll = (name: RegExp, words: string): boolean => name.exec(words)?.[0].length === words.length;
