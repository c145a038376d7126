import type { VisibleLines } from '../text/lines';
import { lineSpan } from '../text/lines';
import type { Span } from '../text/span';
import { decisionAtLineEnd, decisionOfHeading } from './decisions';
import { readItem } from './item';
import type { FieldKind, FieldMark } from './marks';
import type { Decision, Item } from './model';
import { beginsParagraph, paragraphStart } from './paragraphs';

type Heading = { readonly first: number; readonly last: number; readonly decision: Decision | null };
type Piece = { readonly first: number; readonly heading: Heading | null; readonly field: FieldMark | null };
type Group = {
  readonly heading: Heading | null;
  readonly fields: readonly (FieldMark & { readonly end: number })[];
};

/** The lines of the issues section after its title, and the labels among them. */
export type IssuesRegion = {
  readonly first: number;
  readonly last: number;
  readonly fields: readonly FieldMark[];
};

/** The items of an issues section, and the text in it that belongs to none. */
export type ReadItems = { readonly items: readonly Item[]; readonly unread: readonly Span[] };

const INTRODUCTION = /^The\s+Final\s+Determination\s+was\s+based\b/;
const LONGEST_UNDECIDED_HEADING = 400;
const LONGEST_INTRODUCTION = 300;
const ORDER: readonly FieldKind[] = ['claims-administrator', 'reviewer', 'rationale'];

/**
 * Reads the disputed items of the issues section.
 *
 * A heading paragraph is known by the decision that ends it, or by standing before the first label of a
 * further item. What lies before the first heading or between a heading and its labels is `unread`.
 */
export function readItems(text: string, lines: VisibleLines, region: IssuesRegion): ReadItems {
  const first = afterIntroduction(text, lines, region);
  const decided = decidedHeadings(text, lines, { ...region, first });
  const pieces = piecesOf(text, lines, { ...region, first }, decided);
  const unread: Span[] = [];
  const begin = pieces[0]?.first ?? region.last + 1;
  if (begin > first) unread.push(lineSpan(lines, first, begin - 1));
  const items = groupsOf(lines, pieces, region.last).map(({ heading, fields }) =>
    readItem(text, {
      paragraph: heading && lineSpan(lines, heading.first, heading.last),
      decision: heading?.decision ?? null,
      fields,
    }),
  );
  return { items, unread };
}

function afterIntroduction(text: string, lines: VisibleLines, region: IssuesRegion): number {
  if (region.first > region.last) return region.first;
  const start = lines.starts[region.first]!;
  if (!INTRODUCTION.test(text.slice(start, start + LONGEST_INTRODUCTION))) return region.first;
  let last = region.first;
  while (last < region.last && !text.slice(lines.starts[last]!, lines.ends[last]!).endsWith(':')) {
    if (beginsParagraph(text, lines, last + 1)) break;
    last++;
  }
  return last + 1;
}

function decidedHeadings(text: string, lines: VisibleLines, region: IssuesRegion): readonly Heading[] {
  const headings: Heading[] = [];
  const labels = new Map(region.fields.map((field) => [field.line, field]));
  let floor = region.first;
  for (let line = region.first; line <= region.last; line++) {
    const label = labels.get(line);
    if (label) {
      line = label.lastLine;
      floor = line + 1;
    } else {
      const decision = decisionAtLineEnd(text, lines.starts[line]!, lines.ends[line]!);
      if (!decision || !endsHeading(text, lines, line, region.last, labels)) continue;
      const opening = floor === region.first && !lines.spaced;
      const first = opening ? floor : paragraphStart(text, lines, line, floor);
      headings.push({ first, last: line, decision });
      floor = line + 1;
    }
  }
  return headings;
}

function endsHeading(
  text: string,
  lines: VisibleLines,
  line: number,
  last: number,
  labels: ReadonlyMap<number, FieldMark>,
): boolean {
  if (line === last || labels.has(line + 1)) return true;
  return beginsParagraph(text, lines, line + 1) || lines.pageBreaks[line + 1] === true || !lines.spaced;
}

/** Headings and labels in their order, with the headings that no decision word marks put in. */
function piecesOf(
  text: string,
  lines: VisibleLines,
  region: IssuesRegion,
  decided: readonly Heading[],
): readonly Piece[] {
  const marked: Piece[] = [
    ...decided.map((heading) => ({ first: heading.first, heading, field: null })),
    ...region.fields.map((field) => ({ first: field.line, heading: null, field })),
  ].sort((a, b) => a.first - b.first);
  const pieces: Piece[] = [];
  let seen: FieldKind[] = [];
  for (const piece of marked) {
    if (piece.heading) seen = [];
    else if (piece.field) {
      const heading = opensItem(piece.field.field, seen, pieces.at(-1))
        ? undecidedHeading(
            text,
            lines,
            piece.first - 1,
            floorAfter(pieces.at(-1), region.first),
            Boolean(pieces.at(-1)?.field),
          )
        : null;
      if (
        heading ||
        (seen.length > 1 && piece.field.field === ORDER[0] && seen.includes(piece.field.field))
      ) {
        seen = [];
        pieces.push({ first: heading?.first ?? piece.first, heading: heading ?? NO_HEADING, field: null });
      }
      seen.push(piece.field.field);
    }
    pieces.push(piece);
  }
  return pieces;
}

const NO_HEADING: Heading = { first: -1, last: -1, decision: null };

/** Whether a label may be the first of a further item: none stands before it, or its turn in the item is over. */
const opensItem = (field: FieldKind, seen: readonly FieldKind[], before: Piece | undefined): boolean =>
  before?.heading
    ? false
    : seen.length === 0 || seen.some((each) => ORDER.indexOf(each) >= ORDER.indexOf(field));

const floorAfter = (before: Piece | undefined, first: number): number =>
  before?.field ? before.field.lastLine + 1 : before?.heading ? before.heading.last + 1 : first;

function undecidedHeading(
  text: string,
  lines: VisibleLines,
  last: number,
  floor: number,
  afterLabel: boolean,
): Heading | null {
  if (last < floor) return null;
  const first = paragraphStart(text, lines, last, floor);
  if (first === floor && afterLabel && !beginsParagraph(text, lines, first)) return null;
  const span = lineSpan(lines, first, last);
  const decision = decisionOfHeading(text, span);
  if (decision) return { first, last, decision };
  const words = text.slice(span.start, span.end);
  return words.length > LONGEST_UNDECIDED_HEADING || /[.!?]["”]?$/.test(words)
    ? null
    : { first, last, decision };
}

function groupsOf(lines: VisibleLines, pieces: readonly Piece[], last: number): readonly Group[] {
  const groups: { heading: Heading | null; fields: (FieldMark & { end: number })[] }[] = [];
  pieces.forEach((piece, index) => {
    if (piece.heading)
      groups.push({ heading: piece.heading === NO_HEADING ? null : piece.heading, fields: [] });
    if (!piece.field) return;
    if (groups.length === 0) groups.push({ heading: null, fields: [] });
    const lastLine = (pieces[index + 1]?.first ?? last + 1) - 1;
    const end = Math.max(piece.field.span.end, lines.ends[Math.max(lastLine, piece.first)]!);
    groups.at(-1)!.fields.push({ ...piece.field, end });
  });
  return groups;
}
