import { strict as assert } from 'node:assert';
import Ajv from 'ajv/dist/2020';
import bodyParts from '../../../server/data/body-parts.json';
import chapterFits from '../../../server/data/chapter-fits.json';
import chronicPainTopics from '../../../server/data/chronic-pain-2009-topics.json';
import clinicalFindings from '../../../server/data/clinical-findings.json';
import drugs from '../../../server/data/drugs.json';
import guidelines from '../../../server/data/guidelines.json';
import editions from '../../../server/data/mtus-editions.json';
import regulations from '../../../server/data/regulations.json';
import schema from '../../../server/data/schema/schema.json';
import sources from '../../../server/data/sources.json';
import statutes from '../../../server/data/statutes.json';
import subjects from '../../../server/data/subjects.json';
import topics from '../../../server/data/topics.json';
import treatmentKinds from '../../../server/data/treatment-kinds.json';
import treatments from '../../../server/data/treatments.json';

interface AnyRow {
  readonly id: string;
  readonly source?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly amended?: readonly string[];
  readonly startPage?: number;
  readonly endPage?: number;
}

const files: Readonly<Record<string, readonly AnyRow[]>> = {
  'body-parts': bodyParts,
  'chapter-fits': chapterFits,
  'chronic-pain-2009-topics': chronicPainTopics,
  'clinical-findings': clinicalFindings,
  drugs,
  guidelines,
  'mtus-editions': editions,
  regulations,
  sources,
  statutes,
  subjects,
  topics,
  'treatment-kinds': treatmentKinds,
  treatments,
};
const guidelineIds = idsOf(guidelines);
const seriesIds = new Set(guidelines.map((row) => row.series));
const topicIds = idsOf(chronicPainTopics);
const bodyPartIds = idsOf(bodyParts);
const sourceIds = idsOf(sources);
const regulationIds = idsOf(regulations);

