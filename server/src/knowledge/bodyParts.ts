import rows from '../../data/body-parts.json';
import { remembering } from '../text/remember';
import { alike } from './alike';
import { once } from './once';
import { indexPhrases, type Phrase, type PhraseMatch, rowNamed, scan } from './phrases';
import type { BodyPartRow, Found, Side } from './types';
import { type Word, wordsOf } from './words';

/** A body part named in a text, with the side that stands beside it. */
export interface FoundBodyPart extends Found<BodyPartRow> {
  /** Null when no side stands directly beside the name. */
  readonly side: Side | null;
}

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['lt', 'left'],
  ['right', 'right'],
  ['rt', 'right'],
  ['bilateral', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['both', 'bilateral'],
]);
/** What may stand between a side and the part: "left lateral ankle", "left-sided low back". */
const BETWEEN = new Set(
  'upper lower medial lateral anterior posterior inner outer distal proximal dominant sided side first second third fourth fifth index middle ring small little long great'.split(
    ' ',
  ),
);

/** The parts of the body that letters name. */
export const bodyParts = alike(rows as unknown as readonly BodyPartRow[]);

const byId = once(() => new Map(bodyParts.map((row) => [row.id, row])));
const index = once(() => indexPhrases(bodyParts.flatMap(namesOf)));

/** The body part of an id: `bodyPartById('low-back')`. */
export function bodyPartById(id: string): BodyPartRow | undefined {
  return byId().get(id);
}

/** The body part of a name or adjective, whole. */
export function findBodyPart(name: string): BodyPartRow | undefined {
  return rowNamed(index(), name);
}

/** All body parts named in a text with their sides. Linear in the text. */
export const bodyPartsIn: (text: string) => readonly FoundBodyPart[] = remembering((text) => {
  const words = wordsOf(text);
  const found: FoundBodyPart[] = [];
  let before: { readonly last: number; readonly side: Side | null } = { last: -1, side: null };
  for (const match of scan(index(), text)) {
    if (!isBodyPart(match, words)) continue;
    const other = otherExtremity(match, words);
    const first = other ? other.at : match.first;
    const side = sideOf({ ...match, first }, text, words) ?? sharedSide(match, text, words, before);
    before = { last: match.last, side };
    if (other) found.push({ start: words[first]!.start, end: words[first]!.end, row: other.row, side });
    const own = (other && sideOf(match, text, words)) ?? side;
    found.push({
      start: words[match.first]!.start,
      end: words[match.last]!.end,
      row: match.rows[0],
      side: own,
    });
  }
  return found;
});

/** Whether one part is the other, or within it: the index finger is within the hand. */
export function isWithin(part: BodyPartRow, whole: BodyPartRow): boolean {
  for (
    let at: BodyPartRow | undefined = part;
    at !== undefined;
    at = at.within === undefined ? undefined : byId().get(at.within)
  ) {
    if (at.id === whole.id) return true;
  }
  return false;
}

function isBodyPart({ rows: [row], first, last }: PhraseMatch<BodyPartRow>, words: readonly Word[]): boolean {
  if (touches(row.notAfter, words[first - 1]) || touches(row.notBefore, words[last + 1])) return false;
  if (first !== last || row.guarded?.includes(words[first]!.key) !== true) return true;
  const joined = words[first - 1]?.key === 'and' || words[first - 1]?.key === 'or';
  return touches(row.guardedAfter, words[joined ? first - 2 : first - 1]);
}

function touches(list: readonly string[] | undefined, word: Word | undefined): boolean {
  if (list === undefined || word === undefined) return false;
  return list.includes(word.key) || (list.includes('#') && /^\d+$/.test(word.key));
}

function sideOf(
  { rows: [row], first, last }: PhraseMatch<BodyPartRow>,
  text: string,
  words: readonly Word[],
): Side | null {
  const named = row.sides?.[text.slice(words[first]!.start, words[last]!.end)];
  if (named !== undefined) return named;
  const end = words[first]!.start;
  for (let at = first - 1; at >= 0 && isClose(text, words[at]!.end, words[at + 1]!.start); at -= 1) {
    const side = SIDES.get(words[at]!.key);
    if (side !== undefined) return sideBefore(at, side, text, words, end);
    if (!BETWEEN.has(words[at]!.key)) break;
  }
  const after = words[last + 1];
  if (after === undefined || !/^\s*[,(]\s*$/.test(text.slice(words[last]!.end, after.start))) return null;
  return /^[\s]*[),.;:]|^\s*$/.test(text.slice(after.end, after.end + 4))
    ? (SIDES.get(after.key) ?? null)
    : null;
}

/** "upper and lower extremities", "upper and bilateral lower extremities": the part named by its first word alone. */
function otherExtremity(
  { rows: [row], first }: PhraseMatch<BodyPartRow>,
  words: readonly Word[],
): { readonly row: BodyPartRow; readonly at: number } | undefined {
  const other = { 'lower-extremity': 'upper', 'upper-extremity': 'lower' }[row.id];
  if (other === undefined) return undefined;
  const and = SIDES.has(words[first - 1]?.key ?? '') ? first - 2 : first - 1;
  if (words[and - 1]?.key !== other || !['and', 'or'].includes(words[and]!.key)) return undefined;
  const found = byId().get(`${other}-extremity`);
  return found && { row: found, at: and - 1 };
}

/** "right and left knee", "left/right wrist": both sides. */
function sideBefore(at: number, side: Side, text: string, words: readonly Word[], end: number): Side {
  const pair = text.slice(words[Math.max(0, at - 2)]!.start, end).toLowerCase();
  return /\b(?:left\s*(?:and|&|\/)\s*right|right\s*(?:and|&|\/)\s*left)\b/.test(pair) ? 'bilateral' : side;
}

/** "left hand/finger": the part after the stroke has the side of the part before it. */
function sharedSide(
  match: PhraseMatch<BodyPartRow>,
  text: string,
  words: readonly Word[],
  before: { readonly last: number; readonly side: Side | null },
): Side | null {
  if (before.last !== match.first - 1 || before.last < 0) return null;
  return text.slice(words[before.last]!.end, words[match.first]!.start).trim() === '/' ? before.side : null;
}

function isClose(text: string, from: number, to: number): boolean {
  return /^[\s/-]*$/.test(text.slice(from, to));
}

function namesOf(row: BodyPartRow): Phrase<BodyPartRow>[] {
  return [
    ...[...row.names, ...(row.guarded ?? [])].map((text) => ({ text, row })),
    ...(row.exact ?? []).map((text) => ({ text, row, exact: true })),
  ];
}
