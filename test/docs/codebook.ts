import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CellKind,
  type Column,
  FINDING_TABLE,
  ITEM_TABLE,
  LIST_MARK,
} from '../../server/src/caseload/table';

type Schema = {
  readonly description?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly $defs?: Readonly<Record<string, Schema>>;
};

const schema: Schema = JSON.parse(readFileSync(join(__dirname, '../../docs/record.schema.json'), 'utf8'));

const KINDS: Readonly<Record<CellKind, string>> = { text: 'text', number: 'number', day: 'day' };

/** What each column of the exported tables means, in the words of the record's schema. */
export const codebook = (): string =>
  [
    '# Codebook',
    'What the columns of the tables mean that `imr-letters extract` and `imr-letters check` make as CSV, XLSX and Parquet. The record of a letter (`--format ndjson` or `json`) is described field by field in [record.schema.json](record.schema.json), from which these words come.',
    `An empty cell is what the letter does not say. Several values in one cell stand side by side with “${LIST_MARK.trim()}” between them, each once. Days are ISO 8601 (year-month-day): text in CSV, dates in XLSX and Parquet. CSV is UTF-8 with commas; a cell that a spreadsheet would take for a formula begins with an apostrophe. A cell of XLSX holds at most 32,767 characters, and what is longer is cut there.`,
    '## Disputed items: `imr-letters extract`',
    'One row an item; a letter without an item has one row, so that none is lost.',
    tableOf(ITEM_TABLE.columns),
    '## Findings: `imr-letters check`',
    'One row a finding.',
    tableOf(FINDING_TABLE.columns),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');

const tableOf = (columns: readonly Column<never>[]): string =>
  [
    '| column | kind | meaning |',
    '|---|---|---|',
    ...columns.map(
      ({ name, kind, path, note }) => `| \`${name}\` | ${KINDS[kind]} | ${meaningOf(path, note)} |`,
    ),
  ].join('\n');

const meaningOf = (path: string, note: string | undefined): string =>
  [note, ...(path === 'items' ? [] : descriptionsAt(path))].filter(Boolean).join(' ').replaceAll('|', '\\|');

/** What the schema says of a field, and of what it is a field of where that alone would not tell. */
function descriptionsAt(path: string): readonly string[] {
  let here = schema;
  const said: string[] = [];
  for (const name of path.split('.')) {
    const next = resolved(here).properties?.[name];
    if (!next) throw new Error(`The schema has no ${path}.`);
    here = next;
    const words = here.description ?? resolved(here).description;
    if (words) said.push(words);
  }
  return said.slice(-1);
}

/** The object that a field holds, be it by reference, in a list, or besides null. */
function resolved(field: Schema): Schema {
  if (field.$ref) return resolved({ ...schema.$defs![field.$ref.split('/').at(-1)!]! });
  if (field.anyOf) return resolved(field.anyOf[0]!);
  return field.items ? resolved(field.items) : field;
}
