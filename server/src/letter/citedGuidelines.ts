import { type GuidelineRow, guidelineById, guidelinesIn } from '../knowledge/index';
import { textOf } from '../text/span';
import type { GuidelineParagraph } from './model';

/** The MTUS is made of guidelines of the ACOEM and some of its own. */
const FAMILIES: ReadonlySet<string> = new Set(['MTUS', 'ACOEM']);
/** Since then the chapters of the MTUS on pain and opioids are of the ACOEM too. */
const ACOEM_ADOPTED = 2017;
/** Opioids were a part of the guideline on chronic pain before they had one of their own. */
const PAIN_AND_OPIOIDS = new Set(['mtus-chronic-pain', 'mtus-opioids']);

/**
 * The guidelines that a paragraph cites, those named within a citation included. Null where it cites none, or one of
 * the usual sources that is not known.
 */
export function guidelinesCited(
  text: string,
  { citations }: GuidelineParagraph,
): readonly GuidelineRow[] | null {
  const rows = citations.map(({ guidelineId }) => guidelineById(guidelineId ?? ''));
  const isUnknown = citations.some(({ source }, index) => source !== 'other' && !rows[index]);
  if (citations.length === 0 || isUnknown) return null;
  const within = citations.flatMap(({ span }) => guidelinesIn(textOf(text, span)));
  return [...new Set([...rows.filter((row) => row !== undefined), ...within.map(({ row }) => row)])];
}

/** Whether `named` can be what is cited as `cited`: the same guideline, its source as a whole, or a part of it. */
export function isSameGuideline(named: GuidelineRow, cited: GuidelineRow): boolean {
  if (named.series === cited.series) return true;
  if (named.family === 'ODG' || cited.family === 'ODG')
    return named.family === cited.family && [named, cited].some(isWhole);
  if (named.id === 'mtus' || cited.id === 'mtus')
    return [named, cited].every(({ family }) => FAMILIES.has(family));
  if ([named, cited].every(({ series }) => PAIN_AND_OPIOIDS.has(series))) return true;
  if (![named, cited].every(isOfAcoem)) return false;
  return [named, cited].some(isWhole) || isOfSamePart(named, cited);
}

const isWhole = ({ id }: GuidelineRow): boolean => id === 'odg' || id === 'acoem';

const isOfAcoem = ({ family, kind, edition = 0 }: GuidelineRow): boolean =>
  family === 'ACOEM' || kind === 'chapter' || (family === 'MTUS' && edition >= ACOEM_ADOPTED);

/** Chapters that are about no part of the body are one for this. */
const isOfSamePart = ({ bodyParts = [] }: GuidelineRow, { bodyParts: others = [] }: GuidelineRow): boolean =>
  bodyParts.length === 0 ? others.length === 0 : bodyParts.some((part) => others.includes(part));
