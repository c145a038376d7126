import type { FindingRecord, ItemRecord, LetterRecord } from './record-model';

/** What a cell holds: words, a number, or an ISO 8601 day. Null is what the letter does not say. */
export type Cell = string | number | null;
export type CellKind = 'text' | 'number' | 'day';

/** A column of a table made from records. */
export type Column<Row> = {
  /** Also the name of a field in a data base: small letters and underscores. */
  readonly name: string;
  readonly kind: CellKind;
  /** Where the record of a letter has the value, as names of its schema; several values are set side by side. */
  readonly path: string;
  /** What is said of it besides the schema's own words. */
  readonly note?: string;
  readonly of: (row: Row) => Cell;
};

/** A table of many letters. */
export type Table<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rowsOf: (letter: LetterRecord) => readonly Row[];
};

/** A letter with one of its items; the item is null where the letter has none, so that no letter is lost. */
export type ItemInLetter = {
  readonly letter: LetterRecord;
  readonly item: ItemRecord | null;
  /** From 1. */
  readonly number: number | null;
};

/** A finding with the item that it stands in; the item is null where it stands in none. */
export type FindingInLetter = ItemInLetter & { readonly finding: FindingRecord };

const itemsIn = (letter: LetterRecord): readonly ItemInLetter[] =>
  letter.items.length === 0
    ? [{ letter, item: null, number: null }]
    : letter.items.map((item, index) => ({ letter, item, number: index + 1 }));

const findingsIn = (letter: LetterRecord): readonly FindingInLetter[] =>
  letter.findings.map((finding) => {
    const number = letter.items.findLastIndex(({ line }) => line <= finding.line) + 1;
    return { letter, finding, item: letter.items[number - 1] ?? null, number: number || null };
  });

/** Between the values of a list in one cell. */
export const LIST_MARK = '; ';

const column = (name: string, path: string, kind: CellKind = 'text'): Column<ItemInLetter> => ({
  name,
  kind,
  path,
  of: (row) => cellOf(valuesAt(row, path)),
});

const letterColumns: readonly Column<ItemInLetter>[] = [
  column('case_number', 'caseNumber'),
  column('file', 'file'),
  column('layout', 'layout'),
  column('decision_date', 'dates.decision', 'day'),
  column('injury_date', 'dates.injury', 'day'),
  column('review_denial_date', 'dates.reviewDenial', 'day'),
  column('received_date', 'dates.received', 'day'),
  column('assigned_date', 'dates.assigned', 'day'),
  column('priority', 'priority'),
  column('reviewer_licensure', 'reviewer.licensure'),
  column('reviewer_specialties', 'reviewer.specialties'),
  column('patient_age', 'patient.age', 'number'),
  column('patient_sex', 'patient.sex'),
  column('patient_injury_date', 'patient.injury', 'day'),
  column('patient_injury_end_date', 'patient.injuryEnd', 'day'),
];

const itemNumber: Column<ItemInLetter> = {
  name: 'item_number',
  kind: 'number',
  path: 'items',
  note: 'Number of the disputed item in its letter, from 1.',
  of: ({ number }) => number,
};

