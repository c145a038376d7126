import type { Item, Letter } from '../letter/model';
import { beginsParagraph } from '../letter/paragraphs';
import { lineAt, type VisibleLines, visibleLines, withParagraphs } from '../text/lines';
import type { Span } from '../text/span';

/** A paragraph as the visible parts of its lines, in the order of the text; never empty. */
export type Paragraph = readonly Span[];

/** The lines of a letter and where they begin paragraphs. */
export type Paragraphs = {
  readonly lines: VisibleLines;
  /** Whether line `line` begins a paragraph, as it would be set by someone who reads the letter. */
  readonly begins: (line: number) => boolean;
  /** The paragraphs of a part of the letter; page breaks and what is printed on every page are gone. */
  readonly within: (span: Span) => readonly Paragraph[];
};

/** The usual length of a full line is that of the lines at this place among all, the shortest first. */
const FULL_LINE_AT = 0.9;
/** A line is short where so much of a full line, the next word included, is left. */
const SHORT = 0.72;
/** A line is full where less than this is left. */
const FULL = 0.93;
const LIST_ITEM = /^[•◦▪●■‣·]\s?/;

/** Reads the paragraphs of a letter. Linear in its length. */
export function paragraphsOf(letter: Letter): Paragraphs {
  const { text } = letter;
  const visible = visibleLines(text);
  const lines = withParagraphs(visible, labelLines(letter, visible));
  const width = fullLine(lines);
  const begins = (line: number): boolean => {
    if (line === 0) return true;
    const filled = filledBefore(text, lines, line) / width;
    if (filled < SHORT || LIST_ITEM.test(text.slice(lines.starts[line], lines.starts[line]! + 2))) return true;
    const isSure = lines.spaced && !lines.pageBreaks[line];
    return beginsParagraph(text, lines, line) && (isSure || filled < FULL);
  };
  return { lines, begins, within: (span) => paragraphsWithin(lines, begins, span) };
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
