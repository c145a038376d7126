import rows from '../../data/chapter-fits.json';
import { bodyPartById, isWithin } from './bodyParts';
import type { BodyPartRow, ChapterFitRow, GuidelineRow, TreatmentRow } from './types';

const fits = rows as readonly ChapterFitRow[];

/**
 * Whether a chapter of a guideline is one for a body part, or letters rightly look there for what is asked for it.
 * `treatments` is all that is asked for.
 */
export function isChapterFor(
  part: BodyPartRow,
  { series, bodyParts = [] }: Pick<GuidelineRow, 'series' | 'bodyParts'>,
  treatments: readonly TreatmentRow[],
): boolean {
  if (part.chapters?.includes(series) || part.chapters?.includes(series.replace('acoem-', 'mtus-')))
    return true;
  return (
    bodyParts.some((id) => isPartOf(part, id) || isPartOf(bodyPartById(id), part.id)) ||
    fits.some((fit) => fit.chapters.includes(series) && isMeant(fit, part, treatments))
  );
}

const isMeant = (fit: ChapterFitRow, part: BodyPartRow, treatments: readonly TreatmentRow[]): boolean =>
  (fit.parts?.includes(part.id) ?? true) &&
  (!fit.treatments ||
    treatments.some(({ id, group }) => [id, group].some((each) => fit.treatments!.includes(each!))));

function isPartOf(part: BodyPartRow | undefined, whole: string): boolean {
  const row = bodyPartById(whole);
  return part !== undefined && row !== undefined && isWithin(part, row);
}
