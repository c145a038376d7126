import { withoutFurniture } from '../text/furniture';
import { lineAt, type VisibleLines, visibleLines, withParagraphs } from '../text/lines';
import { lastIndexOf } from '../text/lists';
import type { Span } from '../text/span';
import { readFrameItems } from './frames';
import { firstLabel, readHeader } from './header';
import { type ReadItems, readItems } from './items';
import { findMarks, type Marks, type TitleMark } from './marks';
import type { CaseHeader, Item, Layout, Letter, Patient, Reviewer, Section } from './model';
import { readPatient } from './patient';
import { readReviewer } from './reviewer';
import { layoutOf, sectionsOf } from './sections';

/**
 * Reads a letter. Total: any string gives a letter, and nothing is thrown; what is not there is null or an
 * empty list. Linear in the length of the text.
 */
export function parseLetter(printed: string): Letter {
  const text = withoutFurniture(printed);
  const visible = visibleLines(text);
  const found = findMarks(text, visible);
  const layout = layoutOf(text, visible, found);
  const marks = marksOf(layout, found);
  const lines = withParagraphs(
    visible,
    marks.fields.map(({ line }) => line),
  );
  const head = { start: 0, end: firstTitle(marks, text.length) };
  const sections = sectionsOf(text, lines, marks, firstLabel(text, head));
  const { items, unread } = itemsOf(text, lines, marks, layout, sections);
  return new ReadLetter({ printed, text, layout, sections, items, unread }, head, lines);
}

/** A letter whose header, patient and reviewer are read when they are first asked for. */
class ReadLetter implements Letter {
  readonly printed: string;
  readonly text: string;
  readonly layout: Layout | null;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  readonly unread: readonly Span[];
  readonly #head: Span;
  readonly #lines: VisibleLines;
  #header: CaseHeader | undefined;
  #patient: Patient | undefined;
  #reviewer: Reviewer | undefined;

  constructor(parts: Omit<Letter, 'header' | 'patient' | 'reviewer'>, head: Span, lines: VisibleLines) {
    this.printed = parts.printed;
    this.text = parts.text;
    this.layout = parts.layout;
    this.sections = parts.sections;
    this.items = parts.items;
    this.unread = parts.unread;
    this.#head = head;
    this.#lines = lines;
  }

  get header(): CaseHeader {
    this.#header ??= readHeader(this.text, this.#head);
    return this.#header;
  }

  get patient(): Patient {
    this.#patient ??= readPatient(this.text, summaryOf(this.sections));
    return this.#patient;
  }

  get reviewer(): Reviewer {
    this.#reviewer ??= readReviewer(this.text, this.#lines, reviewerRegion(this.sections, this.text));
    return this.#reviewer;
  }

  toJSON(): Letter {
    return { ...this, header: this.header, patient: this.patient, reviewer: this.reviewer };
  }
}

/** Within the issues of a final determination the words of other layouts' titles are text. */
function marksOf(layout: Layout | null, marks: Marks): Marks {
  if (layout !== 'final-determination') return marks;
  const issues = marks.titles.findIndex(({ title }) => title.kind === 'issues-and-decisions');
  const isOwn = ({ title }: TitleMark, index: number): boolean =>
    issues < 0 || index <= issues || title.layouts.includes(layout);
  return { ...marks, titles: marks.titles.filter(isOwn) };
}

const firstTitle = (marks: Marks, otherwise: number): number =>
  Math.min(
    marks.titles.find(({ title }) => title.kind !== 'case-header')?.span.start ?? otherwise,
    marks.fields[0]?.span.start ?? otherwise,
  );

const summaryOf = (sections: readonly Section[]): Span =>
  sections.find(({ kind }) => kind === 'clinical-summary')?.body ?? { start: 0, end: 0 };

function reviewerRegion(sections: readonly Section[], text: string): Span {
  const own = sections.filter(
    ({ kind }) => kind === 'determination-process' || kind === 'reviewer-credentials',
  );
  return { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? text.length };
}

function itemsOf(
  text: string,
  lines: VisibleLines,
  marks: Marks,
  layout: Layout | null,
  sections: readonly Section[],
): ReadItems {
  if (layout && layout !== 'final-determination' && marks.fields.length === 0) {
    return { items: readFrameItems(text, layout, sections), unread: [] };
  }
  const issues = sections.filter(({ kind }) => kind === 'issues-and-decisions');
  if (issues.length > 0) {
    const read = issues.map((section) => readSection(text, lines, marks, section));
    return { items: read.flatMap(({ items }) => items), unread: read.flatMap(({ unread }) => unread) };
  }
  const label = marks.fields[0];
  if (!label) return { items: [], unread: [] };
  const region = { first: lineAfterTitle(marks, label.line), last: lines.count - 1 };
  return { items: readItems(text, lines, { ...region, fields: marks.fields }).items, unread: [] };
}

function readSection(text: string, lines: VisibleLines, marks: Marks, section: Section): ReadItems {
  const region = {
    first: lineAt(lines, section.heading.end - 1) + 1,
    last: lineAt(lines, section.span.end - 1),
  };
  return readItems(text, lines, { ...region, fields: fieldsWithin(marks, region.first, region.last) });
}

const fieldsWithin = ({ fields }: Marks, first: number, last: number): Marks['fields'] =>
  fields.slice(
    lastIndexOf(fields, ({ line }) => line < first) + 1,
    lastIndexOf(fields, ({ line }) => line <= last) + 1,
  );

/** Without a title of the issues section the items begin somewhere after the title before their first label. */
const lineAfterTitle = (marks: Marks, label: number): number =>
  (marks.titles.findLast(({ lastLine }) => lastLine < label)?.lastLine ?? -1) + 1;
