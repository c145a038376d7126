import { stringify } from 'csv-stringify/browser/esm/sync';
import writeXlsxFile from 'write-excel-file/browser';
import { sheetCell } from '../../../../server/src/caseload/sheet';
import { COLUMNS } from './columns';
import type { TableRow } from './rows';

/** Comma-separated values (RFC 4180); cells that a spreadsheet would take for a formula are made words. */
export const csvOf = (rows: readonly TableRow[]): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      [COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ value }) => value(row)))],
      {
        bom: true,
        escape_formulas: true,
        record_delimiter: 'windows',
      },
    ),
  );

/** Of a character. */
const PIXELS = 7;

/** An Excel workbook of one sheet. */
export async function xlsxOf(rows: readonly TableRow[]): Promise<Uint8Array> {
  const heads = COLUMNS.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const lines = rows.map((row) => COLUMNS.map(({ kind, value }) => sheetCell(value(row), kind)));
  const blob = await writeXlsxFile([heads, ...lines], {
    stickyRowsCount: 1,
    columns: COLUMNS.map(({ width }) => ({ width: Math.round(width / PIXELS) })),
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
