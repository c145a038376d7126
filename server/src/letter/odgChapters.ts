import { matchGuideline } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { type Span, textOf } from '../text/span';

/** Where another chapter can begin within one citation: “Knee/DME, Low Back/Mattress”, “Low Back and Neck Chapter”. */
const NEXT = /(?:[,;]\s+|\s{0,40}\/\s{0,40}|\s{1,40}(?:and|&)\s+)(?=[A-Za-z])/g;
const SOURCE = 'ODG ';
const LONGEST_NAME = 120;
/** What shows that a name is a chapter's, not a treatment's. */
const CHAPTER_FOLLOWS = /^\s*(?:chapters?\b|sections?\b|\/(?!\w+\/)|\((?:acute|updated?|chronic)\b)/i;
const CHAPTER_ENDS = /(?:chapters?|\(\s*acute\s*(?:&|and)\s*chronic\s*\))$/i;

type Chapter = { readonly id: string; readonly end: number };

/** A citation of the ODG that names several chapters, parted before each of them but the first. */
export function odgChapters(text: string, clause: Span): readonly Span[] {
  const parts: Span[] = [];
  let { start } = clause;
  let last = chapterAt(text, clause, '')?.id;
  for (const found of matchesOf(textOf(text, clause), NEXT)) {
    const at = clause.start + found.index;
    const next = { start: at + found[0].length, end: clause.end };
    const chapter = at > start && last ? chapterAt(text, next, SOURCE) : null;
    if (!chapter || chapter.id === last || !isChapter(text, next, chapter)) continue;
    if (isInsideName(text, start, at, parts.length === 0)) continue;
    parts.push({ start, end: at });
    start = next.start;
    last = chapter.id;
  }
  return [...parts, { start, end: clause.end }];
}

function isChapter(text: string, { start, end }: Span, chapter: Chapter): boolean {
  return (
    CHAPTER_ENDS.test(text.slice(start, chapter.end)) || CHAPTER_FOLLOWS.test(text.slice(chapter.end, end))
  );
}

function isInsideName(text: string, start: number, at: number, isFirst: boolean): boolean {
  const chapter = chapterAt(text, { start, end: at + LONGEST_NAME }, isFirst ? '' : SOURCE);
  return chapter !== null && chapter.end > at;
}

function chapterAt(text: string, { start, end }: Span, source: string): Chapter | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_NAME));
  const match = matchGuideline(source + words);
  if (match?.row.family !== 'ODG' || match.row.id === 'odg') return null;
  if (match.start > 0 && source) return null;
  return { id: match.row.id, end: start + match.end - source.length };
}
