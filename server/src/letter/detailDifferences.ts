import { bodyPartById, isWithin } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { type Span, textOf } from '../text/span';
import { COUNT, countOf } from './counts';
import { foldedWords } from './folding';
import { frequencyOf, meet, type Range, timesInAll } from './frequency';
import type { BodyPart, Read, Treatment } from './model';

/** What two tellings of one request can differ in. */
export type Detail = 'strength' | 'quantity' | 'frequency' | 'body part' | 'side' | 'spinal level';

/** A detail that is said differently than it was asked for, and where. */
export type DetailDifference = { readonly detail: Detail; readonly said: Span; readonly asked: Span };

/** A request as a heading or as a conclusion tells it. */
export type Told = { readonly request: Span; readonly treatment: Treatment };

const NUMBER = new RegExp(String.raw`\d[\d,]*(?:\.\d+)?|\.\d+|\b${COUNT}\b`, 'gi');
const LEVEL = /\b([CTL])(\d{1,2})(?: ?[-–/] ?([CTLS]?)(\d{1,2}))?\b/g;
/** What no two letters mean the same part by; parts that are not here may overlap with others. */
const LANDMARKS: Readonly<Record<string, string>> = {
  head: 'head',
  neck: 'neck',
  'upper-back': 'upper-back',
  'low-back': 'low-back',
  shoulder: 'shoulder',
  elbow: 'elbow',
  wrist: 'hand',
  hand: 'hand',
  finger: 'hand',
  thumb: 'hand',
  hip: 'hip',
  knee: 'knee',
  ankle: 'foot',
  foot: 'foot',
  toe: 'foot',
};
/** What is recommended in place of the request has an amount of its own. */
const OFFERED = /\b(?:trial|initial|modified|reduced|weaning|taper)\b/i;
const SIDE_WITHIN = 40;
const SIDE_BEFORE = /\b(?:left|right|lt|rt|bilateral|both)\b[^.,;]{0,40}$/i;
const SIDE_AFTER = /^[\s,(]{1,3}(?:left|right|lt|rt|bilateral)\b/i;
const EXTREMITIES = ['upper-extremity', 'lower-extremity'];

/** The details in which `said` differs from `asked`. What one of the two leaves out is no difference. */
export function detailDifferences(text: string, asked: Told, said: Told): readonly DetailDifference[] {
  return [
    ...strengthDifference(text, asked, said),
    ...(OFFERED.test(textOf(text, said.request)) ? [] : amountDifferences(text, asked, said)),
    ...partDifference(text, asked, said),
    ...levelDifference(text, asked.request, said.request),
  ];
}

/** The difference where `count` sessions or pieces are none of the numbers that a request asks for. */
export function countDifference(
  text: string,
  { request, treatment }: Told,
  count: Read<number>,
): readonly DetailDifference[] {
  const inAll = timesOf(treatment.frequency);
  const place = treatment.quantity ?? (inAll && treatment.frequency);
  if (!place || numbersIn(textOf(text, request)).has(count.value)) return [];
  if (inAll && meet(inAll, { least: count.value, most: count.value })) return [];
  return [difference('quantity', count, place)];
}

const amountDifferences = (text: string, asked: Told, { treatment }: Told): readonly DetailDifference[] => [
  ...(treatment.quantity ? countDifference(text, asked, treatment.quantity) : []),
  ...frequencyDifference(asked.treatment, treatment),
];

function strengthDifference(text: string, asked: Told, said: Told): readonly DetailDifference[] {
  const { strength, quantity } = asked.treatment;
  const now = said.treatment.strength;
  if (!strength || !now) return [];
  const { start, end } = quantity?.span ?? strength.span;
  const numbers = [
    ...numbersIn(text.slice(asked.request.start, start)),
    ...numbersIn(text.slice(end, asked.request.end)),
    ...numbersIn(strength.value),
  ];
  return [...numbersIn(now.value)].every((each) => numbers.includes(each))
    ? []
    : [difference('strength', now, strength)];
}

function frequencyDifference(asked: Treatment, said: Treatment): readonly DetailDifference[] {
  const before = asked.frequency && frequencyOf(asked.frequency.value);
  const now = said.frequency && frequencyOf(said.frequency.value);
  if (!before || !now || before.per !== now.per) return [];
  const isSameLength = !before.duration || !now.duration || meet(before.duration, now.duration);
  if (isSameLength && meet(before.times, now.times)) return [];
  return [difference('frequency', said.frequency!, asked.frequency!)];
}

function partDifference(text: string, { request, treatment }: Told, told: Told): readonly DetailDifference[] {
  const [asked, said] = [treatment.bodyParts, told.treatment.bodyParts];
  if (asked.length === 0 || said.length === 0) return [];
  const apartFrom = (parts: readonly BodyPart[]) => (part: BodyPart) =>
    parts.every(({ id }) => areApart(id, part.id));
  const [strange, left] = [said.find(apartFrom(asked)), asked.find(apartFrom(said))];
  if (strange && left) return [difference('body part', strange, left)];
  for (const part of said) {
    const sided = asked.filter(({ id, side }) => side && isSamePart(id, part.id));
    if (part.side && sided.length > 0 && sided.every(({ side }) => isOtherSide(side, part.side)))
      return [sideDifference(text, part.span, sided[0]!, request)];
  }
  return [];
}

function levelDifference(text: string, asked: Span, said: Span): readonly DetailDifference[] {
  const before = levelsIn(text, asked);
  const now = levelsIn(text, said);
  if (!before || !now || [...now.value].some((level) => before.value.has(level))) return [];
  return [difference('spinal level', now, before)];
}

const difference = (detail: Detail, said: { readonly span: Span }, asked: { readonly span: Span }) => ({
  detail,
  said: said.span,
  asked: asked.span,
});

/** Whether two parts of the body, by their ids, are surely not the same. */
function areApart(a: string, b: string): boolean {
  const [one, other] = [LANDMARKS[a], LANDMARKS[b]];
  if (one && other) return one !== other;
  const [extremity, another] = [bodyPartById(a)?.region ?? '', bodyPartById(b)?.region ?? ''];
  return extremity !== another && [extremity, another].every((region) => EXTREMITIES.includes(region));
}

/** That `said` names a part with another side than `asked`, which stands in `request`. */
export const sideDifference = (text: string, said: Span, asked: BodyPart, request: Span): DetailDifference =>
  difference('side', { span: withSide(text, said) ?? said }, { span: withSide(text, asked.span) ?? request });

/** A body part with the side that stands beside it; null where none does. */
function withSide(text: string, { start, end }: Span): Span | null {
  const before = SIDE_BEFORE.exec(text.slice(Math.max(0, start - SIDE_WITHIN), start));
  if (before) return { start: start - before[0].length, end };
  const after = SIDE_AFTER.exec(text.slice(end, end + SIDE_WITHIN));
  return after && { start, end: end + after[0].length };
}

/** Whether two parts of the body, by their ids, are one joint or limb's end, or within it. */
export const haveOneLandmark = (a: string, b: string): boolean =>
  LANDMARKS[a] !== undefined && LANDMARKS[a] === LANDMARKS[b];

/** Whether one part of the body is the other, or within it, by their ids. */
export function isSamePart(a: string, b: string): boolean {
  const [one, other] = [bodyPartById(a), bodyPartById(b)];
  return one !== undefined && other !== undefined && (isWithin(one, other) || isWithin(other, one));
}

/** One side against the other, or both against one. Of both sides a sentence may speak one at a time. */
const isOtherSide = (asked: BodyPart['side'], said: BodyPart['side']): boolean =>
  said !== asked && asked !== 'bilateral';

function timesOf(frequency: Treatment['frequency']): Range | null {
  const read = frequency && frequencyOf(frequency.value);
  return read && timesInAll(read);
}

/** The numbers in some words, in figures or spelt out. */
export function numbersIn(words: string): ReadonlySet<number> {
  return new Set(
    matchesOf(words, NUMBER).map(([printed, count]) =>
      count ? countOf(count) : Number(printed.replaceAll(',', '')),
    ),
  );
}

/** The levels of the spine in a request; null where it names none. The sacrum is no level of its own. */
function levelsIn(text: string, request: Span): Read<ReadonlySet<string>> | null {
  const { words, spanOf } = foldedWords(text, request);
  const found = matchesOf(words, LEVEL);
  const first = found[0];
  if (!first) return null;
  const levels = found.flatMap(([, letter, number, next, last]) => [
    `${letter}${number}`,
    ...(last && next !== 'S' ? [`${next || letter}${last}`] : []),
  ]);
  return { value: new Set(levels), span: spanOf(first.index, first.index + first[0].length) };
}
