import type { Span } from '../text/span';
import { readDate } from './dates';
import type { CaseHeader, Read } from './model';

type DateField = 'assigned' | 'injury' | 'decision' | 'reviewDenial' | 'received';
type Field = DateField | 'caseNumber' | 'priority';
type Token = { readonly field: Field | null; readonly printed: string; readonly span: Span };

/** The labels of the header by the field that they name; “Dated:” heads the notices of 2013. */
const LABELS: readonly (readonly [Field, string])[] = [
  ['caseNumber', 'Case Number:'],
  ['assigned', 'Date Assigned:'],
  ['injury', 'Date of Injury:'],
  ['decision', 'Decision Date:|Dated:'],
  ['reviewDenial', 'UR Denial Date:|Date of UR Decision:'],
  ['priority', 'Priority:'],
  ['received', 'Application Received:|Application\\b|Received:'],
];
const VALUES = String.raw`\b([A-Z]{2}\d{2}-\d+|[A-Z]{2}\d+)\b|\b(\d{1,2}[/-]\d{1,2}[/-]\d{2,4})\b|\b(Standard|Expedited|Regular)\b`;
const TOKENS = new RegExp(
  `${LABELS.map(([, words]) => String.raw`\b(${words.replace(/:/g, String.raw`\s{0,12}:`).replace(/ /g, String.raw`\s{1,12}`)})`).join('|')}|${VALUES}`,
  'gi',
);
const FIELDS: readonly Field[] = LABELS.map(([field]) => field);

const EMPTY: CaseHeader = {
  caseNumber: null,
  assigned: null,
  injury: null,
  decision: null,
  reviewDenial: null,
  received: null,
  priority: null,
};

/**
 * Reads the block of labels and values above the first section.
 *
 * Extractors cut its columns apart, so a value belongs to the label that stands directly before it on
 * its line, otherwise to the label of its kind that has waited longest, otherwise to the next such label.
 */
export function readHeader(text: string, region: Span): { header: CaseHeader; first: Span | null } {
  const header: Record<Field, Read<unknown> | null> = { ...EMPTY };
  const waiting: Field[] = [];
  const ownerless: Token[] = [];
  const tokens = tokensOf(text, region);
  tokens.forEach((token, index) => {
    if (!token.field) {
      const field = ownerOf(token, tokens[index - 1], waiting, text);
      if (!field) ownerless.push(token);
      else header[waiting.splice(waiting.indexOf(field), 1)[0]!] = readValue(field, token);
    } else if (!header[token.field] && !waiting.includes(token.field)) {
      const value = isFollowedByValue(token, tokens[index + 1], text)
        ? -1
        : indexOfKind(ownerless, token.field);
      if (value < 0) waiting.push(token.field);
      else header[token.field] = readValue(token.field, ownerless.splice(value, 1)[0]!);
    }
  });
  return { header: header as CaseHeader, first: tokens.find(({ field }) => field)?.span ?? null };
}

const indexOfKind = (values: readonly Token[], field: Field): number =>
  values.findIndex(({ printed }) => kindOfValue(printed) === kindOf(field));

const isFollowedByValue = (label: Token, next: Token | undefined, text: string): boolean =>
  Boolean(
    next && !next.field && kindOf(label.field!) === kindOfValue(next.printed) && sameLine(text, label, next),
  );

const sameLine = (text: string, before: Token, after: Token): boolean =>
  !/[\r\n]/.test(text.slice(before.span.end, after.span.start));

function tokensOf(text: string, region: Span): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.slice(region.start, region.end).matchAll(TOKENS)) {
    const group = found.findIndex((part, index) => index > 0 && part !== undefined) - 1;
    const start = region.start + found.index;
    const span = { start, end: start + found[0].length };
    tokens.push({ field: FIELDS[group] ?? null, printed: found[0], span });
  }
  return tokens;
}

function ownerOf(
  value: Token,
  previous: Token | undefined,
  waiting: readonly Field[],
  text: string,
): Field | null {
  const direct = previous?.field;
  if (direct && waiting.includes(direct) && isFollowedByValue(previous, value, text)) return direct;
  return waiting.find((field) => kindOf(field) === kindOfValue(value.printed)) ?? null;
}

const kindOf = (field: Field): string => (field === 'caseNumber' || field === 'priority' ? field : 'date');

const kindOfValue = (printed: string): string => {
  if (/^[a-z]{2}\d/i.test(printed)) return 'caseNumber';
  return /^\d/.test(printed) ? 'date' : 'priority';
};

function readValue(field: Field, { printed, span }: Token): Read<unknown> {
  if (field === 'caseNumber') return { value: printed.toUpperCase(), span };
  if (field === 'priority') return { value: /expedited/i.test(printed) ? 'expedited' : 'standard', span };
  return { value: readDate(printed), span };
}
