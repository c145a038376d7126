import * as l10n from '@vscode/l10n';
import type { CaseloadState } from '../../../../server/src/lsp/messages';
import { amount, disputedItemsOf, leftOutOf, lettersOf } from '../../caseload/words';
import { element } from '../dom';
import { COLUMNS, type ColumnId, columnOf, type TableColumn } from './columns';
import { EMPTY, type Filters, NO_FILTERS } from './filters';
import type { TableRow } from './rows';

/** What the controls around the table set off. */
export type Deeds = {
  readonly filtered: () => void;
  readonly grouped: (id: ColumnId | null) => void;
  readonly save: (format: 'csv' | 'xlsx') => void;
  readonly chartsToggled: () => void;
  readonly read: () => void;
  readonly stop: () => void;
};

const GROUPINGS: readonly ColumnId[] = [
  'decision',
  'category',
  'treatment',
  'bodyParts',
  'guidelines',
  'specialties',
  'findings',
  'state',
  'case',
];

/** Typing is answered with the first pause. */
const PAUSE_MS = 120;

/** Search, groups, exports and counts around the table, and the places of the table and the charts. */
export class Controls {
  readonly table = element('div', { id: 'table' });
  readonly charts = element('aside', { id: 'charts', attributes: { 'aria-label': l10n.t('Charts') } });
  readonly #deeds: Deeds;
  readonly #fields = new Map<ColumnId, HTMLInputElement | HTMLSelectElement>();
  readonly #search = element('input', {
    id: 'search',
    attributes: {
      type: 'search',
      placeholder: l10n.t('Search all columns'),
      'aria-label': l10n.t('Search all columns'),
    },
  });
  readonly #count = element('p', { id: 'count', attributes: { role: 'status' } });
  readonly #reading = element('p', { id: 'reading' });
  readonly #leftOut = element('p', { id: 'left-out' });
  readonly #clear = button(l10n.t('Clear filters'), () => this.#clearAll());
  #filters: Filters = NO_FILTERS;
  #pause = 0;

  constructor(page: HTMLElement, deeds: Deeds) {
    this.#deeds = deeds;
    this.#search.addEventListener('input', () => this.#changedSoon());
    this.#clear.hidden = true;
    const bar = element(
      'div',
      { id: 'bar', attributes: { role: 'toolbar', 'aria-label': l10n.t('Caseload') } },
      this.#search,
      element('label', { attributes: { for: 'group' } }, l10n.t('Group by')),
      groupField(deeds.grouped),
      this.#clear,
      element('span', { className: 'room' }),
      this.#chartsButton(),
      button(l10n.t('Save as CSV'), () => deeds.save('csv')),
      button(l10n.t('Save as XLSX'), () => deeds.save('xlsx')),
    );
    const main = element('main', { id: 'main' }, this.table, this.charts);
    const told = element('div', { id: 'told' }, this.#count, this.#reading, this.#leftOut);
    page.replaceChildren(
      element('header', {}, element('h1', { className: 'unseen' }, l10n.t('Caseload')), bar, told),
      main,
    );
  }

  get filters(): Filters {
    return this.#filters;
  }

  /** Puts the field that filters a column into its cell. */
  putField(column: TableColumn, cell: HTMLElement): void {
    const attributes = {
      'aria-label': l10n.t('Filter {0}', column.name),
      title: column.isChoice ? '' : hintFor(column),
    };
    const field = column.isChoice
      ? element('select', { attributes })
      : element('input', { attributes: { ...attributes, type: 'search' } });
    field.addEventListener('input', () => this.#changedSoon());
    field.addEventListener('keydown', (event) => event.stopPropagation());
    this.#fields.set(column.id, field);
    cell.replaceChildren(field);
  }

  /** Offers the values that the lines have, where a column has few. */
  offer(rows: readonly TableRow[]): void {
    for (const [id, field] of this.#fields) {
      if (!(field instanceof HTMLSelectElement)) continue;
      const { value } = columnOf(id);
      const found = new Set(rows.map((row) => value(row)));
      const values = [...found].filter((each) => each !== null).map(String);
      const options = ['', ...values.sort(), ...(found.has(null) ? [EMPTY] : [])];
      const chosen = field.value;
      field.replaceChildren(...options.map((each) => element('option', {}, each)));
      field.value = options.includes(chosen) ? chosen : '';
    }
  }

  /** Shows only lines whose column has these words. */
  choose(id: ColumnId, wanted: string): void {
    const field = this.#fields.get(id);
    if (!field) return;
    field.value = wanted;
    this.#changed();
    field.focus();
  }

  count(shown: number, all: number): void {
    const items = disputedItemsOf(all);
    this.#count.textContent = shown === all ? items : l10n.t('{0} of {1}', amount(shown), items);
  }

  tell(state: CaseloadState): void {
    const { reading, letters } = state;
    const found = lettersOf(letters);
    this.#leftOut.textContent = leftOutOf(state);
    if (reading === 'reading')
      this.#reading.replaceChildren(
        `${l10n.t('Reading… {0} so far.', found)} `,
        button(l10n.t('Stop'), this.#deeds.stop),
      );
    else if (reading === 'stopped')
      this.#reading.replaceChildren(
        `${l10n.t('Reading was stopped: {0} so far.', found)} `,
        button(l10n.t('Go on'), this.#deeds.read),
      );
    else
      this.#reading.replaceChildren(
        letters > 0 ? l10n.t('in {0}', found) : l10n.t('There is no IMR letter in the open folders.'),
      );
  }

  #chartsButton(): HTMLButtonElement {
    const toggle = button(l10n.t('Charts'), () => {
      this.charts.hidden = !this.charts.hidden;
      toggle.setAttribute('aria-pressed', String(!this.charts.hidden));
      this.#deeds.chartsToggled();
    });
    toggle.setAttribute('aria-pressed', 'true');
    return toggle;
  }

  #changedSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#changed(), PAUSE_MS);
  }

  #changed(): void {
    clearTimeout(this.#pause);
    const columns = Array.from(this.#fields, ([id, { value }]) => [id, value] as const);
    this.#filters = {
      search: this.#search.value,
      columns: new Map(columns.filter(([, wanted]) => wanted.trim() !== '')),
    };
    this.#clear.hidden = this.#filters.search === '' && this.#filters.columns.size === 0;
    this.#deeds.filtered();
  }

  #clearAll(): void {
    this.#search.value = '';
    for (const field of this.#fields.values()) field.value = '';
    this.#changed();
    this.#search.focus();
  }
}

const hintFor = ({ kind }: TableColumn): string =>
  kind === 'text'
    ? l10n.t('Words that have to be there')
    : l10n.t('Words that have to be there, or a limit: {0}', kind === 'day' ? '>=2016-07' : '> 30');

function button(name: string, deed: () => void): HTMLButtonElement {
  const made = element('button', { attributes: { type: 'button' } }, name);
  made.addEventListener('click', deed);
  return made;
}

function groupField(grouped: Deeds['grouped']): HTMLSelectElement {
  const choices = GROUPINGS.map((id) => element('option', { attributes: { value: id } }, columnOf(id).name));
  const field = element(
    'select',
    { id: 'group' },
    element('option', { attributes: { value: '' } }, l10n.t('Nothing')),
    ...choices,
  );
  field.addEventListener('input', () => grouped(COLUMNS.find(({ id }) => id === field.value)?.id ?? null));
  return field;
}
