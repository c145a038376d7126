import type { Item, Letter } from '../../letter/model';
import type { Span } from '../../text/span';
import { DECISION_MEANINGS, DECISION_NAMES } from '../words';
import type { Completion, CompletionProvider } from './completion';
import { isBlankLine, isInIssues, lineAround } from './places';

const AFTER_COLON = /:([ \t]{0,12})([A-Za-z]{0,12})$/;
const LONGEST_TAIL = 30;
const KINDS = ['upheld', 'overturned'] as const;
const LONGEST_HEADING = 400;
const OTHER_PARAGRAPH =
  /^\s*(?:The\s+Final\s+Determination\s+was\s+based\b|Claims\s+Administrator\s+guideline|MAXIMUS\s+guideline|Decision\s+rationale)/i;

/** After the colon of a request, at the end of its line: the decision words. */
export const decisionCompletions: CompletionProvider = (letter, offset) => {
  const { text } = letter;
  const line = lineAround(text, offset);
  const tail = Math.max(line.start, offset - LONGEST_TAIL);
  const found = AFTER_COLON.exec(text.slice(tail, offset));
  if (!found || !isBlankLine(text, { start: offset, end: line.end })) return [];
  if (isBlankLine(text, { start: line.start, end: tail + found.index })) return [];
  const word = found[2]!;
  const span = { start: offset - word.length, end: offset };
  if (!isUndecidedHeading(letter, line, span) && !isNewHeading(letter, line)) return [];
  const blank = found[1] === '' ? ' ' : '';
  return KINDS.map(
    (kind): Completion => ({
      kind: 'decision',
      label: DECISION_NAMES[kind],
      text: blank + DECISION_NAMES[kind],
      span,
      detail: '',
      documentation: DECISION_MEANINGS[kind],
    }),
  ).filter(({ label }) => label.toLowerCase().startsWith(word.toLowerCase()));
};

/** Whether the line ends the heading of an item that is not decided, or is decided by what stands at `word`. */
const isUndecidedHeading = ({ items }: Letter, line: Span, word: Span): boolean =>
  items.some(({ heading, decision }) => {
    if (!heading || heading.end < line.start || heading.end > line.end) return false;
    return !decision || decision.kind === null || decision.span.start === word.start;
  });

/**
 * Whether the line ends a paragraph that reads as the heading of a further item: short, one phrase, after an item
 * that is concluded, and with nothing after it but another item.
 */
function isNewHeading(letter: Letter, line: Span): boolean {
  const { text, items, sections } = letter;
  if (!isInIssues(letter, line.end)) return false;
  const title = sections.findLast(({ heading }) => heading.end <= line.start);
  const start = Math.max(paragraphStart(text, line), title?.heading.end ?? 0);
  const paragraph = text.slice(start, line.end);
  if (paragraph.length > LONGEST_HEADING || OTHER_PARAGRAPH.test(paragraph)) return false;
  if (/[.!?]\s/.test(paragraph)) return false;
  const before = items.findLast(({ span }) => span.start < line.start);
  if (before && !isConcluded(before)) return false;
  const next = items.find(({ span }) => span.start > line.end);
  return text.slice(line.end, next?.span.start ?? text.length).trim() === '';
}

const isConcluded = ({ rationale }: Item): boolean => Boolean(rationale?.conclusion);

/** Where the lines begin that stand directly above `line`, it included. */
function paragraphStart(text: string, line: Span): number {
  let { start } = line;
  while (start > 0) {
    const above = lineAround(text, start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1));
    if (isBlankLine(text, above)) return start;
    start = above.start;
  }
  return start;
}
