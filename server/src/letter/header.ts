import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { movedRead, type Span, wholeOf } from '../text/span';
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
const WORDED = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December)\s{1,12}\d{1,2},?\s{1,12}\d{4}`;
const VALUES = String.raw`\b([A-Z]{2}\d{2}\s?[-–]\s?\d+|[A-Z]{2}\d+)\b|\b(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|${WORDED})\b|\b(Standard|Expedited|Regular)\b`;
const PRINTED_LABELS = LABELS.map(
  ([, words]) =>
    String.raw`\b(${words.replace(/:/g, String.raw`\s{0,12}:`).replace(/ /g, String.raw`\s{1,12}`)})`,
).join('|');
const LABEL = new RegExp(PRINTED_LABELS, 'i');
const TOKENS = new RegExp(`${PRINTED_LABELS}|${VALUES}`, 'gi');
/** Between the first and the last day of a cumulative injury. */
const PERIOD = /^[ \t]{0,3}(?:[-–]|to|through|thru)[ \t]{0,3}$/;
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
 * In a text that keeps labels and values together, a value belongs to the label directly before it, and a label
 * without one has none. Where an extractor cut the columns apart, a value belongs to the label directly before it on
 * its line, otherwise to the label of its kind that has waited longest, otherwise to the next such label; dates are
 * then read only when there are as many as labels for them, since one that is missing would move all the others.
 */
export const readHeader = rememberingWords(
  (text): CaseHeader => {
    const tokens = withoutNotice(tokensOf(text, wholeOf(text)));
    return keepsTogether(text, tokens) ? pairs(text, tokens) : columns(text, tokens);
  },
  (header, by) =>
    Object.fromEntries(
      Object.entries(header).map(([field, read]) => [field, read && movedRead<Read<unknown>>(read, by)]),
    ) as CaseHeader,
);

/** The first label of the header; null where it has none. */
export function firstLabel(text: string, region: Span): Span | null {
  const words = text.slice(region.start, region.end);
  const first = LABEL.exec(words);
  if (first && isNotice(first[0]))
    return withoutNotice(tokensOf(text, region)).find(({ field }) => field)?.span ?? null;
  if (!first) return null;
  const start = region.start + first.index;
  return { start, end: start + first[0].length };
}

/** “Dated:” gives the decision only where no “Decision Date:” does. */
function withoutNotice(tokens: readonly Token[]): readonly Token[] {
  const decided = tokens.some(({ field, printed }) => field === 'decision' && !isNotice(printed));
  if (!decided) return tokens;
  const notice = tokens.findIndex(({ field, printed }) => field === 'decision' && isNotice(printed));
  if (notice < 0) return tokens;
  const value = tokens[notice + 1]?.field === null ? 2 : 1;
  return [...tokens.slice(0, notice), ...tokens.slice(notice + value)];
}

const isNotice = (printed: string): boolean => /^dated/i.test(printed);

/** Whether most labels are directly followed by a value of theirs. */
function keepsTogether(text: string, tokens: readonly Token[]): boolean {
  const labels = tokens.filter(({ field }, index) => field && tokens[index - 1]?.field !== field);
  const followed = tokens.filter(
    (token, index) => token.field && hasDirectValue(text, token, tokens[index + 1]),
  );
  return followed.length * 2 > labels.length;
}

const hasDirectValue = (text: string, label: Token, next: Token | undefined): boolean =>
  isOfKind(label, next) && text.slice(label.span.end, next!.span.start).trim() === '';

function pairs(text: string, tokens: readonly Token[]): CaseHeader {
  const header: Record<Field, Read<unknown> | null> = { ...EMPTY };
  tokens.forEach((token, index) => {
    const value = tokens[index + 1];
    if (!token.field || header[token.field] || !hasDirectValue(text, token, value)) return;
    header[token.field] = readValue(token.field, value!);
  });
  return header as CaseHeader;
}

function columns(text: string, tokens: readonly Token[]): CaseHeader {
  const header: Record<Field, Read<unknown> | null> = { ...EMPTY };
  const waiting: Field[] = [];
  const ownerless: Token[] = [];
  const usable = hasAllDates(tokens) ? tokens : tokens.filter((token) => token.field || !isDate(token));
  usable.forEach((token, index) => {
    if (!token.field) {
      const field = ownerOf(token, usable[index - 1], waiting, text);
      if (!field) ownerless.push(token);
      else header[waiting.splice(waiting.indexOf(field), 1)[0]!] = readValue(field, token);
    } else if (!header[token.field] && !waiting.includes(token.field)) {
      const value = isFollowedByValue(token, usable[index + 1], text)
        ? -1
        : indexOfKind(ownerless, token.field);
      if (value < 0) waiting.push(token.field);
      else header[token.field] = readValue(token.field, ownerless.splice(value, 1)[0]!);
    }
  });
  return header as CaseHeader;
}

function hasAllDates(tokens: readonly Token[]): boolean {
  const labels = new Set(tokens.flatMap(({ field }) => (field && kindOf(field) === 'date' ? field : [])));
  return tokens.filter((token) => !token.field && isDate(token)).length === labels.size;
}

const isDate = ({ printed }: Token): boolean => kindOfValue(printed) === 'date';

const isOfKind = (label: Token, next: Token | undefined): boolean =>
  Boolean(next && !next.field && kindOf(label.field!) === kindOfValue(next.printed));

const indexOfKind = (values: readonly Token[], field: Field): number =>
  values.findIndex(({ printed }) => kindOfValue(printed) === kindOf(field));

const isFollowedByValue = (label: Token, next: Token | undefined, text: string): boolean =>
  isOfKind(label, next) && sameLine(text, label, next!);

const sameLine = (text: string, before: Token, after: Token): boolean =>
  !/[\r\n]/.test(text.slice(before.span.end, after.span.start));

function tokensOf(text: string, region: Span): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of matchesOf(text.slice(region.start, region.end), TOKENS)) {
    const group = found.findIndex((part, index) => index > 0 && part !== undefined) - 1;
    const start = region.start + found.index;
    const span = { start, end: start + found[0].length };
    const before = tokens.at(-1);
    const isPeriodEnd = before && !before.field && PERIOD.test(text.slice(before.span.end, start));
    if (!isPeriodEnd) tokens.push({ field: FIELDS[group] ?? null, printed: found[0], span });
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
  return /\d$/.test(printed) ? 'date' : 'priority';
};

function readValue(field: Field, { printed, span }: Token): Read<unknown> {
  if (field === 'caseNumber') return { value: printed.toUpperCase().replace(/\s?[-–]\s?/, '-'), span };
  if (field === 'priority') return { value: /expedited/i.test(printed) ? 'expedited' : 'standard', span };
  return { value: readDate(printed), span };
}
