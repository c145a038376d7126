import { stringify } from 'csv-stringify/sync';
import type { SchemaElement } from 'hyparquet';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import writeXlsxFile from 'write-excel-file/node';
import { midnightOf, sheetCell } from '../../caseload/sheet';
import { type Cell, type CellKind, cellsOf, type Table } from '../../caseload/table';
import { recordIn } from '../task';
import { programVersion } from '../version';
import { type FileFormat, type Letters, type TextFormat, textFormat } from './format';

type Rows = readonly (readonly Cell[])[];

/** Comma-separated values (RFC 4180); cells that a spreadsheet would take for a formula are made words. */
export const csv = <Row>(table: Table<Row>): TextFormat =>
  textFormat(
    (letter) => csvOf(cellsOf(table, recordIn(letter))),
    csvOf([table.columns.map(({ name }) => name)]),
  );

const csvOf = (rows: Rows): string =>
  stringify(rows as Cell[][], { escape_formulas: true, record_delimiter: 'windows' });

/** An Excel workbook of one sheet. It is made in memory, and a sheet holds no more than so many rows. */
export const xlsx = <Row>(table: Table<Row>): FileFormat => ({
  file: async (letters, draft) => {
    const rows: (readonly Cell[])[] = [];
    for await (const letter of letters) {
      for (const row of cellsOf(table, recordIn(letter))) rows.push(row);
      if (rows.length >= MOST_ROWS)
        throw new Error(`an XLSX sheet holds at most ${MOST_ROWS} rows; csv and parquet hold any number`);
    }
    await writeXlsxFile(sheetOf(table, rows), {
      stickyRowsCount: 1,
      columns: table.columns.map(widthOf),
    }).toFile(draft);
  },
});

const MOST_ROWS = 1_048_575;
const WIDTHS: Readonly<Record<CellKind, number>> = { text: 24, number: 10, day: 12 };

const widthOf = ({ kind }: { readonly kind: CellKind }) => ({ width: WIDTHS[kind] });

const sheetOf = <Row>({ columns }: Table<Row>, rows: Rows) => [
  columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const })),
  ...rows.map((row) => row.map((cell, index) => sheetCell(cell, columns[index]!.kind))),
];

/** Apache Parquet; memory is bounded by the size of a row group. */
export const parquet = <Row>(table: Table<Row>): FileFormat => ({
  file: async (letters, draft) => {
    await parquetWriteRows({
      writer: fileWriter(draft),
      rows: parquetRows(table, letters),
      columns: table.columns.map(({ name }) => ({ name })),
      schema: schemaOf(table),
      rowGroupSize: ROWS_A_GROUP,
      createdBy: `imr-letters version ${programVersion()}`,
    });
  },
});

const ROWS_A_GROUP = 10_000;

async function* parquetRows<Row>(
  table: Table<Row>,
  letters: Letters,
): AsyncGenerator<Record<string, unknown>> {
  for await (const letter of letters)
    for (const row of cellsOf(table, recordIn(letter)))
      yield Object.fromEntries(
        table.columns.map(({ name, kind }, index) => [name, parquetValue(row[index]!, kind)]),
      );
}

function parquetValue(cell: Cell, kind: CellKind): unknown {
  if (cell === null) return null;
  if (kind === 'day') return midnightOf(`${cell}`);
  return kind === 'number' ? Number(cell) : String(cell);
}

const ELEMENTS: Readonly<Record<CellKind, Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
};

const schemaOf = <Row>({ columns }: Table<Row>): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...ELEMENTS[kind] })),
];
