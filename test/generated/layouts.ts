import type { Case } from './case';
import { dayOf } from './wording';

/** A part of a letter that stands for itself: a section title, lines that stay as they are, or a paragraph. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

/** How programs that make text from a PDF write the same letter. */
export const PRINTS = [
  'double-spaced',
  'header-cut',
  'single-spaced',
  'columns',
  'form-feeds',
  'centred',
] as const;
export type Print = (typeof PRINTS)[number];

const WIDTH = 98;
const LINES_OF_A_PAGE = 46;
const DOUBLE: readonly Print[] = ['double-spaced', 'header-cut'];
const TRAILING_BLANK: readonly Print[] = ['double-spaced', 'header-cut', 'single-spaced', 'columns'];

/** The text of a letter. */
export function printed(letter: Case, blocks: readonly Block[], print: Print): string {
  const header = print === 'header-cut' ? [] : [...headerOf(letter, print), ''];
  const lines = [...header, ...blocks.flatMap((block) => [...linesOf(block, print), ''])];
  const blank = TRAILING_BLANK.includes(print) ? ' ' : '';
  const gap = DOUBLE.includes(print) ? '\n\n' : '\n';
  return pagesOf(lines)
    .map((page) => page.map((line) => line + blank).join(gap))
    .join(breakOf(print))
    .concat('\n');
}

function breakOf(print: Print): string {
  if (print === 'form-feeds' || print === 'centred') return '\n\f';
  return print === 'double-spaced' || print === 'header-cut' ? '\n\n\n\n' : '\n';
}

function pagesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += LINES_OF_A_PAGE)
    pages.push(lines.slice(at, at + LINES_OF_A_PAGE));
  return pages;
}

function linesOf(block: Block, print: Print): readonly string[] {
  if (block.kind === 'lines') return block.lines;
  if (block.kind === 'paragraph') return wrapped(block.text);
  return print === 'centred' ? [' '.repeat((WIDTH - block.text.length) >> 1) + block.text] : [block.text];
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

function headerOf({ number, dates, random }: Case, print: Print): readonly string[] {
  const priority = random.chance(0.04) ? 'Expedited' : 'Standard';
  const [assigned, injury, decision, denial, received] = [
    dates.assigned,
    dates.injury,
    dates.decision,
    dates.denial,
    dates.received,
  ].map(dayOf);
  if (print === 'columns' || print === 'form-feeds') {
    return [
      ...['Case Number:', 'Date Assigned:', 'Decision Date:', 'Priority:', ''],
      ...[number, assigned!, decision!, priority, ''],
      ...['Date of Injury:', 'UR Denial Date:', 'Application', 'Received:', ''],
      ...[injury!, denial!, received!],
    ];
  }
  if (print === 'centred') {
    return [
      `Case Number:          ${number}`,
      `Date Assigned:        ${assigned}                      Date of Injury:      ${injury}`,
      `Decision Date:        ${decision}                      UR Denial Date:      ${denial}`,
      `Priority:             ${priority.padEnd(32)}Application          ${received}`,
      '                                                      Received:',
    ];
  }
  return [
    `Case Number: ${number}`,
    `Date Assigned: ${assigned} Date of Injury:  ${injury}`,
    `Decision Date: ${decision} UR Denial Date:  ${denial}`,
    `Priority:  ${priority} Application`,
    'Received: ',
    received!,
  ];
}
