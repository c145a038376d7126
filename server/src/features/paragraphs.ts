import type { Item, Letter } from '../letter/model';
import { beginsParagraph } from '../letter/paragraphs';
import { lineAt, type VisibleLines, visibleLines, withParagraphs } from '../text/lines';
import type { Span } from '../text/span';

/** A paragraph as the visible parts of its lines, in the order of the text; never empty. */
export type Paragraph = readonly Span[];

/** The lines of a letter and where they begin paragraphs. */
export type Paragraphs = {
  readonly lines: VisibleLines;
  /** Whether the room before line `line`, or a page break there, parts two paragraphs. */
  readonly isParted: (line: number) => boolean;
  /** The paragraphs of a part of the letter; page breaks and what is printed on every page are gone. */
  readonly within: (span: Span) => readonly Paragraph[];
  /** The same where documents are listed: the lines after a colon are paragraphs of their own. */
  readonly listed: (span: Span) => readonly Paragraph[];
};

/** The usual length of a full line is that of the lines at this place among all, the shortest first. */
const FULL_LINE_AT = 0.9;
/** A line is short where so much of a full line, the next word included, is left. */
const SHORT = 0.72;
/** A line is full where less than this is left. */
const FULL = 0.93;
const LIST_ITEM = /^[•◦▪●■‣·]/;
const CREDENTIAL = /^(?:State\(s\) of Licensure|Certification\(s\))/;
const OPEN = /[-,(&/]/;
const GOES_ON = /^\p{Ll}/u;
const BEGINS = /^(?!Upheld|Overturned|Part(?:ial|ly)|Modified)\p{Lu}/u;
const LONGEST_OPENING = 30;

/** Reads the paragraphs of a letter. Linear in its length. */
export function paragraphsOf(letter: Letter): Paragraphs {
  const { text } = letter;
  const visible = visibleLines(text);
  const lines = withParagraphs(visible, labelLines(letter, visible));
  const width = fullLine(lines);
  const filled = (line: number): number => filledBefore(text, lines, line) / width;
  const isParted = (line: number): boolean => {
    if (lines.pageBreaks[line] && isAnnounced(text, lines, line)) return true;
    const isSure = lines.spaced && !lines.pageBreaks[line];
    return beginsParagraph(text, lines, line) && (isSure || filled(line) < FULL);
  };
  const begins = (line: number): boolean => {
    if (line === 0) return true;
    const start = lines.starts[line]!;
    const opening = text.slice(start, Math.min(lines.ends[line]!, start + LONGEST_OPENING));
    const isOpen = OPEN.test(text[lines.ends[line - 1]! - 1]!) || GOES_ON.test(opening);
    if (filled(line) < SHORT && !isOpen) return true;
    return LIST_ITEM.test(opening) || CREDENTIAL.test(opening) || isParted(line);
  };
  return {
    lines,
    isParted,
    within: (span) => paragraphsWithin(lines, begins, span),
    listed: (span) => paragraphsWithin(lines, listReader(text, lines, begins, filled), span),
  };
}

/** Whether a line that begins a sentence follows a colon; what a request's colon is followed by is its decision. */
function isAnnounced(text: string, lines: VisibleLines, line: number): boolean {
  const start = lines.starts[line]!;
  return text[lines.ends[line - 1]! - 1] === ':' && BEGINS.test(text.slice(start, start + LONGEST_OPENING));
}

/** Tells, line after line, whether a line begins a paragraph or an entry of a list that a colon opens. */
function listReader(
  text: string,
  lines: VisibleLines,
  begins: (line: number) => boolean,
  filled: (line: number) => number,
): (line: number) => boolean {
  let inList = false;
  return (line) => {
    const afterColon = line > 0 && text[lines.ends[line - 1]! - 1] === ':';
    inList = afterColon || (inList && lines.gaps[line]! <= lines.usualGap);
    return begins(line) || (inList && filled(line) < 1);
  };
}

function labelLines({ items }: Letter, lines: VisibleLines): readonly number[] {
  const labelsOf = ({ claimsAdministrator, reviewer, rationale }: Item): readonly Span[] =>
    [claimsAdministrator, reviewer, rationale].flatMap((part) => part?.label ?? []);
  return items.flatMap(labelsOf).map(({ start }) => lineAt(lines, start));
}

function fullLine(lines: VisibleLines): number {
  const lengths = lines.starts.map((start, line) => lines.ends[line]! - start).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * FULL_LINE_AT)] ?? 1;
}

/** How long the line before would be with the first word of line `line`, in characters. */
function filledBefore(text: string, lines: VisibleLines, line: number): number {
  const start = lines.starts[line]!;
  const word = text.slice(start, lines.ends[line]!).search(/\s/);
  return lines.ends[line - 1]! - lines.starts[line - 1]! + 1 + (word < 0 ? lines.ends[line]! - start : word);
}

function paragraphsWithin(
  lines: VisibleLines,
  begins: (line: number) => boolean,
  span: Span,
): readonly Paragraph[] {
  const paragraphs: Span[][] = [];
  const first = Math.max(0, lineAt(lines, span.start));
  for (let line = first; line < lines.count && lines.starts[line]! < span.end; line++) {
    const start = Math.max(span.start, lines.starts[line]!);
    const end = Math.min(span.end, lines.ends[line]!);
    if (start >= end) continue;
    if (paragraphs.length === 0 || begins(line)) paragraphs.push([]);
    paragraphs.at(-1)!.push({ start, end });
  }
  return paragraphs;
}
