import rows from '../../data/subjects.json';
import { remembering, rememberingEach } from '../text/remember';
import { topicsOnPages } from './topics';
import type { DrugRow, GuidelineRow, SubjectRow, TopicRow, TreatmentRow } from './types';

const subjects = rows as readonly SubjectRow[];

/** Ids of the subjects that a drug belongs to; none where nothing is known of its class. */
export const subjectsOfDrug = rememberingEach(({ class: drugClass }: DrugRow) =>
  idsOf(({ drugClasses }) => drugClasses?.includes(drugClass)),
);

/** Ids of the subjects that a treatment belongs to; none where nothing is known of it. */
export const subjectsOfTreatment = rememberingEach(({ id, group }: TreatmentRow) =>
  idsOf(({ treatments }) => treatments?.some((each) => each === id || each === group)),
);

/** Ids of the subjects of a section of a guideline; none where it is a general one, or nothing is known of it. */
export const subjectsOfTopic = rememberingEach(({ id, guideline, parent }: TopicRow) => {
  const name = id.replace(`${guideline}/`, '');
  return idsOf(({ topics }) => topics.some((each) => each === name || each === parent));
});

/** Ids of the subjects of the sections that touch these pages of the chronic pain guideline of 2009. */
export const subjectsOnPages = (from: number, to: number): readonly string[] => onPages(`${from} ${to}`);

const onPages = remembering((pages): readonly string[] => {
  const [from, to] = pages.split(' ').map(Number);
  return [...new Set(topicsOnPages(from!, to!).flatMap(subjectsOfTopic))];
});

/** Ids of the subjects that the whole of a guideline is about; none where it is about more than one. */
export const subjectsOfGuideline = rememberingEach(({ series }: GuidelineRow) =>
  idsOf(({ guidelines }) => guidelines?.includes(series)),
);

function idsOf(isIn: (subject: SubjectRow) => boolean | undefined): readonly string[] {
  return subjects.filter(isIn).map(({ id }) => id);
}
