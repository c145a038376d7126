import { bodyPartById, bodyPartsIn, type FoundBodyPart, type Side } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { sentencesOf } from '../text/sentences';
import { overlaps, type Span, textOf } from '../text/span';
import { COUNT, countOf } from './counts';
import {
  countDifference,
  type DetailDifference,
  haveOneLandmark,
  isSamePart,
  numbersIn,
  sideDifference,
  type Told,
} from './detailDifferences';
import { foldedWords } from './folding';
import type { BodyPart, Item, Letter } from './model';

type StrangeSide = { readonly said: Span; readonly asked: BodyPart };

/** “A request for an additional 8 sessions exceeds …”, “the 24 sessions are excessive”. */
const EXCEEDING = new RegExp(
  String.raw`(?<!\b(?:original|initial|prior|previous|earlier|first) )\b(request for|requested|the) (?:an? |the )?(?:additional |further |another |extra |requested |proposed ){0,2}(${COUNT} (?:additional |more |further |physical |occupational |aquatic |chiropractic |acupuncture |massage |therapy ){0,3}(?:sessions|visits|treatments))(?: of [a-z ]{2,40}?)?(?: (?:is|are|was|were|will|would|clearly|be|far|well|also|in)){0,4} (?:exceeds?|exceeding|excessive|excess)\b`,
  'gi',
);
/** “Right hand dominant” says nothing of a complaint. */
const DOMINANT = /^[\s-]*(?:is |being )?domina/i;
const DOMINANT_WITHIN = 20;
/** The word for the other side. */
const OTHER: Readonly<Partial<Record<Side, RegExp>>> = { left: /\bright\b/i, right: /\bleft\b/i };
/** Told for comparison, of another time, or as sound. */
const ASIDE =
  /\b(?:contralateral|opposite|other|unaffected|uninjured|compar\w+|equals?|same|than|symmetric\w*|versus|vs|both|bilateral(?:ly)?|prior|previous(?:ly)?|history|status[- ]post|past|asymptomatic|healthy|normal|unremarkable|uninvolved|spared)\b/i;

/** The numbers of visits that a rationale calls too many as those of the request, and that it does not ask for. */
export function excessiveCountsIn(text: string, body: Span, asked: Told): readonly DetailDifference[] {
  if (!/xce(?:ss|ed)/.test(textOf(text, body))) return [];
  const { words, spanOf } = foldedWords(text, body);
  return matchesOf(words, EXCEEDING).flatMap((found) => {
    const [whole, opening, pieces, count] = found;
    const value = countOf(count!);
    const start = found.index + whole.indexOf(pieces!);
    if (/^the$/i.test(opening!) && isSum(value, asked, words)) return [];
    return countDifference(text, asked, { value, span: spanOf(start, start + pieces!.length) });
  });
}

/** Whether `total` is what was asked for with another number of the rationale: with what was had before. */
const isSum = (total: number, { treatment }: Told, words: string): boolean =>
  treatment.quantity !== null && numbersIn(words).has(total - treatment.quantity.value);

/**
 * Answers for the items of a letter where a rationale speaks of the other side of a part that its item asks something
 * for: the rest of the letter names the part with the item's side, and nothing of that limb with the other.
 */
export function strangeSidesIn(letter: Letter): (item: Item) => readonly DetailDifference[] {
  const { text } = letter;
  let parts: readonly FoundBodyPart[] | undefined;
  return (item) => {
    const { request, treatment, rationale } = item;
    if (!request || !treatment || !rationale) return [];
    const words = textOf(text, rationale.body);
    const sided = treatment.bodyParts.filter(({ side }) => side && OTHER[side]?.test(words));
    if (sided.length === 0) return [];
    const strange = sentencesOf(text, rationale.body).flatMap((sentence) =>
      sided.flatMap((asked) => strangeIn(text, sentence, asked)),
    );
    if (strange.length === 0) return [];
    parts ??= bodyPartsIn(text).filter(({ side }) => side !== null);
    return strange
      .filter(oneSided(parts, item.span, rationale.body))
      .map(({ said, asked }) => sideDifference(text, said, asked, request));
  };
}

function strangeIn(text: string, sentence: Span, asked: BodyPart): readonly StrangeSide[] {
  const words = textOf(text, sentence);
  if (!OTHER[asked.side!]!.test(words) || ASIDE.test(words)) return [];
  const same = bodyPartsIn(words).filter(
    ({ row, end }) => isSamePart(asked.id, row.id) && !DOMINANT.test(words.slice(end, end + DOMINANT_WITHIN)),
  );
  if (same.some(({ side }) => side === asked.side || side === 'bilateral')) return [];
  return same
    .filter(({ row, side }) => side !== null && haveOneLandmark(asked.id, row.id))
    .map(({ start, end }) => ({
      said: { start: sentence.start + start, end: sentence.start + end },
      asked,
    }));
}

/**
 * Answers whether the letter knows a part on the asked side elsewhere than in the item, and nothing of its limb on the
 * other side elsewhere than in the rationale. `sided` are all body parts of the letter that have a side.
 */
function oneSided(
  sided: readonly FoundBodyPart[],
  item: Span,
  body: Span,
): (strange: StrangeSide) => boolean {
  return ({ asked }) => {
    const region = bodyPartById(asked.id)?.region;
    return (
      !sided.some(
        (part) => part.row.region === region && part.side !== asked.side && !overlaps(part, body),
      ) &&
      sided.some((part) => part.side === asked.side && isNear(part.row.id, asked.id) && !overlaps(part, item))
    );
  };
}

const isNear = (a: string, b: string): boolean => isSamePart(a, b) || haveOneLandmark(a, b);
