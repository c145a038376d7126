import { type FoundBodyPart, isWithin } from '../../knowledge/bodyParts';
import type { BodyPartRow, Side } from '../../knowledge/types';
import type { Mark, Told, ToldSentence } from './summary';

/** A part of the body with its side, where one is named. */
export type PlaceOnBody = { readonly row: BodyPartRow; readonly side: Side | null };

const LINKED =
  /^[^,;:.]{0,60}?\b(?:of|to|in|into|over|at|on|along|about|down|across|throughout|for|near)\b[^,;:.]{0,60}$/i;
const LEGS = new Set(['low-back', 'sacroiliac', 'back']);
const ARMS = new Set(['neck']);

/** Whether a finding at `a` is meant by words about `b`: the same part, one within the other, no other side. */
export function isSamePlace(a: PlaceOnBody, b: PlaceOnBody): boolean {
  if (isOtherSide(a.side, b.side) || isWholeSpine(a) !== isWholeSpine(b)) return false;
  if (isWithin(a.row, b.row) || isWithin(b.row, a.row)) return true;
  return [a, b].some(({ row }) => row.id === 'back') && [a, b].every(({ row }) => row.id.endsWith('back'));
}

/** As `isSamePlace`, where “spine” and “paraspinal” may be any part of it. */
export const mayBeSamePlace = (a: PlaceOnBody, b: PlaceOnBody): boolean =>
  isSamePlace(a, b) || ((isWholeSpine(a) || isWholeSpine(b)) && a.row.region === b.row.region);

const isWholeSpine = ({ row }: PlaceOnBody): boolean => row.id === 'spine';

/** As `isSamePlace`, or where a nerve of the spine at one shows at the other: the low back and the foot. */
export function isSameNerve(a: PlaceOnBody, b: PlaceOnBody): boolean {
  if (isSamePlace(a, b)) return true;
  const field = fieldOf(a.row);
  return field !== null && field === fieldOf(b.row) && [a, b].some(({ row }) => row.region === 'spine');
}

const isOtherSide = (a: Side | null, b: Side | null): boolean =>
  a !== null && b !== null && a !== b && a !== 'bilateral' && b !== 'bilateral';

function fieldOf({ id, region }: BodyPartRow): 'arms' | 'legs' | null {
  if (region === 'lower-extremity' || LEGS.has(id)) return 'legs';
  return region === 'upper-extremity' || ARMS.has(id) ? 'arms' : null;
}

/** Whether it is a limb and not its end, where a nerve can be pinched that is none of the spine's. */
export const isLimb = ({ row: { id, region } }: PlaceOnBody): boolean =>
  region === 'lower-extremity' || ['upper-arm', 'upper-extremity', 'forearm'].includes(id);

/** Whether weakness there may be that of an injured joint. */
export const isJoint = ({ row: { id } }: PlaceOnBody): boolean =>
  ['hip', 'knee', 'ankle', 'shoulder', 'elbow', 'wrist', 'pelvis'].includes(id);

/** As far back as a side is looked for. */
const PARTS_BACK = 30;

/** The part of the body that a summary speaks of at a mark: the next one linked to it, or the last one before it. */
export function placeOf(told: Told, { sentence, start, end }: Mark): PlaceOnBody | null {
  const isNarrow = sentence.parts.some((part) => part.row.region === 'spine' && !isWholeSpine(part));
  const own = isNarrow ? sentence.parts.filter((part) => !isWholeSpine(part)) : sentence.parts;
  const inside = own.find((part) => part.start >= start && part.end <= end);
  const next = own.find((part) => part.start >= end);
  const last = own.findLast((part) => part.end <= start);
  const isNext = next && LINKED.test(told.text.slice(end, next.start));
  const at = inside ?? (isNext ? next : (last ?? next));
  return at ? (at.side ? at : { row: at.row, side: sideBefore(told, sentence, at) }) : null;
}

/** The last part that the sentences before a mark name. */
export const lastPlaceBefore = ({ parts }: Told, { sentence }: Mark): PlaceOnBody | null =>
  parts[sentence.partsBefore - 1] ?? null;

/** The side that the same part was last named with. */
function sideBefore({ parts }: Told, { partsBefore }: ToldSentence, at: FoundBodyPart): Side | null {
  const index = parts.indexOf(at, partsBefore);
  return (
    parts.slice(Math.max(0, index - PARTS_BACK), index).findLast(({ side, row }) => side && row === at.row)
      ?.side ?? null
  );
}
