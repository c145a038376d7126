import {
  bodyPartsIn,
  type DrugRow,
  drugsIn,
  type Found,
  type FoundBodyPart,
  type Side,
  type TreatmentRow,
  treatmentById,
  treatmentsIn,
} from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { moved } from '../text/span';
import { readAmounts } from './amounts';
import { categoryByWords } from './categoryWords';
import { soleDrug } from './medication';
import type { BodyPart, Read, Treatment } from './model';

/** “Labs to include:”, “Associated surgical service:”: what is asked for follows. */
const BEFORE_SPECIFICS = /^(?:(?!\bwith\b)[^:]){2,80}:\s*/i;
const SIDE = /\b(?:(left|lt)|(right|rt)|(bilateral(?:ly)?|both))\b/gi;
/** “Four visits following detoxification”: when, not what. */
const OCCASION =
  /\b(?:following|after|prior\s+to|before|status[-\s]post|pending)\s(?:(?:an?|the|his|her)\s)?$/i;
/** What injections of a class of drugs are called. */
const INJECTIONS: Readonly<Record<string, string>> = {
  corticosteroid: 'corticosteroid-injection',
  viscosupplement: 'hyaluronic-acid-injection',
  neurotoxin: 'botulinum-toxin-injection',
};

/** Reads from a request what is asked for. Null where the request does not say, or in words that are not known. */
export const readTreatment = rememberingWords((words): Treatment => {
  const drugs = drugsIn(words);
  const told = treatmentsIn(words);
  const asked = told.filter(({ start }) => !OCCASION.test(words.slice(0, start)));
  const treatments = asked.length > 0 ? told : [];
  const drug = soleDrug(words, drugs);
  const main = mainTreatment(words, asked, drugs);
  const parts = withSide(bodyPartsIn(words), words);
  const named = [...drugs, ...treatments].map(({ row }) => row.id);
  return {
    category: main?.category ?? (drugs.length > 0 ? 'medication' : categoryByWords(words)),
    name: nameOf(main, drug?.row.generic ?? drugNames(drugs)),
    rows: [...new Set(main ? [...named, main.id] : named)],
    generic: drug?.row.generic ?? null,
    drugClass: drug?.row.class ?? null,
    bodyParts: parts.map(
      ({ row, side, start, end }): BodyPart => ({ id: row.id, side, span: { start, end } }),
    ),
    side: parts.length > 0 ? onlyOne(parts.flatMap(({ side }) => side ?? [])) : sideIn(words),
    ...readAmounts(
      words,
      { start: 0, end: words.length },
      { drugs, isOne: drug !== null, hasOneStrength: drug?.hasOneStrength ?? false },
    ),
  };
}, movedTreatment);

export function movedTreatment(treatment: Treatment, by: number): Treatment {
  const movedRead = <T>(read: Read<T> | null): Read<T> | null =>
    read && { value: read.value, span: moved(read.span, by) };
  return {
    ...treatment,
    bodyParts: treatment.bodyParts.map(({ id, side, span }) => ({ id, side, span: moved(span, by) })),
    strength: movedRead(treatment.strength),
    quantity: movedRead(treatment.quantity),
    frequency: movedRead(treatment.frequency),
    refills: movedRead(treatment.refills),
  };
}

/** A drug says more than the general word for how it is given. */
const nameOf = (main: TreatmentRow | undefined, drug: string): string | null =>
  (main?.general && drug) || (main?.name ?? (drug || null));

/** The one treatment that a request names before all: of “Labs to include: EKG” what follows the colon. */
function mainTreatment(
  words: string,
  treatments: readonly Found<TreatmentRow>[],
  drugs: readonly Found<DrugRow>[],
): TreatmentRow | undefined {
  if (drugs.length > 0) return givenByHand(treatments, drugs);
  const specific = treatments.filter(({ row }) => !row.general);
  const opening = BEFORE_SPECIFICS.exec(words)?.[0].length ?? 0;
  const visit = treatments.find(({ row }) => row.category === 'consultation');
  return (specific.find(({ start }) => start >= opening) ?? specific[0] ?? visit ?? treatments[0])?.row;
}

/** What a drug is named for in passing: how it is given, or the test for it. */
const GIVEN: ReadonlySet<string> = new Set(['injection', 'surgery', 'laboratory']);

/** Of a request that names drugs: the injection, surgery or test that they are for. */
function givenByHand(
  treatments: readonly Found<TreatmentRow>[],
  drugs: readonly Found<DrugRow>[],
): TreatmentRow | undefined {
  const given = treatments.map(({ row }) => row).filter(({ category }) => GIVEN.has(category));
  const specific = given.find(({ general }) => !general);
  if (specific) return specific;
  const classes = drugs.map(({ row }) => row.class);
  const isInjected = classes.includes('viscosupplement') && classes.every(isInjectedClass);
  if (given.length === 0 && !isInjected) return undefined;
  const known = classes.find((each) => INJECTIONS[each]);
  return (known && treatmentById(INJECTIONS[known]!)) || given[0];
}

const isInjectedClass = (name: string): boolean => name in INJECTIONS || name === 'local anesthetic';

const drugNames = (drugs: readonly Found<DrugRow>[]): string =>
  [...new Set(drugs.map(({ row }) => row.generic))].join(' / ');

/** Gives the one part of a request the one side that stands anywhere in it: “Knee brace, right”. */
function withSide(parts: readonly FoundBodyPart[], words: string): readonly FoundBodyPart[] {
  const isOne = new Set(parts.map(({ row }) => row.id)).size === 1;
  if (!isOne || parts.some(({ side }) => side)) return parts;
  const side = sideIn(words);
  return side ? parts.map((part) => ({ ...part, side })) : parts;
}

/** The one side that stands in a request. */
const sideIn = (words: string): Side | null =>
  onlyOne(
    matchesOf(words, SIDE).map(([, left, right]): Side => (left ? 'left' : right ? 'right' : 'bilateral')),
  );

const onlyOne = (sides: readonly Side[]): Side | null => (new Set(sides).size === 1 ? sides[0]! : null);
