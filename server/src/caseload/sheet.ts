import type { Cell, CellKind } from './table';

/** Characters that one cell of a workbook holds. */
const MOST_CHARACTERS = 32_767;

/** Midnight of an ISO 8601 day, UTC. */
export const midnightOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A cell of an Excel sheet as write-excel-file takes it; words are cut where they are too many. */
export function sheetCell(cell: Cell, kind: CellKind) {
  if (cell === null) return null;
  if (kind === 'number') return { value: Number(cell), type: Number };
  if (kind === 'day') return { value: midnightOf(`${cell}`), type: Date, format: 'yyyy-mm-dd' };
  return { value: String(cell).slice(0, MOST_CHARACTERS), type: String };
}
