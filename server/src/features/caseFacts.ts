import type { CaseHeader, Letter, Section } from '../letter/model';
import { overlaps, type Span, visible } from '../text/span';
import type { Paragraph } from './paragraphs';

/** A field of the case header as printed. */
export type PrintedFact = { readonly name: string; readonly value: string; readonly start: number };

/** What the fields of the case header are called. */
export const FACT_NAMES: Readonly<Record<keyof CaseHeader, string>> = {
  caseNumber: 'Case number',
  decision: 'Decision date',
  injury: 'Date of injury',
  reviewDenial: 'UR denial date',
  received: 'Application received',
  assigned: 'Date assigned',
  priority: 'Priority',
};

const FIELDS = Object.keys(FACT_NAMES) as readonly (keyof CaseHeader)[];
const LABELS =
  /\b(?:Case\s+Number|Date\s+Assigned|Date\s+of\s+Injury|Decision\s+Date|UR\s+Denial\s+Date|Priority|(?:IMR\s+)?Application|Received)\b/gi;

/** Whether a section is the block of labels and values at the head of a letter, which has no title. */
export const isCaseBlock = ({ kind, heading, body }: Section): boolean =>
  kind === 'case-header' && body.start === heading.start;

/** The fields that the header has, in an order that is read easily, each as printed. */
export const printedFacts = ({ text, header }: Letter): readonly PrintedFact[] =>
  FIELDS.flatMap((field) => {
    const span = header[field]?.span;
    return span
      ? [{ name: FACT_NAMES[field], value: visible(text.slice(span.start, span.end)), start: span.start }]
      : [];
  });

/** The lines of a paragraph of the header that say more than its labels and values. */
export function leftOver({ text, header }: Letter, paragraph: Paragraph): Paragraph {
  const values = FIELDS.flatMap((field) => header[field]?.span ?? []);
  return paragraph.filter((line) => /[\p{L}\p{N}]/u.test(without(text, line, values).replace(LABELS, '')));
}

function without(text: string, line: Span, values: readonly Span[]): string {
  const inside = values.filter((value) => overlaps(line, value)).sort((a, b) => a.start - b.start);
  const edges = [line.start, ...inside.flatMap(({ start, end }) => [start, end]), line.end];
  let rest = '';
  for (let index = 0; index < edges.length; index += 2)
    rest += `${text.slice(edges[index], edges[index + 1])} `;
  return rest;
}
