import {
  type BodyPartRow,
  bodyPartById,
  bodyPartsIn,
  isWithin,
  type Side,
  treatmentById,
} from '../knowledge/index';
import type { Item } from '../letter/model';
import { sentencesOf } from '../text/sentences';
import { encloses, type Span, textOf } from '../text/span';

/** A body part, with its side where one is named. */
export type NamedPart = { readonly row: BodyPartRow; readonly side: Side | null };

type PlacedPart = NamedPart & { readonly span: Span };

/** What stands around a place of a letter. */
export type Near = {
  readonly sentence: Span;
  /**
   * The body parts that the sentence names nearest, with those listed beside them. Where the treatment is one of
   * the part `whole`, only parts of it, and without such a part itself.
   */
  readonly partsWithin: (whole: string | undefined) => readonly NamedPart[];
};

/** So many parts may be listed to either side of the nearest one. */
const LONGEST_LIST = 6;
const LISTED =
  /^(?:[\s,;/&()-]|and\b|or\b|the\b|left\b|right\b|bilateral\b|both\b|spine\b|upper\b|lower\b)*$/i;
const LONGEST_GAP = 30;
const LONGEST_LINK = 100;
const BACK = new Set(['back', 'low-back', 'upper-back']);
/** Between a treatment and the part that it is for: “MRI (magnetic resonance imaging) of the right knee”. */
const FOR =
  /^(?:[\s,]|\([^()]{0,60}\)|without\b|with\b|contrast\b|scans?\b|imaging\b|testing\b|studies\b|treatments?\b|sessions?\b)*\b(?:of|for|to)\s+(?:the\s+|his\s+|her\s+|left\s+|right\s+|bilateral\s+|both\s+)*$/i;

/**
 * Answers what stands around the places within `span`. Body parts that stand within one of the sorted `names`, as
 * the back of a back brace, count for nothing. Linear to prepare, and quick to answer.
 */
export function partsNearIn(text: string, span: Span, names: readonly Span[]): (place: Span) => Near {
  const sentences = sentencesOf(text, span);
  const parts = bodyPartsIn(textOf(text, span))
    .map(
      ({ start, end, row, side }): PlacedPart => ({
        row,
        side,
        span: { start: span.start + start, end: span.start + end },
      }),
    )
    .filter((part) => !isWithinOne(names, part.span));
  return (place) => {
    const sentence = sentences[lastStarting(sentences, ({ start }) => start, place.start)] ?? span;
    return {
      sentence,
      partsWithin: (id) => {
        const nearest = nearestParts(text, parts, place, sentence);
        const whole = id === undefined ? undefined : bodyPartById(id);
        if (!whole) return nearest;
        const within = nearest.filter(({ row }) => isWithin(row, whole));
        return within.length > 0 ? within : [{ row: whole, side: null }];
      },
    };
  };
}

/** The body parts that an item asks something for: those that its request names, or that its treatment implies. */
export function partsOfItem({ treatment }: Item): readonly NamedPart[] {
  if (!treatment) return [];
  const implied = treatment.rows.flatMap((id) => partOf(treatmentById(id)?.bodyPart, null));
  return [...treatment.bodyParts.flatMap(({ id, side }) => partOf(id, side)), ...implied];
}

/** Whether two lists of body parts can be of one treatment; unknown where one names none. */
export function agreement(a: readonly NamedPart[], b: readonly NamedPart[]): 'yes' | 'no' | 'unknown' {
  if (a.length === 0 || b.length === 0) return 'unknown';
  return a.some((one) => b.some((other) => isSamePart(one, other))) ? 'yes' : 'no';
}

/** “Back” alone may be the low back. */
const isSamePart = (a: NamedPart, b: NamedPart): boolean =>
  (isWithin(a.row, b.row) || isWithin(b.row, a.row) || [a, b].every(({ row }) => BACK.has(row.id))) &&
  (a.side === b.side || [a.side, b.side].some((side) => side === null || side === 'bilateral'));

function partOf(id: string | undefined, side: Side | null): readonly NamedPart[] {
  const row = id === undefined ? undefined : bodyPartById(id);
  return row ? [{ row, side }] : [];
}

function nearestParts(
  text: string,
  parts: readonly PlacedPart[],
  place: Span,
  sentence: Span,
): readonly PlacedPart[] {
  const before = lastStarting(parts, ({ span }) => span.start, place.start);
  const [nearest] = [before, before + 1]
    .filter((index) => parts[index] && encloses(sentence, parts[index].span))
    .sort((a, b) => distance(text, parts[a]!.span, place) - distance(text, parts[b]!.span, place));
  if (nearest === undefined) return [];
  let first = nearest;
  let last = nearest;
  while (nearest - first < LONGEST_LIST && isListed(text, parts[first - 1], parts[first]!)) first--;
  while (last - nearest < LONGEST_LIST && isListed(text, parts[last]!, parts[last + 1])) last++;
  return parts.slice(first, last + 1);
}

function isListed(text: string, before: PlacedPart | undefined, after: PlacedPart | undefined): boolean {
  if (!before || !after || after.span.start - before.span.end > LONGEST_GAP) return false;
  return LISTED.test(text.slice(before.span.end, after.span.start));
}

/** How far a part is from a treatment: in characters, and none where the words say that it is for the part. */
function distance(text: string, part: Span, place: Span): number {
  const between = text.slice(Math.min(part.end, place.end), Math.max(part.start, place.start));
  return part.start > place.start && between.length < LONGEST_LINK && FOR.test(between) ? 0 : between.length;
}

const isWithinOne = (sorted: readonly Span[], span: Span): boolean => {
  const name = sorted[lastStarting(sorted, ({ start }) => start, span.start)];
  return name !== undefined && encloses(name, span);
};

/** Index of the last one that starts at or before `offset`; -1 where none does. */
function lastStarting<T>(sorted: readonly T[], startOf: (each: T) => number, offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
