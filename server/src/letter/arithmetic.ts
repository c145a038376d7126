import { matchesOf } from '../text/matches';
import { foldedText, type Span } from '../text/span';
import { COUNT, countOf } from './counts';
import { frequencyOf, type Range, timesInAll } from './frequency';
import type { Item, Read, Treatment } from './model';
import { readTreatment } from './treatment';

/** A number of a request that its other numbers do not give. */
export type Disagreement = {
  /** The number as it is stated. */
  readonly stated: Read<number>;
  /** What the other numbers give. */
  readonly reckoned: Range;
};

/** The number of a request that its other numbers contradict; null where none does, or where they leave room. */
export function disagreementIn(text: string, { heading, request, treatment }: Item): Disagreement | null {
  if (!heading || !request || !treatment) return null;
  if (request.start > heading.start) return portionDisagreement(text, heading, treatment);
  if (treatment.category === 'therapy') return visitDisagreement(treatment);
  return treatment.generic ? tabletDisagreement(foldedText(text, request), treatment) : null;
}

/** Visits a week and weeks against visits in all, which may also be an amount for each of several parts of the body. */
function visitDisagreement(treatment: Treatment): Disagreement | null {
  const { quantity, bodyParts } = treatment;
  const reckoned = visitsOf(treatment);
  if (!quantity || !reckoned) return null;
  const places = new Set(bodyParts.map(({ id }) => id)).size;
  return differs(quantity, reckoned, Math.max(1, places));
}

const ROOM =
  /\bp\.?r\.?n\b|\b(?:as|when|if) needed\b|\bup to\b|\bmax|\bmay\b|\bthen\b|\btaper|\btitrat|\bincreas|\balternat|\bhalf\b|\d\/2\b(?! ?\d)|\b\d{1,2} ?(?:-|–|to|or) ?\d{1,2}\b|\bone (?:to|or) two\b/i;
const NOT_COUNTED =
  /\b(?:cream|gel|ointment|lotion|patch(?:es)?|solution|suspension|syrup|liquid|drops?|ml|cc|g|gm|grams?|sprays?|inhal\w+|inject\w*|suppositor\w+|kits?|tubes?|topical)\b|%/i;
const DOSE = new RegExp(String.raw`\b${COUNT} ?(?:tab|cap|pill|po\b|by mouth|orally)`, 'i');
/** More tablets are no dose but what is dispensed. */
const MOST_OF_DOSE = 4;
const A_DAY: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /\bonce (?:daily|a day|per day)\b|\bone time (?:a|per) day\b|(?<!(?:twice|times) )\bdaily\b|\bevery (?:day|night|morning)\b|\bnightly\b|\bat bedtime\b|\bq\.?(?:h\.?s|d|am|pm)\b/i,
  ],
  [
    2,
    /\btwice (?:daily|a day|per day)\b|\b(?:two|2) (?:times|x) ?(?:daily|a day|per day)\b|\bb\.?i\.?d\b|\b(?:every 12 hours|q ?12 ?h)/i,
  ],
  [3, /\b(?:three|3) (?:times|x) ?(?:daily|a day|per day)\b|\bt\.?i\.?d\b|\b(?:every 8 hours|q ?8 ?h)/i],
  [4, /\b(?:four|4) (?:times|x) ?(?:daily|a day|per day)\b|\bq\.?i\.?d\b|\b(?:every 6 hours|q ?6 ?h)/i],
  [6, /\b(?:every 4 hours|q ?4 ?h)/i],
];
const DURATION = new RegExp(String.raw`(?<!every )\b${COUNT}[ -]?(day|week|month)s?\b`, 'gi');
const DAYS: Readonly<Record<string, Range>> = {
  day: { least: 1, most: 1 },
  week: { least: 7, most: 7 },
  month: { least: 28, most: 31 },
};

/** Tablets a day and days against tablets in all, of one supply, of one month of several or with its refills. */
function tabletDisagreement(words: string, { quantity, refills }: Treatment): Disagreement | null {
  if (!quantity || ROOM.test(words) || NOT_COUNTED.test(words)) return null;
  const durations = matchesOf(words, DURATION);
  const aDay = durations.length === 1 ? A_DAY.filter(([, pattern]) => pattern.test(words)) : [];
  if (aDay.length !== 1) return null;
  const [, count, unit] = durations[0]!;
  const days = DAYS[unit!.toLowerCase()]!;
  const printed = countOf(DOSE.exec(words)?.[1] ?? '1');
  const tablets = aDay[0]![0] * (printed > MOST_OF_DOSE ? 1 : printed) * countOf(count!);
  const months = days === DAYS.day ? 1 : countOf(count!);
  return differs(quantity, scaled(days, tablets), Math.max(months, (refills?.value ?? 0) + 1));
}

const ORIGINAL = /\bwas\s+the\s+original\s+request\b/i;
const AUTHORIZED = /\bauthorized\s+by\s+the\s+Claims\s+Administrator\b/i;

/** Of a request that was approved in part, what is left against what was asked for and what was authorized. */
function portionDisagreement(
  text: string,
  heading: Span,
  { quantity, refills }: Treatment,
): Disagreement | null {
  const words = text.slice(heading.start, heading.end);
  const original = ORIGINAL.exec(words);
  const authorized = AUTHORIZED.exec(words);
  if (!quantity || refills || !original || !authorized || authorized.index < original.index) return null;
  const asked = readTreatment(text, { start: heading.start, end: heading.start + original.index });
  const granted = readTreatment(text, {
    start: heading.start + original.index + original[0].length,
    end: heading.start + authorized.index,
  });
  const whole = asked.quantity && !asked.refills ? rangeOf(asked.quantity.value) : visitsOf(asked);
  if (!whole || !granted.quantity || granted.refills) return null;
  const less = granted.quantity.value;
  return differs(quantity, { least: whole.least - less, most: whole.most - less }, 1);
}

/** Visits in all, of visits a week and weeks; null where a request does not tell both. */
export function visitsOf({ frequency }: Pick<Treatment, 'frequency'>): Range | null {
  const times = frequency && frequencyOf(frequency.value);
  return times && timesInAll(times);
}

/** The two where `stated` is within none of the first multiples of `reckoned`, nor one of its own within that. */
function differs(stated: Read<number>, reckoned: Range, multiples: number): Disagreement | null {
  for (let by = 1; by <= multiples; by++) {
    if (isWithin(stated.value, scaled(reckoned, by)) || isWithin(stated.value * by, reckoned)) return null;
  }
  return { stated, reckoned };
}

const isWithin = (value: number, { least, most }: Range): boolean => least <= value && value <= most;
const scaled = ({ least, most }: Range, by: number): Range => ({ least: least * by, most: most * by });
const rangeOf = (value: number): Range => ({ least: value, most: value });
