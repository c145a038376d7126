import { recordOf } from '../../server/src/caseload/record';
import type { CitationRecord, GuidelineRecord, ItemRecord } from '../../server/src/caseload/record-model';
import { findMtusGuideline, findOdgChapter } from '../../server/src/knowledge/index';
import { review } from '../../server/src/review/review';
import type { Score } from './comparison';
import type { Noted, Reader, RealLetters } from './letters';
import { GIVEN } from './reasons';
import { TREATMENTS } from './treatments';

/** The facts that are compared with what careful readers noted, in the order of the table. */
export const FACTS = [
  'age',
  'sex',
  'date of injury',
  'basis',
  'MTUS citations',
  'ODG citations',
  'other citations',
  'nothing else cited',
  'topics',
  'pages',
  'category',
  'treatment',
  'body parts',
  'side',
  'strength',
  'quantity',
  'refills',
  'reasons',
] as const;
export type Fact = (typeof FACTS)[number];

type Comparison = readonly [fact: Fact, isRight: boolean, said: unknown];

/** Reads the facts of every letter of one extraction and compares them with the readers' notes. */
export function factsOf(letters: RealLetters, extraction: string): Score<Fact> {
  const counts = Object.fromEntries(FACTS.map((fact) => [fact, { right: 0, of: 0 }])) as Record<
    Fact,
    { right: number; of: number }
  >;
  const misses: string[] = [];
  for (const letter of letters.truth) {
    const text = letters.textOf(extraction, letter);
    for (const [place, comparison] of comparisons(text, letters.readers.get(letter.case_number)!)) {
      const [fact, isRight, said] = comparison;
      counts[fact].of++;
      if (isRight) counts[fact].right++;
      else misses.push(`${place} ${fact}: ${said}`);
    }
  }
  return { extraction, figures: counts, misses };
}

function* comparisons(text: string, reader: Reader): Generator<readonly [place: string, Comparison]> {
  const { patient, items } = recordOf(reader.case, review(text), { sha256: '', generator: '' });
  yield [reader.case, ['age', patient.age === reader.patient.age, patient.age]];
  yield [reader.case, ['sex', patient.sex === reader.patient.sex, patient.sex]];
  yield [reader.case, ['date of injury', patient.injury === reader.patient.injuryDate, patient.injury]];
  for (const { item, claims, reviewer } of reader.citations) {
    const read = items[item - 1];
    const place = `${reader.case}/${item}`;
    for (const each of citationsCompared(read?.claimsAdministrator, claims)) yield [`${place} claims`, each];
    for (const each of citationsCompared(read?.reviewer, reviewer)) yield [`${place} reviewer`, each];
  }
  for (const [index, item] of items.entries()) {
    const place = `${reader.case}/${index + 1}`;
    for (const each of treatmentCompared(place, item)) yield [place, each];
    for (const each of reasonsCompared(place, item)) yield [place, each];
  }
}

function* citationsCompared(
  read: GuidelineRecord | null | undefined,
  noted: readonly Noted[],
): Generator<Comparison> {
  yield ['basis', read?.basis === basisOf(noted), read?.basis];
  let left: readonly CitationRecord[] = read?.citations ?? [];
  for (const note of noted.filter(({ source }) => source !== 'none')) {
    const citation = left.find((each) => isCitation(each, note));
    const said = citation ? '' : shown(read?.citations ?? []);
    if (note.source === 'MTUS') yield ['MTUS citations', citation !== undefined, said];
    else if (note.source === 'ODG') yield ['ODG citations', citation !== undefined, said];
    else yield ['other citations', citation !== undefined, said];
    if (!citation) continue;
    left = left.filter((each) => each !== citation);
    if (note.source !== 'other') yield ['topics', hasTopics(citation, note), citation.topics.join(' | ')];
    yield ['pages', JSON.stringify(citation.pages) === (note.pages ?? '[]'), JSON.stringify(citation.pages)];
  }
  yield ['nothing else cited', left.length === 0, shown(left)];
}

