import { type DrugRow, drugById, type TreatmentRow, treatmentById } from '../knowledge/index';
import type { Item, Letter } from '../letter/model';
import type { Named } from '../letter/named';
import { covers, keyOfDrug, keyOfTreatment } from '../letter/treatmentKeys';
import { encloses, type Span, textOf } from '../text/span';
import type { Region } from './mentions';
import { agreement, type NamedPart, type Near, partsNearIn, partsOfItem } from './namedParts';

type Candidate = {
  readonly item: Item;
  /** Of all that the item asks for, what has the key. */
  readonly rows: readonly (DrugRow | TreatmentRow)[];
  readonly parts: readonly NamedPart[];
  /** Keys of the drugs that are mixed into one; empty where they are not. */
  readonly mixture: readonly string[];
};

/** A name with what its sentence says around it. */
type Place = { readonly name: Named; readonly near: Near; readonly neighbours: ReadonlySet<string> };

/** More items than that for one treatment are not told apart. */
const MOST_CANDIDATES = 12;
/** So many names to either side of one may belong to the same mixture. */
const NEIGHBOURS = 8;
const MIXED = /\b(?:cream|gel|ointment|lotion|topical|transdermal|compound(?:ed)?)\b|%|\bpercent\b/i;

/**
 * Answers which item asks for what the names of a region name, in their order; null where none does or where that
 * is not sure.
 */
export function readDeciding(
  letter: Letter,
): (region: Region, named: readonly Named[]) => readonly (Item | null)[] {
  const candidates = candidatesByKey(letter);
  return (region, named) => {
    const asksFor = (key: string) => candidates.get(key)?.some(({ item }) => item === region.item);
    if (region.kind === 'request') return named.map(({ key }) => (asksFor(key) ? region.item : null));
    const nearTo = partsNearIn(
      letter.text,
      region.span,
      named.map(({ span }) => span),
    );
    return named.map((name, index) => {
      const asking = candidates.get(name.key) ?? [];
      if (asking.length === 0 || asking.length > MOST_CANDIDATES) return null;
      const near = nearTo(name.span);
      const place = { name, near, neighbours: neighboursOf(named, index, near.sentence) };
      return itemFor(letter, place, asking, region.item);
    });
  };
}

function itemFor(letter: Letter, place: Place, asking: readonly Candidate[], own: Item | null): Item | null {
  const exact = asking.filter((each) => isExact(place, each));
  const mine = asking.find(({ item }) => item === own);
  if (mine && isOwn(place, mine, exact, asking)) return mine.item;
  const alike = asking.filter((each) => isSameKind(place, each) && isWholeMixture(place, each));
  const best = exact.some((each) => alike.includes(each))
    ? alike.filter((each) => exact.includes(each))
    : alike;
  if (best.length === 1) return agreementOf(place, best[0]!) === 'no' ? null : best[0]!.item;
  const sure =
    place.name.kind === 'drug'
      ? best.filter(({ item }) => hasStrength(letter, place.name, item))
      : best.filter((each) => agreementOf(place, each) === 'yes');
  return sure.length === 1 ? sure[0]!.item : null;
}

/** Whether a rationale that names a treatment of its own item means that one. */
function isOwn(
  place: Place,
  mine: Candidate,
  exact: readonly Candidate[],
  asking: readonly Candidate[],
): boolean {
  if (exact.length > 0 && !exact.includes(mine)) return false;
  if (place.name.kind === 'drug') return place.name.row.form === undefined || isSameKind(place, mine);
  const fitting = agreementOf(place, mine);
  if (fitting === 'no') return false;
  return fitting === 'yes' || !asking.some((each) => agreementOf(place, each) === 'yes');
}

const isExact = ({ name }: Place, { rows }: Candidate): boolean => rows.some(({ id }) => id === name.row.id);

/** Of a drug only the same form is surely meant. */
const isSameKind = ({ name }: Place, { rows }: Candidate): boolean =>
  rows.some((row) => {
    if (name.kind === 'drug') return !isDrug(row) || row.form === name.row.form;
    return isDrug(row) || covers(row, name.row);
  });

/** One ingredient of a cream is not the cream: the sentence has to name all of them. */
const isWholeMixture = ({ neighbours }: Place, { mixture }: Candidate): boolean =>
  mixture.every((key) => neighbours.has(key));

/** Whether the body parts that the sentence names are those of the item. Drugs are for the whole body. */
function agreementOf({ name, near }: Place, { parts }: Candidate): 'yes' | 'no' | 'unknown' {
  if (name.kind === 'drug') return 'unknown';
  return agreement(near.partsWithin(name.row.bodyPart), parts);
}

function hasStrength({ text }: Letter, { span }: Named, item: Item): boolean {
  const printed = /^[\s,]{0,3}(\d[\d./]*)/.exec(text.slice(span.end, span.end + 16))?.[1];
  const strength = item.treatment?.strength;
  return printed !== undefined && /^\d[\d./]*/.exec(strength?.value ?? '')?.[0] === printed;
}

function neighboursOf(named: readonly Named[], index: number, sentence: Span): ReadonlySet<string> {
  const around = named.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  return new Set(around.filter(({ span }) => encloses(sentence, span)).map(({ key }) => key));
}

function candidatesByKey(letter: Letter): ReadonlyMap<string, readonly Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const item of letter.items) {
    const rows = (item.treatment?.rows ?? []).flatMap((id) => drugById(id) ?? treatmentById(id) ?? []);
    const parts = partsOfItem(item);
    const drugs = isMixed(letter, item) ? [...new Set(rows.filter(isDrug).map(keyOf))] : [];
    const mixture = drugs.length > 1 ? drugs : [];
    for (const key of new Set(rows.map(keyOf))) {
      const candidate = { item, rows: rows.filter((row) => keyOf(row) === key), parts, mixture };
      const asking = candidates.get(key);
      if (asking) asking.push(candidate);
      else candidates.set(key, [candidate]);
    }
  }
  return candidates;
}

const isMixed = ({ text }: Letter, { request }: Item): boolean =>
  request !== null && MIXED.test(textOf(text, request));

const isDrug = (row: DrugRow | TreatmentRow): row is DrugRow => 'ingredients' in row;

const keyOf = (row: DrugRow | TreatmentRow): string => (isDrug(row) ? keyOfDrug(row) : keyOfTreatment(row));
