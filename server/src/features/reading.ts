import type { GuidelineParagraph, Item, Letter, Rationale, Section } from '../letter/model';
import type { Review } from '../review/review';
import { encloses, foldedText, type Span, textOf, trimmed, visible } from '../text/span';
import { isCaseBlock, leftOver, printedFacts } from './caseFacts';
import { joinsOf } from './lineJoins';
import { decisionCounts } from './outline';
import { type Paragraph, type Paragraphs, paragraphsOf } from './paragraphs';
import type {
  Block,
  CaseFacts,
  DecisionShown,
  ItemBlock,
  Passage,
  PassagePart,
  Reading,
} from './readingModel';
import { type RoleMark, type RunsOf, runsOf } from './runs';
import { decisionName } from './words';

/** What every part is set with. */
type Setting = {
  readonly letter: Letter;
  readonly paragraphs: Paragraphs;
  readonly runs: RunsOf;
  /** Whether items stand by themselves; in the frame layouts they are sentences of a text. */
  readonly hasCards: boolean;
};

/** A part of a text that is set in a way of its own; the text between such parts is set as paragraphs. */
type Part = { readonly span: Span; readonly set: () => readonly Block[] };

/** Sets a letter for reading. Every letter and digit of it is there once, but for the labels of the case header. */
export function readingOf({ letter, findings }: Review): Reading {
  const paragraphs = paragraphsOf(letter);
  const runs = runsOf(letter.text, joinsOf(letter.text, paragraphs.lines), rolesOf(letter), findings);
  const setting = { letter, paragraphs, runs, hasCards: hasCards(letter) };
  const sections = letter.sections.map((section) => sectionPart(setting, section));
  const loose = cardsWithin(
    setting,
    (item) => !letter.sections.some(({ span }) => encloses(span, item.span)),
  );
  const parts = [...sections, ...loose].sort((a, b) => a.span.start - b.span.start);
  const blocks = blocksOf(setting, { start: 0, end: letter.text.length }, parts);
  return {
    title: letter.header.caseNumber?.value ?? 'IMR letter',
    decisions: decisionCounts(letter),
    items: letter.items.map((item) => ({
      request: requestName(letter, item),
      decision: decisionShown(letter, item),
      start: (item.request ?? item.span).start,
    })),
    blocks: noted(
      blocks,
      findings.map(({ span }) => span.start),
    ),
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message: visible(message) })),
  };
}

const hasCards = ({ layout, items }: Letter): boolean =>
  !layout || layout === 'final-determination' || items.some((item) => item.rationale ?? item.reviewer);

const requestName = ({ text }: Letter, { request }: Item): string =>
  (request && visible(foldedText(text, request))) || 'no request';

const decisionShown = (letter: Letter, { decision }: Item): DecisionShown => ({
  kind: decision?.kind ?? null,
  name: decisionName(letter, decision),
});

const rolesOf = ({ items }: Letter): readonly RoleMark[] =>
  items.flatMap(({ request, decision, rationale }) => [
    ...(request ? [{ role: 'request' as const, span: request }] : []),
    ...(decision ? [{ role: 'decision' as const, span: decision.span }] : []),
    ...(rationale?.conclusion ? [{ role: 'conclusion' as const, span: rationale.conclusion.span }] : []),
  ]);

