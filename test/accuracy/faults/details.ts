import {
  type Fault,
  type Ground,
  inserted,
  matchesIn,
  type Place,
  placesOf,
  replaced,
  type WholeItem,
  wholeItems,
  wordsOf,
} from '../fault';

/** The conclusions that name what `pattern` finds in the item's request too, with something else in its place. */
const detailChanged =
  (pattern: RegExp, other: (detail: string) => string) =>
  (ground: Ground): readonly Place[] =>
    placesOf(
      wholeItems(ground).flatMap(({ request, rationale: { conclusion } }) => {
        if (!conclusion) return [];
        const asked = new Set(matchesIn(ground, request, pattern).map(({ found }) => found[0].toLowerCase()));
        if (asked.size !== 1) return [];
        const named = matchesIn(ground, conclusion.span, pattern);
        if (named.length !== 1 || !asked.has(named[0]!.found[0].toLowerCase())) return [];
        return replaced(named[0]!, other(named[0]!.found[0]));
      }),
    );

const turnedSide = (side: string): string => {
  const other = side.toLowerCase() === 'left' ? 'right' : 'left';
  return side[0] === side[0]!.toUpperCase() ? other[0]!.toUpperCase() + other.slice(1) : other;
};

const dailyUse = ({ treatment }: WholeItem): boolean =>
  treatment.category === 'medication' && treatment.quantity !== null && treatment.quantity.value !== 60;

const dosesMiscounted = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground)
      .filter(
        (item) => dailyUse(item) && !/\b(?:daily|day|times|hours)\b/i.test(wordsOf(ground, item.request)),
      )
      .map(({ request }) => inserted(request.end, ', one tablet twice daily for 30 days')),
  );

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const numberOf = (word: string): number =>
  /\d/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase());
const PER_WEEK =
  /\b(one|two|three|four|[1-4])\s+times?\s+(?:a|per)\s+week\s+for\s+(two|three|four|five|six|eight|ten|twelve|\d{1,2})\s+weeks\b/gi;

const sessionsMiscounted = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground).flatMap(({ request }) =>
      matchesIn(ground, request, PER_WEEK)
        .filter(() => !/sessions|visits/i.test(wordsOf(ground, request)))
        .map(({ end, found }) =>
          inserted(end, ` (${numberOf(found[1]!) * numberOf(found[2]!) + 5} sessions)`),
        ),
    ),
  );

/** Faults of strength, quantity, side and sessions. */
export const DETAILS: readonly Fault[] = [
  {
    code: 'item-detail-mismatch',
    kind: 'conclusion: other side',
    places: detailChanged(/\b(?:left|right)\b/gi, turnedSide),
  },
  {
    code: 'quantity-arithmetic',
    kind: 'doses and days that do not make the quantity',
    places: dosesMiscounted,
  },
  {
    code: 'item-detail-mismatch',
    kind: 'conclusion: other quantity',
    places: detailChanged(/#\s?\d+/g, (quantity) => (/\b90/.test(quantity) ? '#30' : '#90')),
  },
  {
    code: 'item-detail-mismatch',
    kind: 'conclusion: other strength',
    places: detailChanged(/\b\d+(?:\.\d+)?\s?mg\b/gi, (strength) =>
      strength.replace(/^\d+(?:\.\d+)?/, (amount) => String(Number(amount) * 3)),
    ),
  },
  {
    code: 'item-detail-mismatch',
    kind: 'conclusion: other part of the spine',
    places: detailChanged(/\b(?:cervical|lumbar)\b/gi, (part) =>
      part.toLowerCase() === 'lumbar' ? 'cervical' : 'lumbar',
    ),
  },
  {
    code: 'quantity-arithmetic',
    kind: 'sessions a week that do not make the number',
    places: sessionsMiscounted,
  },
];
