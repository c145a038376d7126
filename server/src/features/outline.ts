import type { Citation, GuidelineParagraph, Item, Letter, Section } from '../letter/model';
import { fold, type Span } from '../text/span';
import { groupedWithin } from '../text/within';
import { legible } from './legible';
import { DECISION_NAMES, decisionName } from './words';

export type OutlineKind = 'letter' | 'section' | 'item' | 'guideline' | 'rationale';

export type OutlineEntry = {
  readonly kind: OutlineKind;
  readonly name: string;
  /** Shown beside the name: the decision, the guidelines named, the conclusion. */
  readonly detail: string;
  readonly span: Span;
  /** What is selected when someone goes there; lies within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
};

const SECTION_NAMES: Readonly<Record<Section['kind'], string>> = {
  'case-header': 'Case',
  'determination-process': 'How the determination was made',
  'reviewer-credentials': 'Reviewer’s credentials',
  'documents-reviewed': 'Documents reviewed',
  'clinical-summary': 'Clinical case summary',
  'issues-and-decisions': 'Issues, decisions and rationales',
  guideline: 'Guidelines relied upon',
  rationale: 'Rationale',
  other: 'Section',
};

/** The letter as a tree: its sections, under the issues each disputed item, under it its paragraphs. */
export function outlineOf(letter: Letter): readonly OutlineEntry[] {
  const counts = decisionCounts(letter);
  const { within, loose } = groupedWithin(letter.sections, letter.items);
  const sections = letter.sections.map((section) => sectionEntry(letter, section, within(section), counts));
  const children = [...sections, ...loose.map((item) => itemEntry(letter, item))];
  const first = children[0];
  if (!first) return [];
  return [
    {
      kind: 'letter',
      name: letter.header.caseNumber?.value ?? 'IMR letter',
      detail: counts,
      span: { start: first.span.start, end: children.reduce((end, { span }) => Math.max(end, span.end), 0) },
      selection: first.selection,
      children,
    },
  ];
}

/** How many items were decided in which way, as “2 upheld, 1 overturned, 1 without a known decision”. */
export function decisionCounts({ items }: Letter): string {
  const kinds = items.flatMap(({ decision }) => decision?.kind ?? []);
  const counts = [...new Set(kinds)].map(
    (kind) => `${kinds.filter((each) => each === kind).length} ${DECISION_NAMES[kind].toLowerCase()}`,
  );
  const unknown = items.length - kinds.length;
  return [...counts, ...(unknown > 0 ? [`${unknown} without a known decision`] : [])].join(', ');
}

function sectionEntry(
  letter: Letter,
  section: Section,
  items: readonly Item[],
  counts: string,
): OutlineEntry {
  return {
    kind: 'section',
    name: SECTION_NAMES[section.kind],
    detail: section.kind === 'issues-and-decisions' ? counts : '',
    span: section.span,
    selection: section.heading,
    children: items.map((item) => itemEntry(letter, item)),
  };
}

function itemEntry(letter: Letter, item: Item): OutlineEntry {
  const children: OutlineEntry[] = [];
  for (const paragraph of [item.claimsAdministrator, item.reviewer]) {
    if (paragraph) children.push(guidelineEntry(letter, paragraph));
  }
  const { rationale } = item;
  if (rationale) {
    children.push({
      kind: 'rationale',
      name: 'Rationale',
      detail: rationale.conclusion ? CONCLUSION_NAMES[rationale.conclusion.kind] : 'no conclusion',
      span: { start: rationale.label.start, end: rationale.body.end },
      selection: rationale.label,
      children: [],
    });
  }
  const selection = item.request ??
    children[0]?.selection ?? { start: item.span.start, end: item.span.start };
  const name = item.request ? legible(letter, item.request) : '';
  return {
    kind: 'item',
    name: name || '(no request)',
    detail: decisionName(letter, item.decision),
    span: item.span,
    selection,
    children: children.sort((a, b) => a.span.start - b.span.start),
  };
}

const CONCLUSION_NAMES = {
  necessary: 'medically necessary',
  'not-necessary': 'not medically necessary',
  'partly-necessary': 'partly medically necessary',
  unclear: 'unclear',
} as const;

function guidelineEntry(letter: Letter, paragraph: GuidelineParagraph): OutlineEntry {
  return {
    kind: 'guideline',
    name: paragraph.party === 'reviewer' ? 'Expert reviewer' : 'Claims administrator',
    detail: guidelineNames(letter, paragraph),
    span: { start: paragraph.label.start, end: paragraph.body.end },
    selection: paragraph.label,
    children: [],
  };
}

/** The guidelines that a party names, shortly: “MTUS Shoulder Complaints 2004; ODG”. */
export function guidelineNames(letter: Letter, paragraph: GuidelineParagraph): string {
  if (paragraph.basis === 'none-cited') return 'none cited';
  return [...new Set(paragraph.citations.map((citation) => citationName(letter, citation)))].join('; ');
}

/** A citation in a line: its guideline with source and year, the topics (so many of them) and the pages. */
export function citationLine(letter: Letter, citation: Citation, most = Number.POSITIVE_INFINITY): string {
  const topics = citation.topics.slice(0, most).map((topic) => legible(letter, topic));
  const rest = citation.topics.length - topics.length;
  if (rest > 0) topics.push(`and ${rest} more`);
  const pages = citation.pages.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  const isOne = citation.pages.length === 1 && citation.pages[0]!.first === citation.pages[0]!.last;
  const paged = pages.length > 0 ? [`${isOne ? 'page' : 'pages'} ${pages.join(', ')}`] : [];
  return [citationName(letter, citation), ...topics, ...paged].filter(Boolean).join(', ');
}

/** What a citation calls its guideline, with source and year. */
export function citationName(letter: Letter, citation: Citation): string {
  const name = citation.guideline ? legible(letter, citation.guideline) : '';
  const source =
    citation.source === 'other' || name.toUpperCase().startsWith(citation.source) ? '' : citation.source;
  return fold(`${source} ${name} ${citation.edition ?? ''}`);
}
