import * as l10n from '@vscode/l10n';
import { COLUMNS, type ColumnId, columnOf, type Value } from './columns';
import type { TableRow } from './rows';

/** What is to be shown: the words of the search, and words or a choice for single columns. */
export type Filters = {
  readonly search: string;
  readonly columns: ReadonlyMap<ColumnId, string>;
  /** Whether only lines are wanted whose case number stands in several files. */
  readonly repeated: boolean;
};

export const NO_FILTERS: Filters = { search: '', columns: new Map(), repeated: false };

/** The choice of a column's empty values. */
export const EMPTY = l10n.t('(none)');

/** Whether the case number of a line stands in more files than its own. */
export const isRepeated = ({ files }: TableRow): boolean => files.length > 1;

/** Answers whether a line is to be shown. */
export function matcherOf({ search, columns, repeated }: Filters): (row: TableRow) => boolean {
  const searched = wordsOf(search);
  const tests = Array.from(columns, ([id, wanted]) => testOf(id, wanted));
  return (row) =>
    (!repeated || isRepeated(row)) &&
    tests.every((test) => test(row)) &&
    (searched.length === 0 || hasAll(textOf(row), searched));
}

function testOf(id: ColumnId, wanted: string): (row: TableRow) => boolean {
  const { value, kind, isChoice } = columnOf(id);
  if (wanted === EMPTY) return (row) => value(row) === null;
  if (isChoice) return (row) => value(row) === wanted;
  const asked = kind === 'day' ? withDaysAsShown(wanted) : wanted;
  const limits = kind === 'text' ? [] : [...asked.matchAll(LIMIT)];
  const isWithin = limits.map(([, sign, limit]) => comparison(value, sign!, limit!));
  const words = wordsOf(kind === 'text' ? asked : asked.replaceAll(LIMIT, ' '));
  return (row) =>
    isWithin.every((test) => test(row)) && hasAll(String(value(row) ?? '').toLowerCase(), words);
}

const LIMIT = /(<=|>=|<|>|=)\s*([^\s<>=]+)/g;

/** Days and months as people write them, 7/1/2016, 7/2016 and 2016-7, in the way of the table. */
const withDaysAsShown = (wanted: string): string =>
  wanted
    .replace(/\b(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})\b/g, (_, month, day, year) =>
      [year, month, day].filter(Boolean).join('-'),
    )
    .replace(/(?<=\b\d{4}(?:-\d{1,2})?-)\d\b/g, '0$&');

/** Of numbers, and of days or their beginnings: “>=2016-07”. */
function comparison(
  value: (row: TableRow) => unknown,
  sign: string,
  limit: string,
): (row: TableRow) => boolean {
  const number = Number(limit);
  return (row) => {
    const found = value(row);
    if (found === null) return false;
    const order =
      typeof found === 'number' ? found - number : compare(String(found).slice(0, limit.length), limit);
    if (sign === '=') return order === 0;
    if (sign === '<' || sign === '>') return sign === '<' ? order < 0 : order > 0;
    return sign === '<=' ? order <= 0 : order >= 0;
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

function textOf(row: TableRow): string {
  row.text ??= COLUMNS.map(({ value }) => value(row) ?? '')
    .join('\n')
    .toLowerCase();
  return row.text;
}

/** Compares the values of a column, the empty ones last in either direction. */
export function orderBy(id: ColumnId, ascending: boolean): (a: TableRow, b: TableRow) => number {
  const { value } = columnOf(id);
  const known = new Map<TableRow, Value>();
  const cellOf = (row: TableRow): Value => {
    const found = known.get(row) ?? value(row);
    known.set(row, found);
    return found;
  };
  const direction = ascending ? 1 : -1;
  return (a, b) => {
    const [left, right] = [cellOf(a), cellOf(b)];
    if (left === right) return 0;
    if (left === null || right === null) return left === null ? 1 : -1;
    return (left < right ? -1 : 1) * direction;
  };
}
