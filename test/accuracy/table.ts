import type { Agreement, Comparison } from './readers';
import type { Laid } from './seeding';

/** Of every hundred, rounded down; 100 where there is none. */
export const hundredths = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.floor((100 * part) / whole);

/** What became of several kinds of fault together. */
export type Sum = Pick<Laid, 'laid' | 'skipped' | 'found' | 'disturbed'>;

export const sumOf = (kinds: readonly Sum[]): Sum => {
  const total = (count: keyof Sum): number => kinds.reduce((sum, kind) => sum + kind[count], 0);
  return {
    laid: total('laid'),
    skipped: total('skipped'),
    found: total('found'),
    disturbed: total('disturbed'),
  };
};

/** The kinds of each code, in the order of the faults. */
export function byCode(kinds: readonly Laid[]): ReadonlyMap<string, readonly Laid[]> {
  const codes = new Map<string, Laid[]>();
  for (const kind of kinds) codes.set(kind.fault.code, [...(codes.get(kind.fault.code) ?? []), kind]);
  return codes;
}

const FAULT_HEAD = ['', 'laid', 'skipped', 'found', 'of 100', 'something else', 'of 100'];

/** The table of the faults that were laid: a line a code, a line a kind under it, and all together. */
export function faultTable(kinds: readonly Laid[]): readonly string[] {
  const rows = [...byCode(kinds)].flatMap(([code, ofCode]) => [
    faultRow(code, sumOf(ofCode)),
    ...ofCode.map((kind) => faultRow(`  ${kind.fault.kind}`, kind)),
  ]);
  return tableOf([FAULT_HEAD, ...rows, faultRow(`all ${kinds.length} kinds`, sumOf(kinds))]);
}

const faultRow = (name: string, { laid, skipped, found, disturbed }: Sum): readonly string[] => [
  name,
  String(laid),
  String(skipped),
  String(found),
  shareOf(found, laid),
  String(disturbed),
  shareOf(disturbed, laid),
];

const REPORT_HEAD = [
  '',
  'reports',
  'of 100 letters',
  'right',
  'of 100',
  'noted as certain',
  'found',
  'of 100',
];

/** The table of what is reported in real letters, and of how far readers agree. */
export const readerTable = ({ letters, codes, all }: Comparison): readonly string[] =>
  tableOf([REPORT_HEAD, ...[...codes, all].map((agreement) => readerRow(letters, agreement))]);

const readerRow = (
  letters: number,
  { code, reported, right, certain, found }: Agreement,
): readonly string[] => [
  code,
  String(reported),
  ((100 * reported) / letters).toFixed(1),
  String(right),
  shareOf(right, reported),
  String(certain),
  String(found),
  shareOf(found, certain),
];

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join('  '),
  );
}
