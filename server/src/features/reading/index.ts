import type { Item, Letter, Section } from '../../letter/model';
import type { Review } from '../../review/review';
import { encloses, foldedText, type Span, trimmed, visible } from '../../text/span';
import { isCaseBlock, leftOver, printedFacts } from '../caseFacts';
import { joinsOf } from '../lineJoins';
import { decisionCounts } from '../outline';
import { paragraphsOf } from '../paragraphs';
import { cardsWithin, decisionShown } from './cards';
import type { Block, CaseFacts, PassagePart, Reading } from './model';
import { noted } from './notes';
import { blocksOf, type Part, passageOf, runsWithin, type Setting } from './parts';
import { type RoleMark, runsOf } from './runs';

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

const rolesOf = ({ items }: Letter): readonly RoleMark[] =>
  items.flatMap(({ request, decision, rationale }) => [
    ...(request ? [{ role: 'request' as const, span: request }] : []),
    ...(decision ? [{ role: 'decision' as const, span: decision.span }] : []),
    ...(rationale?.conclusion ? [{ role: 'conclusion' as const, span: rationale.conclusion.span }] : []),
  ]);

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