describe('the data of the knowledge', () => {
  it('has the shape of its schema, row by row', () => {
    const validate = new Ajv({
      allErrors: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
    }).compile(schema);
    validate(files);
    const errors = (validate.errors ?? []).slice(0, 20);
    assert.deepEqual(
      errors.map((error) => `${error.instancePath} ${error.message}`),
      [],
    );
  });

  it('is sorted, with every id once', () => {
    for (const [name, rows] of Object.entries(files)) {
      const keys = rows.map((row) => sortKey(name, row));
      assert.deepEqual(keys, [...keys].sort(), name);
      assert.equal(idsOf(rows).size, rows.length, name);
    }
  });

  it('names only sources that there are, and every source serves', () => {
    const used = new Set(Object.values(files).flatMap((rows) => rows.flatMap((row) => row.source ?? [])));
    for (const statute of statutes) for (const { source } of statute.cases ?? []) used.add(source);
    assertKnown(used, sourceIds);
    assertKnown(sourceIds, used);
  });

  it('has days that the calendar has, the first not after the last', () => {
    for (const row of Object.values(files).flat()) {
      const days = [row.from, row.to, ...(row.amended ?? [])].filter((day) => day !== undefined);
      for (const day of days)
        assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day, row.id);
      if (row.from !== undefined && row.to !== undefined) assert.ok(row.from <= row.to, row.id);
      for (const day of row.amended ?? []) assert.ok((row.from ?? day) <= day, row.id);
    }
  });

  it('has no two editions of a guideline in force at once', () => {
    for (const series of seriesIds) {
      const dated = guidelines.filter((row) => row.series === series && row.from !== undefined);
      dated.sort((a, b) => (a.from! < b.from! ? -1 : 1));
      dated.slice(1).forEach((row, at) => {
        assert.ok((dated[at]!.to ?? '9999') < row.from!, `${dated[at]!.id} and ${row.id}`);
      });
    }
  });

  it('has one edition at most for a name without a year', () => {
    for (const series of seriesIds) {
      assert.ok(guidelines.filter((row) => row.series === series && row.withoutYear).length <= 1, series);
    }
  });

  it('refers from guidelines to sections and body parts that there are', () => {
    assertKnown(new Set(guidelines.flatMap((row) => row.regulation ?? [])), regulationIds);
    assertKnown(new Set(guidelines.flatMap((row) => row.bodyParts ?? [])), bodyPartIds);
    assertKnown(new Set(editions.flatMap((row) => row.guidelines ?? [])), guidelineIds);
  });

  it('refers from topics to guidelines and to topics above them', () => {
    assertKnown(new Set(topics.map((row) => row.guideline)), guidelineIds);
    assertKnown(new Set(chronicPainTopics.flatMap((row) => row.parent ?? [])), topicIds);
    for (const { id, guideline } of topics) assert.ok(id.startsWith(`${guideline}/`), id);
  });

  it('has pages in order, and topics within their parents', () => {
    for (const row of [...chronicPainTopics, ...topics])
      assert.ok((row.startPage ?? 1) <= (row.endPage ?? 999), row.id);
    for (const row of guidelines)
      if (row.pages !== undefined) assert.ok(row.pages[0]! <= row.pages[1]!, row.id);
    const byId = new Map(chronicPainTopics.map((row) => [row.id, row]));
    for (const row of chronicPainTopics) {
      const parent = row.parent === undefined ? undefined : byId.get(row.parent);
      if (parent?.startPage === undefined || row.startPage === undefined) continue;
      assert.ok(parent.startPage <= row.startPage && row.endPage! <= parent.endPage!, row.id);
    }
  });

  it('says of every page where it comes from, and of a recalled one that it is not sure', () => {
    for (const row of [...chronicPainTopics, ...topics]) {
      if (row.startPage === undefined) continue;
      assert.ok(
        row.pageBasis === 'recall' ? row.confidence !== 'high' : row.source.includes('letters'),
        row.id,
      );
    }
  });

  it('refers from drugs, treatments and body parts to topics, chapters and parts that there are', () => {
    assertKnown(new Set(drugs.flatMap((row) => row.topic ?? [])), topicIds);
    assertKnown(new Set(treatments.flatMap((row) => row.topics ?? [])), topicIds);
    assertKnown(new Set(treatments.flatMap((row) => row.bodyPart ?? [])), bodyPartIds);
    assertKnown(new Set(bodyParts.flatMap((row) => row.within ?? [])), bodyPartIds);
    assertKnown(new Set(bodyParts.flatMap((row) => row.chapters ?? [])), seriesIds);
  });

  it('refers from subjects and chapters that fit to treatments, drugs, topics and guidelines that there are', () => {
    const treatmentIds = new Set(treatments.flatMap(({ id, group }) => (group ? [id, group] : [id])));
    const rows = [...subjects, ...chapterFits];
    assertKnown(new Set(rows.flatMap((row) => ('treatments' in row && row.treatments) || [])), treatmentIds);
    assertKnown(new Set(chapterFits.flatMap((row) => row.parts ?? [])), bodyPartIds);
    assertKnown(new Set(chapterFits.flatMap((row) => row.chapters)), seriesIds);
    assertKnown(new Set(subjects.flatMap((row) => row.guidelines ?? [])), seriesIds);
    assertKnown(
      new Set(subjects.flatMap((row) => row.drugClasses ?? [])),
      new Set(drugs.map((row) => row.class)),
    );
    const names = topics.map(({ id, guideline }) => id.replace(`${guideline}/`, ''));
    assertKnown(new Set(subjects.flatMap((row) => row.topics)), new Set([...names, ...topicIds]));
  });

  it('refers from kinds of treatments to treatments and kinds that there are, and puts each into one', () => {
    const treatmentIds = new Set(treatments.flatMap(({ id, group }) => (group ? [id, group] : [id])));
    const listed = treatmentKinds.flatMap((row) => row.treatments ?? []);
    assertKnown(new Set(listed), treatmentIds);
    assertKnown(new Set(treatmentKinds.flatMap((row) => row.related ?? [])), idsOf(treatmentKinds));
    const categories = treatmentKinds.flatMap((row) => row.categories ?? []);
    assertKnown(new Set(categories), new Set(treatments.map((row) => row.category)));
    assert.deepEqual(
      listed.filter((id, at) => listed.indexOf(id) !== at),
      [],
    );
  });

  it('gives every name of a drug, treatment or body part to one row alone', () => {
    assertNamesOnce(
      drugs.map((row) => [row.id, [row.generic, ...(row.brands ?? []), ...(row.aliases ?? [])]]),
    );
    assertNamesOnce(
      treatments.map((row) => [row.id, [row.name, ...(row.synonyms ?? []), ...(row.abbreviations ?? [])]]),
    );
    assertNamesOnce(
      bodyParts.map((row) => [row.id, [...row.names, ...(row.exact ?? []), ...(row.guarded ?? [])]]),
    );
    assertNamesOnce(
      clinicalFindings.map((row) => [
        row.id,
        [row.names, row.signs, row.exact, row.denials].flatMap((names) => names ?? []),
      ]),
    );
    for (const guideline of new Set(topics.map((row) => row.guideline))) {
      const of = topics.filter((row) => row.guideline === guideline);
      assertNamesOnce(of.map((row) => [row.id, [row.name, ...(row.aliases ?? [])]]));
    }
    assertNamesOnce(chronicPainTopics.map((row) => [row.id, [row.name, ...(row.aliases ?? [])]]));
  });

  it('refers from clinical findings to those that show them', () => {
    assertKnown(new Set(clinicalFindings.flatMap((row) => row.shownBy ?? [])), idsOf(clinicalFindings));
  });

  it('lists as exact only names that the drug has', () => {
    for (const row of drugs) {
      for (const name of row.exact ?? []) assert.ok(row.brands?.includes(name), `${row.id}: ${name}`);
    }
  });
});

function sortKey(file: string, row: AnyRow): string {
  if (file === 'regulations') return numbered(row.id);
  if (file === 'mtus-editions') return `${row.from} ${row.id}`;
  if (file !== 'chronic-pain-2009-topics') return row.id;
  return (
    [row.startPage ?? 999, row.endPage ?? 999].map((page) => String(page).padStart(3, '0')).join(' ') + row.id
  );
}

function numbered(section: string): string {
  return section.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id));
}

function assertKnown(used: ReadonlySet<string>, known: ReadonlySet<string>): void {
  assert.deepEqual(
    [...used].filter((id) => !known.has(id)),
    [],
  );
}

/** Fails when two rows share a spelling, white space and punctuation aside. */
function assertNamesOnce(rows: readonly (readonly [string, readonly string[]])[]): void {
  const owners = new Map<string, string>();
  for (const [id, names] of rows) {
    for (const name of names) {
      const letters = name.toLowerCase().replace(/[^a-z0-9#]/g, '');
      assert.ok((owners.get(letters) ?? id) === id, `${name}: ${id} and ${owners.get(letters)}`);
      owners.set(letters, id);
    }
  }
}
