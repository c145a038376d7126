import rows from '../../data/treatment-kinds.json';
import { once } from './once';
import type { DrugRow, TreatmentKindRow, TreatmentRow } from './types';

const kinds = rows as readonly TreatmentKindRow[];
const byTreatment = once(
  () =>
    new Map(
      kinds.flatMap((row) =>
        [...(row.treatments ?? []), ...(row.categories ?? [])].map((id) => [id, row.id]),
      ),
    ),
);
const related = once(
  () => new Set(kinds.flatMap(({ id, related: others }) => (others ?? []).map((each) => pairOf(id, each)))),
);
const INJECTED = /^(?:corticosteroid|local anesthetic|neurotoxin|viscosupplement|vitamin)$/;

/** The kind of a treatment; null for what may go by the name of another. */
export const kindOfTreatment = ({ id, group, category }: TreatmentRow): string | null =>
  byTreatment().get(id) ?? byTreatment().get(group ?? '') ?? byTreatment().get(category) ?? null;

/** The kind of a drug: whether it is given by injection. */
export const kindOfDrug = (row: DrugRow): string =>
  INJECTED.test(row.class) || row.form === 'injection' ? 'injectable' : 'drug';

/** Whether nothing of one kind can be, or belong to, what is of the other. */
export const areApartKinds = (a: string, b: string): boolean => a !== b && !related().has(pairOf(a, b));

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');
