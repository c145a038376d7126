import {
  type BodyPartRow,
  bodyPartById,
  bodyPartsIn,
  drugById,
  findTopic,
  type GuidelineRow,
  guidelineById,
  isChapterFor,
  subjectsOfDrug,
  subjectsOfGuideline,
  subjectsOfTopic,
  subjectsOfTreatment,
  subjectsOnPages,
  type TreatmentRow,
  treatmentById,
} from '../knowledge/index';
import { rememberingWords } from '../text/remember';
import { textOf, wholeOf } from '../text/span';
import type { Citation, Item } from './model';
import { readTreatment } from './treatment';

/** What a cited guideline is about that the item is not: another part of the body, or another treatment. */
export type Misfit = 'part' | 'treatment';

type Asked = {
  readonly treatments: readonly TreatmentRow[];
  /** Empty where it is not known, or where guidelines file it without regard to body parts. */
  readonly parts: readonly BodyPartRow[];
  readonly subjects: readonly string[];
  /** Whether it is known what it belongs to. */
  readonly isKnown: boolean;
  /** Whether the form of a drug is told, so that a cream and a tablet can be told apart. */
  readonly isFormTold: boolean;
};

/** Not of the trunk, the mind and the skin, about which the chapters of guidelines say little. */
const REGIONS = new Set(['spine', 'upper-extremity', 'lower-extremity', 'head']);
const POSTSURGICAL = 'mtus-postsurgical';
const CHRONIC_PAIN = 'mtus-chronic-pain';
const TOPICAL = 'topical-drugs';
const APPLIED =
  /%|\b(?:creams?|gels?|ointments?|lotions?|patch(?:es)?|topicals?|transdermal|compound(?:ed)?|sprays?|roll-on|pads?|solution|drops|films?|gm|gms|grams?|oz|ml)\b/i;
const IN_MILLIGRAMS = /\d\s?mg\b/i;

/**
 * Answers which citations cannot be about an item. Null is a citation that can be, or one of which it is not known:
 * a general guideline, a section that is not known, an item that names no body part.
 */
export function misfitsOf(text: string, item: Item): (citation: Citation) => Misfit | null {
  const asked = item.request ? askedIn(text, item.request) : NOTHING_ASKED;
  return (citation) => {
    const guideline = guidelineById(citation.guidelineId ?? '');
    if (!guideline) return null;
    if (isOtherTreatment(text, asked, citation, guideline)) return 'treatment';
    return isOtherPart(text, asked, citation, guideline) ? 'part' : null;
  };
}

const NOTHING_ASKED: Asked = {
  treatments: [],
  parts: [],
  subjects: [],
  isKnown: false,
  isFormTold: false,
};

const askedIn = rememberingWords((words): Asked => {
  const { rows, category, bodyParts } = readTreatment(words, wholeOf(words));
  const treatments = rows.flatMap((id) => treatmentById(id) ?? []);
  const isMedication = category === 'medication' && rows.length > 0;
  const isApplied = isMedication && APPLIED.test(words);
  const drugs = isMedication ? rows.flatMap((id) => drugById(id) ?? []).map(subjectsOfDrug) : [];
  const subjects = [...treatments.map(subjectsOfTreatment), ...drugs].flat();
  const named = bodyParts.map(({ id }) => id);
  return {
    treatments,
    parts: isByPart(treatments)
      ? partsOf(named.length > 0 ? named : treatments.map(({ bodyPart }) => bodyPart))
      : [],
    subjects: [...new Set(isApplied ? [...subjects, TOPICAL] : subjects)],
    isKnown: drugs.every(({ length }) => length > 0) && (subjects.length > 0 || isByPart(treatments)),
    isFormTold: isApplied || IN_MILLIGRAMS.test(words),
  };
});

const isByPart = (treatments: readonly TreatmentRow[]): boolean =>
  treatments.some(({ byPart }) => byPart) && treatments.every(({ byPart, general }) => byPart || general);

/** The rows of body parts; none where guidelines say little about one of them. */
function partsOf(ids: readonly (string | undefined)[]): readonly BodyPartRow[] {
  const parts = [...new Set(ids)].flatMap((id) => bodyPartById(id ?? '') ?? []);
  return parts.every(({ chapters, region }) => chapters && REGIONS.has(region)) ? parts : [];
}

/** Whether all that is cited of a guideline is about other treatments. */
function isOtherTreatment(text: string, asked: Asked, citation: Citation, guideline: GuidelineRow): boolean {
  const whole = subjectsOfGuideline(guideline);
  const sections = citation.topics.map((span) => {
    const topic = findTopic(guideline.id, textOf(text, span));
    return topic ? subjectsOfTopic(topic) : [];
  });
  const isTold = whole.length > 0 || (sections.length > 0 && sections.every(({ length }) => length > 0));
  if (!asked.isKnown || !isTold) return false;
  const cited = [...whole, ...sections.flat(), ...subjectsOfPages(citation, guideline)];
  if (cited.every((subject) => subject === TOPICAL) && !asked.isFormTold) return false;
  return !cited.some((subject) => asked.subjects.includes(subject));
}

const subjectsOfPages = ({ pages }: Citation, { series }: GuidelineRow): readonly string[] =>
  series === CHRONIC_PAIN ? pages.flatMap(({ first, last }) => subjectsOnPages(first, last)) : [];

/** Whether a guideline, or the sections cited of it, are about other parts of the body. */
function isOtherPart(text: string, asked: Asked, citation: Citation, guideline: GuidelineRow): boolean {
  const isPostsurgical = guideline.series === POSTSURGICAL;
  if (asked.parts.length === 0 || !(isPostsurgical || guideline.bodyParts)) return false;
  const chapters = isPostsurgical ? postsurgical(text, citation) : [guideline];
  return (
    chapters.length > 0 &&
    !chapters.some((chapter) => asked.parts.some((part) => isChapterFor(part, chapter, asked.treatments)))
  );
}

/** The postsurgical guideline has sections by body part; none where one of those cited is another. */
function postsurgical(text: string, { topics }: Citation): readonly { readonly series: string }[] {
  const chapters = topics.map((span) =>
    bodyPartsIn(textOf(text, span)).flatMap(({ row }) => row.chapters ?? []),
  );
  return chapters.every(({ length }) => length > 0) ? chapters.flat().map((series) => ({ series })) : [];
}