/** The text of `span` as paragraphs, and in their places the parts; a part that reaches into another is left out. */
function blocksOf(
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

function passagesOf(setting: Setting, span: Span, part: PassagePart = 'text'): readonly Passage[] {
  const { within, listed } = setting.paragraphs;
  const paragraphs = (part === 'list' ? listed : within)(span);
  return paragraphs
    .filter((paragraph) => paragraph.some((line) => hasWords(setting.letter.text, line)))
    .map((paragraph) => passageOf(setting, paragraph, part));
}

const hasWords = (text: string, span: Span): boolean => /[\p{L}\p{N}]/u.test(textOf(text, span));

const passageOf = ({ runs }: Setting, paragraph: Paragraph, part: PassagePart): Passage => ({
  kind: 'passage',
  part,
  span: { start: paragraph[0]!.start, end: paragraph.at(-1)!.end },
  label: [],
  runs: runs(paragraph),
  notes: [],
});

/** One line of text, however many it is printed in. */
const runsWithin = ({ paragraphs, runs }: Setting, span: Span): Passage['runs'] =>
  runs(paragraphs.within(span).flat());

function sectionPart(setting: Setting, section: Section): Part {
  if (isCaseBlock(section)) return { span: section.span, set: () => caseBlocks(setting, section.span) };
  return {
    span: section.span,
    set: () => {
      const { text } = setting.letter;
      const end = Math.max(section.heading.end, Math.min(section.body.start, section.span.end));
      const title = trimmed(text, { start: section.heading.start, end });
      const cards = cardsWithin(setting, (item) => encloses(section.span, item.span));
      return [
        {
          kind: 'section',
          section: section.kind,
          span: title,
          title: runsWithin(setting, title),
          notes: [],
          blocks: blocksOf(
            setting,
            { start: title.end, end: section.span.end },
            cards,
            textOfSection(section),
          ),
        },
      ];
    },
  };
}

const textOfSection = ({ kind }: Section): PassagePart => (kind === 'documents-reviewed' ? 'list' : 'text');

function caseBlocks(setting: Setting, span: Span): readonly Block[] {
  const facts = printedFacts(setting.letter);
  const block: CaseFacts = { kind: 'facts', span, facts, notes: [] };
  const rest = setting.paragraphs
    .within(span)
    .map((paragraph) => leftOver(setting.letter, paragraph))
    .filter((paragraph) => paragraph.length > 0);
  return [block, ...rest.map((paragraph) => passageOf(setting, paragraph, 'text'))];
}

const cardsWithin = (setting: Setting, holds: (item: Item) => boolean): readonly Part[] =>
  setting.hasCards
    ? setting.letter.items.flatMap((item, index) =>
        holds(item) ? [{ span: item.span, set: () => [cardOf(setting, item, index + 1)] }] : [],
      )
    : [];

function cardOf(setting: Setting, item: Item, number: number): ItemBlock {
  const { heading, request, decision } = item;
  const start = heading?.start ?? item.span.start;
  const headingEnd = heading?.end ?? start;
  const end = decision && decision.span.start >= headingEnd ? decision.span.end : headingEnd;
  const isWhole = request?.start === heading?.start && request?.end === heading?.end;
  const whole = heading && !isWhole ? passagesOf(setting, { start, end }, 'heading') : [];
  const rest = blocksOf(setting, { start: end, end: item.span.end }, fieldParts(setting, item));
  return {
    kind: 'item',
    number,
    span: { start, end },
    request: request ? runsWithin(setting, request) : [],
    decision: decisionShown(setting.letter, item),
    notes: [],
    blocks: [...whole, ...rest],
  };
}

function fieldParts(setting: Setting, { claimsAdministrator, reviewer, rationale }: Item): readonly Part[] {
  const parts = [
    claimsAdministrator && fieldPart(setting, claimsAdministrator, 'claims-administrator'),
    reviewer && fieldPart(setting, reviewer, 'reviewer'),
    rationale && fieldPart(setting, rationale, 'rationale'),
  ];
  return parts.filter((part) => part !== null).sort((a, b) => a.span.start - b.span.start);
}

function fieldPart(
  setting: Setting,
  { label, body }: GuidelineParagraph | Rationale,
  part: PassagePart,
): Part {
  const span = { start: label.start, end: Math.max(label.end, body.end) };
  return {
    span,
    set: () => {
      const opening = runsWithin(setting, label);
      const [first, ...others] = passagesOf(setting, body, part);
      if (!first) return [{ kind: 'passage', part, span, label: opening, runs: [], notes: [] }];
      return [{ ...first, span: { start: label.start, end: first.span.end }, label: opening }, ...others];
    },
  };
}

/** The blocks with the findings noted at the last of them that begins before each, or at the first one. */
function noted(blocks: readonly Block[], findings: readonly number[]): readonly Block[] {
  const starts = leavesOf(blocks).map(({ span }) => span.start);
  const notes = new Map<number, number[]>();
  findings.forEach((at, finding) => {
    const start = starts.findLast((each) => each <= at) ?? starts[0];
    if (start !== undefined) notes.set(start, [...(notes.get(start) ?? []), finding]);
  });
  const taken = (start: number): readonly number[] => {
    const found = notes.get(start) ?? [];
    notes.delete(start);
    return found;
  };
  const withNotes = (block: Block): Block => {
    const own = { ...block, notes: taken(block.span.start) };
    return 'blocks' in own ? { ...own, blocks: own.blocks.map(withNotes) } : own;
  };
  return blocks.map(withNotes);
}

const leavesOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => ('blocks' in block ? [block, ...leavesOf(block.blocks)] : [block]));
