import {
  bodyPartsIn,
  type DrugRow,
  drugsIn,
  type Found,
  isSameDrug,
  type TreatmentCategory,
  type TreatmentRow,
  treatmentsIn,
} from '../knowledge/index';
import { type Span, textOf } from '../text/span';
import type { BodyPart, Read, Treatment } from './model';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `(\\d{1,4}|${NUMBERS.join('|')})`;
const STRENGTH =
  /(?<![#\d.])\d[\d.,]*(?:\s?[/-]\s?\d[\d.,]*)?\s?(?:mg|mcg|µg|ug|gm?|grams?|ml|cc|%|percent|units?|iu)\b(?:\s?\/\s?(?:ml|hr|hour|h|day|patch))?|(?<![#\d./])\d+(?:\.\d+)?\/\d{3}(?![\d/])|\d[\d.]*\s?%/i;
/** In the order in which they are believed. */
const QUANTITIES = [
  /#\s?(\d{1,4})(?![\d%])/,
  /\b(?:qty|quantity)[:.\s#]{0,4}(\d{1,4})/i,
  /\btotal\s+of\s+(\d{1,4})/i,
  new RegExp(
    String.raw`\b${COUNT}\s+(?:additional\s+|more\s+|further\s+|[a-z-]+\s+therapy\s+|[a-z-]+\s+)?(?:sessions?|visits?|treatments?|tablets?|tabs?|capsules?|caps?|patches|units?)\b`,
    'i',
  ),
];
const REFILLS = new RegExp(
  String.raw`\b${COUNT}\s+refills?\b|\b(?:rf|refills?)[:\s]{0,3}x?\s?(\d{1,2})\b`,
  'i',
);
const FREQUENCY = new RegExp(
  String.raw`\b(?:${COUNT}|once|twice)(?:\s?(?:x|times)\s?|\s+)(?:to\s+${COUNT}\s+times\s+)?(?:a|per|each|\/)\s?(?:day|week|month|wk)\b(?:[\s,]{1,3}(?:for|times|x)\s+${COUNT}(?:\s+to\s+${COUNT})?\s+(?:days?|weeks?|wks?|months?))?`,
  'i',
);
const BEFORE_SPECIFICS = /^[^:]{2,80}:\s*/;

/** Reads from a request what is asked for. Null where the request does not say, or in words that are not known. */
export function readTreatment(text: string, request: Span): Treatment {
  const words = textOf(text, request);
  const drugs = drugsIn(words);
  const treatments = treatmentsIn(words);
  const drug = soleDrug(drugs);
  const main = mainTreatment(words, treatments, drugs.length > 0);
  return {
    category: main?.row.category ?? (drugs.length > 0 ? 'medication' : null) ?? generalCategory(treatments),
    name: main ? main.row.name : ((drugs[0] && drugNames(drugs)) ?? null),
    rows: [...new Set([...drugs, ...treatments].map(({ row }) => row.id))],
    generic: drug?.generic ?? null,
    drugClass: drug?.class ?? null,
    bodyParts: bodyPartsIn(words).map(
      ({ start, end, row, side }): BodyPart => ({
        id: row.id,
        side,
        span: { start: request.start + start, end: request.start + end },
      }),
    ),
    strength: readMatch(words, request, STRENGTH, (found) => found[0].replace(/\s+/g, ' ')),
    quantity: firstMatch(words, request, QUANTITIES),
    frequency: readMatch(words, request, FREQUENCY, (found) => found[0].replace(/\s+/g, ' ')),
    refills: readMatch(words, request, REFILLS, countIn),
  };
}

/** The one treatment that a request names before all: of “Labs to include: EKG” what follows the colon. */
function mainTreatment(
  words: string,
  treatments: readonly Found<TreatmentRow>[],
  medication: boolean,
): Found<TreatmentRow> | undefined {
  const specific = treatments.filter(({ row }) => !row.general);
  if (medication)
    return treatments.find(({ row }) => row.category === 'injection' || row.category === 'surgery');
  const opening = BEFORE_SPECIFICS.exec(words)?.[0].length ?? 0;
  return specific.find(({ start }) => start >= opening) ?? specific[0];
}

const generalCategory = (treatments: readonly Found<TreatmentRow>[]): TreatmentCategory | null =>
  treatments[0]?.row.category ?? null;

/** The drug, where the request is for one alone: brand and generic names are one. */
function soleDrug(drugs: readonly Found<DrugRow>[]): DrugRow | null {
  const first = drugs[0]?.row;
  return first && drugs.every(({ row }) => isSameDrug(row, first)) ? first : null;
}

const drugNames = (drugs: readonly Found<DrugRow>[]): string =>
  [...new Set(drugs.map(({ row }) => row.generic))].join(' / ');

function countIn(found: RegExpExecArray): number {
  const printed = found
    .slice(1)
    .find((part) => part !== undefined)!
    .toLowerCase();
  return NUMBERS.includes(printed) ? NUMBERS.indexOf(printed) + 1 : Number(printed);
}

function firstMatch(words: string, request: Span, patterns: readonly RegExp[]): Read<number> | null {
  for (const pattern of patterns) {
    const found = readMatch(words, request, pattern, countIn);
    if (found) return found;
  }
  return null;
}

function readMatch<T>(
  words: string,
  { start }: Span,
  pattern: RegExp,
  read: (found: RegExpExecArray) => T,
): Read<T> | null {
  const found = pattern.exec(words);
  if (!found) return null;
  return {
    value: read(found),
    span: { start: start + found.index, end: start + found.index + found[0].length },
  };
}
