import {
  type GuidelineRow,
  guidelineById,
  guidelinesIn,
  regulationSection,
  statute,
} from '../knowledge/index';
import type { Citation, Letter } from '../letter/model';
import { lineAt, type VisibleLines, visibleLines } from '../text/lines';
import { type Span, textOf } from '../text/span';
import { urlsIn } from './urls';

/** A place that leads to a page of the web. */
export type Link = {
  /** On one line. */
  readonly span: Span;
  /** An `http` or `https` address. */
  readonly target: string;
  /** What the page is, in our own words and never in the letter's. */
  readonly tooltip: string;
};

/** A reference over as many lines as it is printed on. */
type Reference = { readonly spans: readonly Span[]; readonly target: string; readonly tooltip: string };

const SCHEME = /^https?:\/\//;
const REGULATION =
  /(?:\b(?:title\s{1,12}8,?\s{1,12}|8\s{0,12})(?:C\.?\s?C\.?\s?R\.?|California\s{1,12}Code\s{1,12}of\s{1,12}Regulations)[\s,§]{0,12}(?:sections?\s{1,12})?)?(?<![\d.$])(\d{4,5}(?:\.\d{1,2}){0,2})(?![\d%]|\.\d)/gi;
const STATUTE =
  /\b(?:Labor\s{1,12}Code|Lab\.\s{0,12}Code|L\.C\.|Code\s{1,12}of\s{1,12}Civil\s{1,12}Procedure)[\s,§]{0,12}(?:sections?\s{1,12}|§+\s{0,12})?\d/gi;
const SECTION = /(\d{3,4}(?:\.\d{1,2})?)(?!\d)(?:\([a-z\d]{1,3}\))*/iy;
const NEXT =
  /\s{0,12}(?:,\s{0,12}(?:and\s{1,12}|or\s{1,12})?|and\s{1,12}|or\s{1,12}|&\s{0,12}|[-–]\s{0,12})(?:§+\s{0,12})?(?=\d{4})/iy;
/** Sections of title 8 that are told from other numbers only by what stands before them. */
const NUMBER_ALONE = /^9792\.\d/;

/** The regulations, statutes and addresses that a letter prints, and the guidelines it cites: where they can be read. */
export function linksOf(letter: Letter): readonly Link[] {
  const lines = visibleLines(letter.text);
  const references = [
    ...addresses(letter, lines),
    ...regulations(letter),
    ...statutes(letter),
    ...guidelines(letter),
  ].filter(({ target }) => SCHEME.test(target));
  const links = references.flatMap(({ spans, target, tooltip }) =>
    spans.flatMap((span) => piecesOf(lines, span)).map((span) => ({ span, target, tooltip })),
  );
  return withoutOverlaps(links.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** Of links that share characters, the first. */
function withoutOverlaps(sorted: readonly Link[]): readonly Link[] {
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function addresses({ text }: Letter, lines: VisibleLines): readonly Reference[] {
  return urlsIn(text, lines).map(({ target, spans, cut }) => ({
    spans,
    target,
    tooltip: cut
      ? 'Address printed in the letter, cut at the end of the line'
      : 'Address printed in the letter',
  }));
}

function regulations({ text }: Letter): readonly Reference[] {
  return [...text.matchAll(REGULATION)].flatMap((found) => {
    const row = regulationSection(found[1]!);
    const named = found[0] !== found[1];
    if (!row?.url || !(named || NUMBER_ALONE.test(row.id))) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    return [{ spans: [span], target: row.url, tooltip: `8 CCR ${row.id}: ${row.title}` }];
  });
}

/** “Labor Code sections 4610.5(c) and 4610.6”: a link for each section, the first with the name of the code. */
function statutes({ text }: Letter): readonly Reference[] {
  return [...text.matchAll(STATUTE)].flatMap((found) => {
    const references: Reference[] = [];
    const code = /civil/i.test(found[0]) ? 'Code of Civil Procedure' : 'Labor Code';
    let start = found.index;
    let at = found.index + found[0].length - 1;
    for (let section = sectionAt(text, at); section; section = sectionAt(text, at)) {
      const row = statute(section.number);
      if (row?.code === code) {
        const tooltip = `${row.code} ${row.section}: ${row.title}`;
        references.push({ spans: [{ start, end: section.end }], target: row.url, tooltip });
      }
      NEXT.lastIndex = section.end;
      const next = NEXT.exec(text);
      if (!next) break;
      start = at = NEXT.lastIndex;
    }
    return references;
  });
}

function sectionAt(text: string, at: number): { readonly number: string; readonly end: number } | null {
  SECTION.lastIndex = at;
  const found = SECTION.exec(text);
  return found && { number: found[1]!, end: SECTION.lastIndex };
}

function guidelines({ text, items }: Letter): readonly Reference[] {
  const paragraphs = items.flatMap((item) => [item.claimsAdministrator, item.reviewer]);
  return paragraphs.flatMap((paragraph) =>
    (paragraph?.citations ?? []).flatMap((citation) => {
      const row = guidelineById(citation.guidelineId ?? '');
      const span = row && nameOf(text, citation, row.id);
      const target = row?.url?.startsWith('https:') ? row.url : regulationSection(row?.regulation ?? '')?.url;
      if (!row || !span || !target) return [];
      const tooltip = `${row.name}${row.edition ? ` (${row.edition})` : ''}${adoption(row, target)}`;
      return [{ spans: [span], target, tooltip }];
    }),
  );
}

/** A page of the regulation shows it as it is now, whichever edition is cited. */
const adoption = ({ regulation }: GuidelineRow, target: string): string =>
  target === regulationSection(regulation ?? '')?.url ? `: 8 CCR ${regulation} as it reads now` : '';

/** Where a citation names its guideline; of a work outside the great sources, whose whole citation is its name, the known part. */
function nameOf(text: string, { source, guideline, span }: Citation, id: string): Span | null {
  if (source !== 'other') return guideline;
  const found = guidelinesIn(textOf(text, span)).find(({ row }) => row.id === id);
  return found ? { start: span.start + found.start, end: span.start + found.end } : null;
}

/** The parts of `span` on each visible line. */
function piecesOf(lines: VisibleLines, span: Span): readonly Span[] {
  const pieces: Span[] = [];
  for (let line = Math.max(0, lineAt(lines, span.start)); line < lines.count; line++) {
    const start = Math.max(span.start, lines.starts[line]!);
    const end = Math.min(span.end, lines.ends[line]!);
    if (lines.starts[line]! >= span.end) break;
    if (start < end) pieces.push({ start, end });
  }
  return pieces;
}
