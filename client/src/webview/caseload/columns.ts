import * as l10n from '@vscode/l10n';
import { stateNames } from '../../caseload/notesFile';
import { categoryName, decisionName, groupName, reasonName } from '../../caseload/words';
import type { TableRow } from './rows';

export type ColumnId =
  | 'case'
  | 'file'
  | 'decided'
  | 'request'
  | 'decision'
  | 'category'
  | 'treatment'
  | 'bodyParts'
  | 'guidelines'
  | 'claimsGuidelines'
  | 'reasons'
  | 'specialties'
  | 'findings'
  | 'letterFindings'
  | 'applied'
  | 'determined'
  | 'actBy'
  | 'appealBy'
  | 'state'
  | 'note';

export type Value = string | number | null;

export type TableColumn = {
  readonly id: ColumnId;
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'day';
  readonly value: (row: TableRow) => Value;
  /** What the table shows where there is no value: an empty cell would look like the one above it. */
  readonly otherwise?: (row: TableRow) => string;
  /** What stands for no value, in its cell and in the choice of its filter. */
  readonly none?: string;
  /** What is said of a cell besides its value. */
  readonly tip?: (row: TableRow) => string | null;
  /** The class of a cell that looks in a way of its own. */
  readonly look?: (row: TableRow) => string | null;
  /** What one cannot see from the name. */
  readonly hint?: string;
  /** Whether it has few values, to choose from. */
  readonly isChoice?: true;
};

/** So many of the first columns say which item a row is. */
export const IDENTIFYING = 3;

/** Of what is read only in a letter of a known layout. */
const UNLESS_READ: Pick<TableColumn, 'otherwise' | 'look'> = {
  otherwise: ({ letter }) => (letter.isFullyRead ? '' : l10n.t('not read')),
  look: ({ letter }) => (letter.isFullyRead ? null : 'unread'),
};