function basisOf(noted: readonly Noted[]): string {
  const mtus = noted.some(({ source }) => source === 'MTUS');
  const other = noted.some(({ source }) => source !== 'MTUS' && source !== 'none');
  if (mtus && other) return 'both';
  return mtus ? 'mtus' : other ? 'non-mtus' : 'none-cited';
}

/**
 * The MTUS: the same name, the same year, and the row of the knowledge that has both. The ODG: the same chapter,
 * by the letters of its name; readers wrote “Chapter”, “Section”, “(Acute & Chronic)” and the day of an update now
 * with it and now not, so these count for nothing, and a list they took for the chapter (“Physical Therapy
 * Guidelines”) may have been read as a topic. Others: the first word of the name; readers wrote works out.
 */
function isCitation(read: CitationRecord, noted: Noted): boolean {
  if (noted.source !== read.source && !(noted.source === 'ACOEM' && read.source === 'other')) return false;
  const name = noted.guideline ?? '';
  if (noted.source === 'MTUS')
    return (
      lettersOf(read.guideline ?? '') === lettersOf(name) &&
      read.edition === noted.edition &&
      read.guidelineId === findMtusGuideline(name, noted.edition)?.id
    );
  if (noted.source === 'ODG') return isChapter(read, name);
  return noted.source === 'ACOEM'
    ? lettersOf(name).startsWith(lettersOf(read.guideline ?? ''))
    : read.guideline !== null && isWork(read.guideline, name);
}

function isChapter(read: CitationRecord, noted: string): boolean {
  const chapter = chapterOf(read.guideline ?? '');
  if (chapter === chapterOf(noted)) return read.guidelineId === (chapter ? findOdgChapter(noted)?.id : 'odg');
  return chapter === '' && lettersOf(read.topics.join()) === lettersOf(noted);
}

const chapterOf = (name: string): string =>
  lettersOf(name.replace(/\b(?:chapter|section|updated [\d/]+|acute|chronic)\b/gi, '').replace(/&/g, 'and'));

/** Whether some word of the note that is rare enough to tell works apart stands in what was read. */
const isWork = (read: string, noted: string): boolean =>
  noted.split(/[^A-Za-z0-9]+/).some((word) => word.length > 4 && lettersOf(read).includes(lettersOf(word))) ||
  /\b(\w+\d{3}\w*)\b/.exec(noted)?.[1] === /\b(\w+\d{3}\w*)\b/.exec(read)?.[1];

/** The topics by their letters; readers put one in the place of the chapter where there was none. */
function hasTopics(read: CitationRecord, noted: Noted): boolean {
  const topics = lettersOf(read.topics.join());
  return [noted.topic, noted.guideline].some((name) => lettersOf(name ?? '') === topics);
}

function* treatmentCompared(place: string, { treatment }: ItemRecord): Generator<Comparison> {
  const [category, name, bodyParts, side, strength, quantity, refills] = TREATMENTS[place] ?? [];
  yield ['category', treatment.category === category, treatment.category];
  yield ['treatment', treatment.name === name, treatment.name];
  yield ['body parts', treatment.bodyParts.join(', ') === bodyParts, treatment.bodyParts.join(', ')];
  yield ['side', treatment.side === side, treatment.side];
  yield ['strength', (treatment.strength?.replace(/\s/g, '') ?? null) === strength, treatment.strength];
  yield ['quantity', treatment.quantity === quantity, treatment.quantity];
  yield ['refills', treatment.refills === refills, treatment.refills];
}

/** Each reason given: whether somebody who read the rationale found it there. */
function* reasonsCompared(place: string, { rationale }: ItemRecord): Generator<Comparison> {
  for (const reason of rationale?.reasons ?? []) {
    yield ['reasons', GIVEN[place]?.includes(reason) === true, reason];
  }
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

const shown = (citations: readonly CitationRecord[]): string =>
  citations
    .map(
      ({ source, guideline, edition, topics }) => `${source} ${guideline} ${edition} [${topics.join(' | ')}]`,
    )
    .join('; ');
