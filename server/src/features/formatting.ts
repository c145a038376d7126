import type { Item, Letter } from '../letter/model';
import { parseLetter } from '../letter/parse';
import type { Edit } from '../rules/rule';
import { lineAt } from '../text/lines';
import { isBlank, type Span, textOf } from '../text/span';
import { isCaseBlock } from './caseFacts';
import { type Paragraphs, paragraphsOf } from './paragraphs';

/**
 * The edits that set a letter evenly: no blanks at line ends, no indentation, one blank line between paragraphs and
 * none within them, page breaks gone. Only white space changes; lines stay the lines that they are. The columns of
 * the case header keep their indentation. Nothing where the layout is not known, where the letter would read
 * otherwise afterwards, or where it would be set otherwise once more.
 */
export function formattingOf(letter: Letter): readonly Edit[] {
  if (!letter.layout) return [];
  const edits = evenSpacing(letter);
  const after = parseLetter(formatted(letter.printed, edits));
  return meaningOf(after) === meaningOf(letter) && evenSpacing(after).length === 0 ? edits : [];
}

/** `text` after `edits`, which are in its order. */
export function formatted(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: replacement } of edits) {
    parts.push(text.slice(from, span.start), replacement);
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}

/** What a letter says, part by part, without the places and the white space. */
const meaningOf = (letter: Letter): string =>
  JSON.stringify(letter, (key, value) => {
    if (key === 'printed' || key === 'text' || key === 'treatment') return undefined;
    return isSpan(value) ? textOf(letter.text, value).replace(/\s+/g, ' ') : value;
  });

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'start,end';

/** Replaces the white space between each two stretches of visible characters in different lines. */
function evenSpacing(letter: Letter): readonly Edit[] {
  const { printed: text } = letter;
  const paragraphs = paragraphsOf(letter);
  const isApart = apartOf(letter, paragraphs);
  const indentationOf = indentationsOf(letter);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const edits: Edit[] = [];
  const replace = (span: Span, replacement: string): void => {
    if (textOf(text, span) !== replacement) edits.push({ span, text: replacement });
  };
  let before: Span | null = null;
  for (const line of printedLines(text)) {
    const indentation = indentationOf(line);
    if (!before) replace({ start: firstOffset(text), end: line.start }, indentation);
    else replace({ start: before.end, end: line.start }, lineEnd.repeat(isApart(line) ? 2 : 1) + indentation);
    before = line;
  }
  if (before) replace({ start: before.end, end: text.length }, lineEnd);
  return edits;
}

const BYTE_ORDER_MARK = 0xfeff;
const firstOffset = (text: string): number => (text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);

/** Every line that shows anything, also what is printed on every page, without the white space at its ends. */
function* printedLines(text: string): Iterable<Span> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    let start = index;
    let end = index + line.length;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) yield { start, end };
  }
}

/** Tells whether a blank line belongs before a line. */
function apartOf(letter: Letter, { lines, isParted }: Paragraphs): (line: Span) => boolean {
  const opening = new Set(openings(letter).map((start) => lineAt(lines, start)));
  return ({ start }) => {
    const line = lineAt(lines, start);
    if (lines.starts[line] !== start) return true;
    const isRoomBefore = lines.pageBreaks[line] || lines.gaps[line]! > lines.usualGap;
    return opening.has(line) || (isRoomBefore === true && isParted(line));
  };
}

/** Where sections, their texts, disputed items and their paragraphs begin. */
function openings({ sections, items, layout }: Letter): readonly number[] {
  const labelled = ({ claimsAdministrator, reviewer, rationale }: Item): readonly number[] =>
    [claimsAdministrator, reviewer, rationale].flatMap((part) => part?.label.start ?? []);
  const cards = layout === 'final-determination' ? items : [];
  return [
    ...sections.map(({ span }) => span.start),
    ...cards.flatMap((item) => [item.span.start, ...labelled(item)]),
  ];
}

/** Tells what stands before a line: in the case header its column, without the room that all its lines have. */
function indentationsOf({ printed: text, sections }: Letter): (line: Span) => string {
  const header = sections.find(isCaseBlock)?.span ?? { start: 0, end: 0 };
  const blanksBefore = (line: Span): string =>
    /(?<![ \t])[ \t]*$/.exec(text.slice(lineStart(text, line.start), line.start))![0];
  const columns = [...printedLines(text.slice(0, header.end))].filter(({ start }) => start >= header.start);
  const least = Math.min(...columns.map((line) => blanksBefore(line).length));
  return (line) =>
    line.start >= header.start && line.start < header.end ? blanksBefore(line).slice(least) : '';
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
