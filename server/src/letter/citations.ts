import { guidelineById, matchGuideline } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { type Span, textOf } from '../text/span';
import { withoutStop } from './lists';
import type { Citation, PageRange } from './model';
import { mtusCitation, mtusClauses } from './mtusCitations';
import { otherCitation, otherClauses } from './otherCitations';

type Segment = { readonly mtus: boolean; readonly span: Span };

const MARKER = /Decision\s+based\s+on\s+(?:(Non-\s{0,12}MTUS\s+Citations?)|MTUS)\b[:\s]*/gi;
const NONE_CITED = /did\s+not\s+cite\s+any/i;
const LONGEST_NAME = 160;

/** Reads what a guideline paragraph cites, one entry a guideline, in the order of the text. */
export function readCitations(text: string, body: Span): readonly Citation[] {
  return segmentsOf(text, body).flatMap(({ mtus, span }) =>
    mtus ? mtusCitations(text, span) : otherCitations(text, span),
  );
}

const mtusCitations = (text: string, span: Span): readonly Citation[] =>
  withOwnPages(
    mtusClauses(text, span)
      .map((clause) => withoutStop(text, clause))
      .filter(({ start, end }) => start < end)
      .map((clause) => mtusCitation(text, clause)),
  );

/** Chapters with more pages than the shorter guidelines, which have pages of every number up to this. */
const LAST_SHARED_PAGE = 127;

/**
 * One list of pages can stand behind several guidelines: “Low Back Complaints, Chronic Pain Treatment Guidelines
 * Page(s): 303, 98-99”. A page that the last of them does not have is that of the one before it that has it.
 */
function withOwnPages(citations: readonly Citation[]): readonly Citation[] {
  const last = citations.at(-1);
  const others = citations.slice(0, -1).filter(({ pages }) => pages.length === 0);
  if (!last || last.pages.length === 0 || others.length === 0) return citations;
  const ownerOf = (range: PageRange): Citation => {
    const owners = mayLack(last, range) ? others.filter((each) => has(each, range)) : [];
    return owners.length === 1 ? owners[0]! : last;
  };
  const owned = last.pages.map((range) => ({ range, owner: ownerOf(range) }));
  return citations.map((each) => {
    if (each !== last && !others.includes(each)) return each;
    return { ...each, pages: owned.filter(({ owner }) => owner === each).map(({ range }) => range) };
  });
}

const has = ({ guidelineId }: Citation, { first, last }: PageRange): boolean => {
  const pages = guidelineById(guidelineId ?? '')?.pages;
  return pages !== undefined && pages[0] <= first && last <= pages[1];
};

const mayLack = (citation: Citation, range: PageRange): boolean =>
  guidelineById(citation.guidelineId ?? '')?.pages ? !has(citation, range) : range.first > LAST_SHARED_PAGE;

const otherCitations = (text: string, span: Span): readonly Citation[] =>
  otherClauses(text, span)
    .filter(({ span: { start, end } }) => start < end)
    .map((clause) => otherCitation(text, clause));

function segmentsOf(text: string, body: Span): readonly Segment[] {
  const words = textOf(text, body);
  const markers = matchesOf(words, MARKER);
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