const itemColumns: readonly Column<ItemInLetter>[] = [
  itemNumber,
  column('request', 'items.request'),
  column('decision', 'items.decision'),
  column('heading', 'items.heading'),
  column('line', 'items.line', 'number'),
  column('treatment_category', 'items.treatment.category'),
  column('treatment', 'items.treatment.name'),
  column('body_parts', 'items.treatment.bodyParts'),
  column('side', 'items.treatment.side'),
  column('generic_name', 'items.treatment.generic'),
  column('drug_class', 'items.treatment.drugClass'),
  column('strength', 'items.treatment.strength'),
  column('quantity', 'items.treatment.quantity', 'number'),
  column('refills', 'items.treatment.refills', 'number'),
  column('claims_administrator_basis', 'items.claimsAdministrator.basis'),
  column('claims_administrator_sources', 'items.claimsAdministrator.citations.source'),
  column('claims_administrator_guidelines', 'items.claimsAdministrator.citations.guideline'),
  column('claims_administrator_guideline_ids', 'items.claimsAdministrator.citations.guidelineId'),
  column('claims_administrator_text', 'items.claimsAdministrator.text'),
  column('reviewer_basis', 'items.reviewer.basis'),
  column('reviewer_sources', 'items.reviewer.citations.source'),
  column('reviewer_guidelines', 'items.reviewer.citations.guideline'),
  column('reviewer_guideline_ids', 'items.reviewer.citations.guidelineId'),
  column('reviewer_text', 'items.reviewer.text'),
  column('conclusion', 'items.rationale.conclusion'),
  column('reasons', 'items.rationale.reasons'),
  column('rationale_summary', 'items.rationale.summary'),
  column('rationale', 'items.rationale.text'),
  {
    name: 'findings',
    kind: 'text',
    path: 'findings.code',
    note: 'Of the findings that stand in the item.',
    of: (row) => cellOf(findingsOf(row).map(({ code }) => code)),
  },
  {
    name: 'letter_findings',
    kind: 'text',
    path: 'findings.code',
    note: 'Of the findings that stand in no item.',
    of: ({ letter }) => cellOf(outsideItems(letter).map(({ code }) => code)),
  },
];

/** The disputed items of letters, a row each. */
export const ITEM_TABLE: Table<ItemInLetter> = {
  columns: [...letterColumns, ...itemColumns, column('sha256', 'sha256'), column('generator', 'generator')],
  rowsOf: itemsIn,
};

const findingColumn = (name: string, key: keyof FindingRecord, kind: CellKind): Column<FindingInLetter> => ({
  name,
  kind,
  path: `findings.${key}`,
  of: ({ finding }) => finding[key] as Cell,
});

/** The findings of letters, a row each. */
export const FINDING_TABLE: Table<FindingInLetter> = {
  columns: [
    column('case_number', 'caseNumber'),
    column('file', 'file'),
    itemNumber,
    column('request', 'items.request'),
    column('decision', 'items.decision'),
    findingColumn('severity', 'severity', 'text'),
    findingColumn('code', 'code', 'text'),
    findingColumn('message', 'message', 'text'),
    findingColumn('line', 'line', 'number'),
    findingColumn('column', 'column', 'number'),
    findingColumn('end_line', 'endLine', 'number'),
    findingColumn('end_column', 'endColumn', 'number'),
  ],
  rowsOf: findingsIn,
};

/** The cells of a letter in a table, row by row. */
export const cellsOf = <Row>(
  { columns, rowsOf }: Table<Row>,
  letter: LetterRecord,
): readonly (readonly Cell[])[] => rowsOf(letter).map((row) => columns.map(({ of }) => of(row)));

/** The values that a path leads to; of `items` only the row's own. */
function valuesAt({ letter, item }: ItemInLetter, path: string): readonly unknown[] {
  const [first, ...rest] = path.split('.');
  const start: unknown = first === 'items' ? item : (letter as Record<string, unknown>)[first!];
  return rest.reduce<readonly unknown[]>(
    (values, name) => values.flatMap((value) => (value as Record<string, unknown> | null)?.[name] ?? []),
    [start].flat().filter((value) => value !== null),
  );
}

function cellOf(values: readonly unknown[]): Cell {
  const [first, ...more] = values as readonly (string | number)[];
  if (first === undefined) return null;
  return more.length === 0 ? first : [...new Set(values)].join(LIST_MARK);
}

const findingsOf = ({ letter, number }: ItemInLetter): readonly FindingRecord[] =>
  findingsIn(letter).flatMap((each) => (each.number !== null && each.number === number ? each.finding : []));

const outsideItems = (letter: LetterRecord): readonly FindingRecord[] =>
  findingsIn(letter).flatMap(({ number, finding }) => (number === null ? finding : []));
