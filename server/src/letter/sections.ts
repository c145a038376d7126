import type { VisibleLines } from '../text/lines';
import type { Span } from '../text/span';
import type { Marks, TitleMark } from './marks';
import type { Layout, Section, SectionKind } from './model';

const FIRST_LINES = 6;

/** The layout whose frame the letter has; null when its titles fit none. */
export function layoutOf(text: string, lines: VisibleLines, marks: Marks): Layout | null {
  const titled = (kind: SectionKind, layout: Layout): boolean =>
    marks.titles.some(
      ({ title }) => title.kind === kind && title.layouts.length === 1 && title.layouts[0] === layout,
    );
  if (titled('issues-and-decisions', 'final-determination')) return 'final-determination';
  if (titled('issues-and-decisions', 'determination-2013')) return 'determination-2013';
  if (titled('issues-and-decisions', 'notice-2013') || titled('case-header', 'notice-2013'))
    return 'notice-2013';
  if (
    titled('rationale', 'medical-professional-review') ||
    titled('guideline', 'medical-professional-review')
  ) {
    return 'medical-professional-review';
  }
  const head = text.slice(0, lines.ends[Math.min(FIRST_LINES, lines.count) - 1] ?? 0);
  if (/^\W*MEDICAL\s+PROFESSIONAL\s+REVIEW/.test(head)) return 'medical-professional-review';
  if (marks.fields.length > 0 || marks.titles.some(({ title }) => title.kind === 'determination-process')) {
    return 'final-determination';
  }
  return null;
}

/** The sections in the order of the text, each from its title to the next one. */
export function sectionsOf(
  text: string,
  lines: VisibleLines,
  marks: Marks,
  headerStart: Span | null,
): readonly Section[] {
  const titles = marks.titles.filter((mark, index) => !isRepeatedTitlePage(marks, mark, index));
  const sections: Section[] = [];
  const first = titles[0];
  if (headerStart && (!first || headerStart.start < first.span.start)) {
    const last = (first ? first.line : lines.count) - 1;
    const span = { start: headerStart.start, end: lines.ends[last]! };
    sections.push({ kind: 'case-header', heading: headerStart, span, body: span, meant: null });
  }
  titles.forEach((mark, index) => {
    const lastLine = (titles[index + 1]?.line ?? lines.count) - 1;
    sections.push(sectionOf(text, lines, mark, Math.max(lastLine, mark.lastLine)));
  });
  return sections;
}

const isRepeatedTitlePage = (marks: Marks, mark: TitleMark, index: number): boolean =>
  mark.title.kind === 'case-header' && marks.titles.findIndex(({ title }) => title === mark.title) < index;

function sectionOf(text: string, lines: VisibleLines, mark: TitleMark, lastLine: number): Section {
  const end = lines.ends[lastLine]!;
  let start = mark.span.end;
  while (start < end && /[\s:]/.test(text[start]!)) start++;
  return {
    kind: mark.title.kind,
    heading: mark.span,
    span: { start: mark.span.start, end },
    body: { start, end: Math.max(start, end) },
    meant: mark.meant,
  };
}

/** The section that holds `offset`; null before the first one. */
export const sectionAt = (sections: readonly Section[], offset: number): Section | null =>
  sections.findLast(({ span }) => span.start <= offset) ?? null;
