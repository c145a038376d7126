import type { GuidelineParagraph, Item, Letter } from '../../letter/model';
import { type Span, trimmed } from '../../text/span';

/** The line that holds `offset`, without its line end. */
export function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1]!)) start--;
  return { start, end: lineEndAfter(text, offset) };
}

/** Where the line that holds `offset` ends. */
export function lineEndAfter(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text[end]!)) end++;
  return end;
}

const isLineEnd = (sign: string): boolean => sign === '\n' || sign === '\r';

/** Whether a line shows nothing. */
export function isBlankLine(text: string, line: Span): boolean {
  const { start, end } = trimmed(text, line);
  return start === end;
}

/** Whether `offset` lies in the section of the disputed items, after its title. */
export function isInIssues({ sections }: Letter, offset: number): boolean {
  const section = sections.findLast(({ span }) => span.start <= offset);
  return section?.kind === 'issues-and-decisions' && section.heading.end < offset;
}

/** The guideline paragraph of a party in which `offset` lies after the label, up to the end of its last line. */
export function guidelineParagraphAt({ text, items }: Letter, offset: number): GuidelineParagraph | null {
  const paragraphs = items.flatMap(paragraphsOf);
  return (
    paragraphs.find(
      ({ label, body }) => label.end <= offset && offset <= lineEndAfter(text, Math.max(label.end, body.end)),
    ) ?? null
  );
}

const paragraphsOf = ({ claimsAdministrator, reviewer }: Item): readonly GuidelineParagraph[] =>
  [claimsAdministrator, reviewer].filter((each) => each !== null);

/** Whether `offset` stands before the rest of a word. */
export const isBeforeWord = (text: string, offset: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(offset, offset + 1));

/** Whether a part of a text lies in one line. */
export const isInLine = (text: string, { start, end }: Span): boolean =>
  !/[\r\n]/.test(text.slice(start, end));
