import type { VisibleLines } from '../text/lines';

const SENTENCE_END = /[.!?]["')\]”’]*$/;
const LATER_PART_OF_PARTIAL_APPROVAL =
  /authorized\s+by\s+the\s+Claims\s+Administrator|Claims\s+Administrator\s+authorized|IMR\s+eligible/i;
const FIRST_PART_OF_PARTIAL_APPROVAL = /was\s+the\s+original\s+request/i;
const DECISION_ALONE =
  /^(?:is\s*(?::\s*)?)?(?:(?:Partially|Partly|Partial)\s+)?(?:Upheld|Overturned|Overturn|Modified)(?:\s+in\s+part)?\.?$/i;

/**
 * The first line of the paragraph that ends with line `last`, not before line `floor`.
 *
 * Blank lines part paragraphs, but a page break may fall anywhere, and some extractors write no blank
 * lines at all: there a paragraph goes on where the line before does not end a sentence.
 */
export function paragraphStart(text: string, lines: VisibleLines, last: number, floor: number): number {
  let first = last;
  while (first > floor && continues(text, lines, first, last)) first--;
  return first;
}

/** Whether line `line` begins a new paragraph by the room before it. */
export function beginsParagraph(text: string, lines: VisibleLines, line: number): boolean {
  return line === 0 || !continues(text, lines, line, line);
}

function continues(text: string, lines: VisibleLines, line: number, last: number): boolean {
  const before = text.slice(lines.starts[line - 1]!, lines.ends[line - 1]!);
  const near = lines.gaps[line]! <= lines.usualGap && !lines.pageBreaks[line];
  if (near && lines.spaced) return true;
  if (before.endsWith(':') && DECISION_ALONE.test(text.slice(lines.starts[line]!, lines.ends[last]!)))
    return true;
  if (!near && !lines.pageBreaks[line]) return isOpenPartialApproval(text, lines, line, last);
  return !SENTENCE_END.test(before) || isOpenPartialApproval(text, lines, line, last);
}

function isOpenPartialApproval(text: string, lines: VisibleLines, line: number, last: number): boolean {
  const paragraph = text.slice(lines.starts[line]!, lines.ends[last]!);
  return LATER_PART_OF_PARTIAL_APPROVAL.test(paragraph) && !FIRST_PART_OF_PARTIAL_APPROVAL.test(paragraph);
}
