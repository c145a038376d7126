import {
  type DrugRow,
  drugById,
  isSameTreatment,
  type TreatmentRow,
  treatmentById,
} from '../knowledge/index';

/** A drug or a treatment of the knowledge. */
export type KnownRow = DrugRow | TreatmentRow;

/**
 * Treatments by kinds, of which no one is another, nor a part of it, nor called like it. Of a category that is no kind
 * of its own only those are here that are surely told apart.
 */
const KINDS: Readonly<Record<string, string>> = {
  mri: 'mri',
  'mr-arthrogram': 'mri',
  arthrogram: 'mri',
  'ct-scan': 'ct',
  'ct-myelogram': 'ct',
  'x-ray': 'x-ray',
  'bone-scan': 'bone-scan',
  'bone-density-scan': 'bone-density',
  electrodiagnostics: 'nerve-test',
  'somatosensory-evoked-potentials': 'nerve-test',
  'quantitative-sensory-testing': 'nerve-test',
  'functional-capacity-evaluation': 'function-test',
  'computerized-testing': 'function-test',
  electrocardiogram: 'heart-test',
  echocardiogram: 'heart-test',
  'cardiac-stress-test': 'heart-test',
  'sleep-study': 'sleep-study',
  thermography: 'thermography',
  'drug-testing': 'drug-test',
  acupuncture: 'acupuncture',
  psychotherapy: 'psychotherapy',
  biofeedback: 'psychotherapy',
  hypnotherapy: 'psychotherapy',
  'epidural-steroid-injection': 'epidural',
  facet: 'facet',
  sacroiliac: 'sacroiliac',
  'trigger-point-injection': 'trigger-point',
  'platelet-rich-plasma-injection': 'platelet-rich-plasma',
  'sympathetic-block': 'sympathetic-block',
  'corticosteroid-injection': 'injection',
  'nerve-block': 'injection',
  'gym-membership': 'gym',
  'partial-hospitalization': 'hospital',
  electrotherapy: 'device',
  'cold-therapy-unit': 'device',
  'continuous-passive-motion-machine': 'device',
  'electrodes-and-supplies': 'device',
  exercise: 'device',
  'heating-pad': 'device',
  'home-traction-unit': 'device',
  'hot-or-cold-pack': 'device',
  'therapy-wrap': 'device',
};
const CATEGORIES: Readonly<Record<string, string>> = {
  consultation: 'visit',
  equipment: 'equipment',
  'home-care': 'home-care',
  surgery: 'surgery',
  transport: 'transport',
};
/** What physical therapy can consist of. */
const MODALITIES = new Set(
  (
    'aquatic-therapy chiropractic-physiotherapy chiropractic-treatment cold-therapy cupping ' +
    'electrical-stimulation-therapy extracorporeal-shock-wave-therapy heat-therapy home-exercise-program ' +
    'infrared-therapy kinesio-taping low-level-laser-therapy manual-therapy massage-therapy occupational-therapy ' +
    'percutaneous-electrical-nerve-stimulation physical-therapy postoperative-physical-therapy ' +
    'spinal-decompression-therapy therapeutic-exercise therapeutic-ultrasound traction yoga'
  ).split(' '),
);
/** Kinds, in the order of the alphabet, that can belong to each other: what is injected, a device for a therapy. */
const RELATED = new Set([
  'device equipment',
  'device gym',
  'device physical-medicine',
  'device surgery',
  'epidural injectable',
  'epidural injection',
  'equipment surgery',
  'facet injectable',
  'facet injection',
  'function-test physical-medicine',
  'gym physical-medicine',
  'home-care physical-medicine',
  'injectable injection',
  'injectable platelet-rich-plasma',
  'injectable sacroiliac',
  'injectable sympathetic-block',
  'injectable trigger-point',
  'injection sacroiliac',
  'injection sympathetic-block',
  'injection trigger-point',
]);
/** Other kinds can be what a visit is for. */
const APART_FROM_VISITS = new Set('acupuncture ct gym mri transport'.split(' '));
const INJECTABLE = /^(?:corticosteroid|local anesthetic|neurotoxin|viscosupplement|vitamin)$/;
const APPLIED = new Set(['topical', 'patch']);

/** The drugs and treatments of some ids, but for words that tell no treatments apart. */
export const rowsOf = (ids: readonly string[]): readonly KnownRow[] =>
  ids.flatMap((id) => drugById(id) ?? treatmentById(id) ?? []).filter((row) => isDrug(row) || !row.general);

/** Whether two rows are surely not one treatment by whatever names, and neither is a part of the other. */
export function areApart(a: KnownRow, b: KnownRow): boolean {
  if (isDrug(a) && isDrug(b)) {
    return !areSame(a, b) && ![a, b].every(({ form }) => APPLIED.has(form ?? ''));
  }
  const [one, other] = [kindOf(a), kindOf(b)].sort() as [string, string];
  if (!one || one === other || RELATED.has(`${one} ${other}`)) return false;
  return (
    (one !== 'visit' || APART_FROM_VISITS.has(other)) && (other !== 'visit' || APART_FROM_VISITS.has(one))
  );
}

/** Whether two rows are one treatment, or kinds of one, or share an ingredient. */
export function areSame(a: KnownRow, b: KnownRow): boolean {
  if (isDrug(a) && isDrug(b)) return a.ingredients.some((each) => b.ingredients.includes(each));
  return !isDrug(a) && !isDrug(b) && isSameTreatment(a, b);
}

/** Whether two rows are drugs of one class: what is said of one may be meant of the other. */
export const areOfOneClass = (a: KnownRow, b: KnownRow): boolean =>
  isDrug(a) && isDrug(b) && a.class === b.class;

/** Whether a row is a drug. */
export const isDrug = (row: KnownRow): row is DrugRow => 'ingredients' in row;

/** The kind of a row; empty for what may go by the name of another. */
export function kindOf(row: KnownRow): string {
  if (isDrug(row)) return INJECTABLE.test(row.class) || row.form === 'injection' ? 'injectable' : 'drug';
  if (MODALITIES.has(row.id)) return 'physical-medicine';
  return KINDS[row.id] ?? KINDS[row.group ?? ''] ?? CATEGORIES[row.category] ?? '';
}