/** The columns of the table and of its exports, in their order. */
export const COLUMNS: readonly TableColumn[] = [
  {
    id: 'case',
    name: l10n.t('Case'),
    width: 122,
    kind: 'text',
    value: ({ letter }) => letter.caseNumber,
    otherwise: ({ name }) => `(${fileName(name).split('/').at(-1)})`,
    tip: ({ files }) => (files.length > 1 ? l10n.t('In more than one file: {0}', someOf(files)) : null),
    look: ({ files }) => (files.length > 1 ? 'repeated' : null),
  },
  { id: 'request', name: l10n.t('Request'), width: 270, kind: 'text', value: ({ item }) => item.request },
  {
    id: 'decision',
    name: l10n.t('Decision'),
    width: 135,
    kind: 'text',
    value: ({ item }) => item.decision && decisionName(item.decision),
    none: groupName('decision', ''),
    look: ({ item }) => item.decision,
    isChoice: true,
  },
  { id: 'decided', name: l10n.t('Decided'), width: 100, kind: 'day', value: ({ letter }) => letter.decided },
  {
    id: 'actBy',
    name: l10n.t('Act by (computed)'),
    width: 165,
    kind: 'day',
    value: ({ item }) => item.deadlines.actBy,
    hint: l10n.t(
      'Computed: the last day for the claims administrator to authorize what was overturned (5 working days from receipt, as if received on the decision date; holidays are not taken out, so the day may be later: this is the earliest), or to reimburse what was already given (20 days from receipt, as if received on the decision date; not moved for a weekend or a holiday). Labor Code 4610.6(j).',
    ),
  },
  {
    id: 'appealBy',
    name: l10n.t('Appeal by (computed)'),
    width: 180,
    kind: 'day',
    value: ({ item }) => item.deadlines.appealBy,
    hint: l10n.t(
      'Computed: the last day to appeal to the Appeals Board against what was upheld (30 days from mailing, as if mailed on the decision date; not moved for a weekend, a holiday or service by mail). Labor Code 4610.6(h).',
    ),
  },
  {
    id: 'state',
    name: l10n.t('State'),
    width: 95,
    kind: 'text',
    value: ({ remark }) => remark.state && stateNames()[remark.state],
    hint: l10n.t('Of the letter. Press Enter to change it.'),
    isChoice: true,
  },
  {
    id: 'note',
    name: l10n.t('Note'),
    width: 200,
    kind: 'text',
    value: ({ remark }) => remark.note || null,
    hint: l10n.t('On the letter. Press Enter to change it.'),
  },
  {
    id: 'treatment',
    name: l10n.t('Treatment'),
    width: 150,
    kind: 'text',
    value: ({ item }) => item.treatment,
  },
  {
    id: 'guidelines',
    name: l10n.t('Guideline of the reviewer'),
    width: 200,
    kind: 'text',
    value: ({ item }) => listed(item.reviewerGuidelines),
    ...UNLESS_READ,
  },
  {
    id: 'reasons',
    name: l10n.t('Reasons'),
    width: 200,
    kind: 'text',
    value: ({ item }) => listed(item.reasons.map(reasonName)),
    ...UNLESS_READ,
  },
  {
    id: 'findings',
    name: l10n.t('Findings'),
    width: 170,
    kind: 'text',
    value: ({ findings }) => listed(codesOf(findings)),
    tip: ({ findings }) => messagesOf(findings),
    hint: l10n.t('Codes of the findings in this item'),
  },
  {
    id: 'category',
    name: l10n.t('Category'),
    width: 105,
    kind: 'text',
    value: ({ item }) => item.category && categoryName(item.category),
    isChoice: true,
  },
  {
    id: 'bodyParts',
    name: l10n.t('Body part'),
    width: 110,
    kind: 'text',
    value: ({ item }) => listed(item.bodyParts),
  },
  {
    id: 'claimsGuidelines',
    name: l10n.t('Guideline of the claims administrator'),
    width: 290,
    kind: 'text',
    value: ({ item }) => listed(item.claimsGuidelines),
    ...UNLESS_READ,
  },
  {
    id: 'specialties',
    name: l10n.t('Specialty'),
    width: 150,
    kind: 'text',
    value: ({ letter }) => listed(letter.specialties),
  },
  {
    id: 'letterFindings',
    name: l10n.t('Findings outside items'),
    width: 180,
    kind: 'text',
    value: ({ letterFindings }) => listed(codesOf(letterFindings)),
    tip: ({ letterFindings }) => messagesOf(letterFindings),
    hint: l10n.t('Codes of the findings in the letter that stand in none of its items'),
  },
  {
    id: 'applied',
    name: l10n.t('Days to application'),
    width: 155,
    kind: 'number',
    value: ({ letter }) => daysBetween(letter.reviewDenial, letter.received),
    hint: l10n.t(
      'Computed: days from the utilization review denial to the receipt of the application. The limit is 30 from its service (Labor Code 4610.5(h)).',
    ),
  },
  {
    id: 'determined',
    name: l10n.t('Days to decision'),
    width: 135,
    kind: 'number',
    value: ({ letter }) => daysBetween(letter.assigned, letter.decided),
    hint: l10n.t(
      'Computed: days from the assignment to the decision. The limit is 30 from the receipt of the documents, 3 where expedited (Labor Code 4610.6(d)).',
    ),
  },
  { id: 'file', name: l10n.t('File'), width: 200, kind: 'text', value: ({ name }) => fileName(name) },
];

export const columnOf = (id: string): TableColumn => COLUMNS.find((column) => column.id === id)!;

/** Whether a name that was kept is still that of a column. */
export const isColumn = (id: string | null | undefined): id is ColumnId =>
  COLUMNS.some((column) => column.id === id);

const MOST_NAMED = 8;

const someOf = (files: readonly string[]): string =>
  [...files.slice(0, MOST_NAMED).map(fileName), ...(files.length > MOST_NAMED ? ['…'] : [])].join(', ');

let folders: readonly string[] = [];

/** From now on the names of letters are shown without these folders. */
export function showWithout(open: readonly string[]): void {
  folders = open.map((folder) => `${folder.replace(/\/$/, '')}/`);
}

function fileName(name: string): string {
  const folder = folders.find((each) => name.startsWith(each)) ?? '';
  try {
    return decodeURIComponent(name.slice(folder.length));
  } catch {
    return name.slice(folder.length);
  }
}

const messagesOf = (findings: TableRow['findings']): string | null =>
  findings
    .slice(0, MOST_NAMED)
    .map(({ message }) => message)
    .join(' ') || null;

const codesOf = (findings: TableRow['findings']): readonly string[] => [
  ...new Set(findings.map(({ code }) => code)),
];

const listed = (values: readonly string[]): string | null => (values.length > 0 ? values.join('; ') : null);

const DAY = 86_400_000;

const daysBetween = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / DAY);
