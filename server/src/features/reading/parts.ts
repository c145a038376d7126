import type { Letter } from '../../letter/model';
import { type Span, textOf } from '../../text/span';
import type { Paragraph, Paragraphs } from '../paragraphs';
import type { Block, Passage, PassagePart } from './model';
import type { RunsOf } from './runs';

/** What every part is set with. */
export type Setting = {
  readonly letter: Letter;
  readonly paragraphs: Paragraphs;
  readonly runs: RunsOf;
  /** Whether items stand by themselves; in the frame layouts they are sentences of a text. */
  readonly hasCards: boolean;
};

/** A part of a text that is set in a way of its own; the text between such parts is set as paragraphs. */
export type Part = { readonly span: Span; readonly set: () => readonly Block[] };

/** The text of `span` as paragraphs, and in their places the parts; a part that reaches into another is left out. */
export function blocksOf(
  setting: Setting,
  span: Span,
  parts: readonly Part[],
  between: PassagePart = 'text',
): readonly Block[] {
  const blocks: Block[] = [];
  let { start } = span;
  for (const part of parts) {
    if (part.span.start < start) continue;
    blocks.push(...passagesOf(setting, { start, end: part.span.start }, between), ...part.set());
    start = part.span.end;
  }
  return [...blocks, ...passagesOf(setting, { start, end: span.end }, between)];
}

export function passagesOf(setting: Setting, span: Span, part: PassagePart = 'text'): readonly Passage[] {
  const { within, listed } = setting.paragraphs;
  const paragraphs = (part === 'list' ? listed : within)(span);
  return paragraphs
    .filter((paragraph) => paragraph.some((line) => hasWords(setting.letter.text, line)))
    .map((paragraph) => passageOf(setting, paragraph, part));
}

const hasWords = (text: string, span: Span): boolean => /[\p{L}\p{N}]/u.test(textOf(text, span));

export const passageOf = ({ runs }: Setting, paragraph: Paragraph, part: PassagePart): Passage => ({
  kind: 'passage',
  part,
  span: { start: paragraph[0]!.start, end: paragraph.at(-1)!.end },
  label: [],
  runs: runs(paragraph),
  notes: [],
});

/** One line of text, however many it is printed in. */
export const runsWithin = ({ paragraphs, runs }: Setting, span: Span): Passage['runs'] =>
  runs(paragraphs.within(span).flat());
