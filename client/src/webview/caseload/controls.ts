import * as l10n from '@vscode/l10n';
import { outcomesBy, overturnRate } from '../../../../server/src/caseload/figures';
import type { CaseloadState } from '../../../../server/src/lsp/messages';
import type { TableView } from '../../caseload/tableMessages';
import { amount, disputedItemsOf, leftOutOf, lettersOf, othersOf } from '../../caseload/words';
import { element } from '../dom';
import { percent } from './chartKinds';
import { ColumnChoice } from './columnChoice';
import { type ColumnId, columnOf, isColumn, type TableColumn } from './columns';
import { EMPTY, type Filters, isRepeated, NO_FILTERS } from './filters';
import { exampleFor, helpWith, hintFor } from './help';
import type { TableRow } from './rows';

/** What the controls around the table set off. */
export type Deeds = {
  readonly filtered: () => void;
  readonly grouped: (id: ColumnId | null) => void;
  /** Some of the columns are to be shown. */
  readonly chosen: (isShown: (id: string) => boolean) => void;
  /** PDFs are to be imported. */
  readonly importPdfs: () => void;
  readonly save: (format: 'csv' | 'xlsx') => void;
  /** The charts were shown or hidden. */
  readonly charted: () => void;
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
  readonly #columns = new ColumnChoice((id) => this.#chose(id));
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
  readonly #rate = element('p', { attributes: { title: l10n.t('Overturned in part or as a whole') } });
  readonly #repeated = element('p', {});
  readonly #showRepeated = button(l10n.t('Show them'), () => this.#toggleRepeated());
  readonly #reading = element('p', { id: 'reading' });
  readonly #others = element('p', {});
  readonly #leftOut = element('p', { id: 'left-out' });
  readonly #clear = button(l10n.t('Clear filters'), () => this.#clearAll());
  readonly #group = groupField();
  readonly #chartsButton = button(l10n.t('Charts'), () => {
    this.#showCharts(this.charts.hidden);
    this.#deeds.charted();
  });
  readonly #nothing = element('p', {});
  readonly #noRows = element(
    'div',
    { id: 'no-rows' },
    this.#nothing,
    button(l10n.t('Clear filters'), () => this.#clearAll()),
  );
  #filters: Filters = NO_FILTERS;
  #letters = 0;
  #pause = 0;

  constructor(page: HTMLElement, deeds: Deeds) {
    this.#deeds = deeds;
    this.#search.addEventListener('input', () => this.#changedSoon());
    this.#clear.id = 'clear';
    this.#chartsButton.id = 'show-charts';
    this.#clear.hidden = true;
    this.#showRepeated.setAttribute('aria-pressed', 'false');
    this.#noRows.hidden = true;
    this.#group.addEventListener('input', () => deeds.grouped(this.#grouping()));
    this.#showCharts(false);
    const bar = element(
      'div',
      { id: 'bar', attributes: { role: 'toolbar', 'aria-label': l10n.t('Caseload') } },
      this.#search,
      element(
        'div',
        { id: 'grouping' },
        element('label', { attributes: { for: 'group' } }, l10n.t('Group by')),
        this.#group,
      ),
      element(
        'div',
        { id: 'deeds' },
        this.#chartsButton,
        saveButton(l10n.t('Save as CSV'), () => deeds.save('csv')),
        saveButton(l10n.t('Save as XLSX'), () => deeds.save('xlsx')),
      ),
    );
    const rows = element('div', { id: 'rows' }, this.table, this.#noRows);
    const main = element('main', { id: 'main' }, rows, this.charts);
    const told = element(
      'div',
      { id: 'told' },
      this.#count,
      this.#rate,
      this.#reading,
      this.#repeated,
      this.#others,
      this.#leftOut,
      this.#clear,
      this.#columns.place,
      helpWith(),
    );
    page.replaceChildren(
      element('header', {}, element('h1', { className: 'unseen' }, l10n.t('Caseload')), bar, told),
      main,
    );
  }

  get filters(): Filters {
    return this.#filters;
  }

  /** What is looked for and shown, as it is. */
  get view(): Omit<TableView, 'sort' | 'widths'> {
    return {
      search: this.#filters.search,
      filters: Object.fromEntries(this.#filters.columns),
      group: this.#grouping(),
      hidden: this.#columns.hidden,
      charts: !this.charts.hidden,
    };
  }

  /** Takes over what was looked for and shown; what is no column any more is passed over. */
  restore({ search, filters, group, hidden, charts }: Omit<TableView, 'sort' | 'widths'>): void {
    this.#search.value = search;
    for (const [id, field] of this.#fields) setField(field, filters[id] ?? '');
    this.#group.value = isColumn(group) ? group : '';
    this.#showCharts(charts);
    this.#columns.hide(hidden);
    this.#deeds.chosen(this.#columns.isShown);
    this.#changed();
    this.#deeds.grouped(this.#grouping());
  }

  /** Puts the field that filters a column into its cell. */
  putField(column: TableColumn, cell: HTMLElement): void {
    const field = this.#fields.get(column.id) ?? this.#fieldFor(column);
    this.#fields.set(column.id, field);
    cell.replaceChildren(field);
  }

  #fieldFor(column: TableColumn): HTMLInputElement | HTMLSelectElement {
    const attributes = { 'aria-label': l10n.t('Filter {0}', column.name) };
    const field = column.isChoice
      ? element('select', { attributes }, allOption())
      : element('input', {
          attributes: {
            ...attributes,
            type: 'search',
            title: hintFor(column),
            placeholder: exampleFor(column),
          },
        });
    field.addEventListener('input', () => this.#changedSoon());
    field.addEventListener('keydown', (event) => event.stopPropagation());
    return field;
  }

  /** Offers the values that the lines have, where a column has few, and to show those whose case is in several files. */
  offer(rows: readonly TableRow[]): void {
    this.#offerRepeated(rows);
    for (const [id, field] of this.#fields) {
      if (!(field instanceof HTMLSelectElement)) continue;
      const { value, none } = columnOf(id);
      const found = new Set(rows.map((row) => value(row)));
      const values = [...found].filter((each) => each !== null).map(String);
      const options = values.sort().map((each) => element('option', {}, each));
      const chosen = field.value;
      field.replaceChildren(allOption(), ...options);
      if (found.has(null)) field.append(element('option', { attributes: { value: EMPTY } }, none ?? EMPTY));
      setField(field, chosen);
    }
  }

  /** Shows only lines whose column has these words. */
  choose(id: ColumnId, wanted: string): void {
    const field = this.#fields.get(id);
    if (!field) return;
    if (!this.#columns.isShown(id)) {
      this.#columns.show(id);
      this.#deeds.chosen(this.#columns.isShown);
    }
    setField(field, wanted);
    this.#changed();
    field.focus();
  }

  /** Tells how many lines are shown, of how many letters, and how many of their items were overturned. */
  count(shown: readonly TableRow[], all: readonly TableRow[]): void {
    const items = disputedItemsOf(all.length);
    const isAll = shown.length === all.length;
    const letters = isAll ? this.#letters : new Set(shown.map(({ name }) => name)).size;
    const counted = isAll ? items : l10n.t('{0} of {1}', amount(shown.length), items);
    this.#count.textContent = letters === 0 && isAll ? '' : l10n.t('{0} in {1}', counted, lettersOf(letters));
    this.#rate.textContent = rateOf(shown);
    this.#noRows.hidden = shown.length > 0 || all.length === 0;
    if (!this.#noRows.hidden) this.#nothing.textContent = nothingFor(this.#filters);
  }

  tell(state: CaseloadState): void {
    const { reading, letters } = state;
    const found = lettersOf(letters);
    this.#letters = letters;
    this.#leftOut.textContent = leftOutOf(state);
    this.#others.replaceChildren(othersOf(state));
    if (state.pdfs > 0) this.#others.append(' ', button(l10n.t('Import…'), this.#deeds.importPdfs));
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
    else this.#reading.textContent = letters > 0 ? '' : l10n.t('There is no IMR letter in the open folders.');
  }

  /** What is not seen does not filter. */
  #chose(id: ColumnId): void {
    const field = this.#fields.get(id);
    if (field) field.value = '';
    this.#deeds.chosen(this.#columns.isShown);
    this.#changed();
  }

  #offerRepeated(rows: readonly TableRow[]): void {
    const cases = new Set(rows.filter(isRepeated).map(({ letter }) => letter.caseNumber)).size;
    if (cases === 0) {
      this.#repeated.replaceChildren();
      this.#setRepeated(false);
    } else
      this.#repeated.replaceChildren(
        cases === 1
          ? l10n.t('1 case number stands in more than one file')
          : l10n.t('{0} case numbers stand in more than one file', amount(cases)),
        ' ',
        this.#showRepeated,
      );
  }

  #toggleRepeated(): void {
    this.#setRepeated(!this.#filters.repeated);
    this.#changed();
  }

  #setRepeated(repeated: boolean): void {
    this.#filters = { ...this.#filters, repeated };
    this.#showRepeated.setAttribute('aria-pressed', String(repeated));
  }

  #grouping(): ColumnId | null {
    return isColumn(this.#group.value) ? this.#group.value : null;
  }

  #showCharts(areShown: boolean): void {
    this.charts.hidden = !areShown;
    this.#chartsButton.setAttribute('aria-expanded', String(areShown));
  }

  #changedSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#changed(), PAUSE_MS);
  }

  #changed(): void {
    clearTimeout(this.#pause);
    const fields = Array.from(this.#fields, ([id, { value }]) => [id, value] as const);
    this.#filters = {
      ...this.#filters,
      search: this.#search.value,
      columns: new Map(fields.filter(([, wanted]) => wanted.trim() !== '')),
    };
    const { search, repeated, columns } = this.#filters;
    this.#clear.hidden = search === '' && !repeated && columns.size === 0;
    this.#deeds.filtered();
  }

  #clearAll(): void {
    this.#search.value = '';
    for (const field of this.#fields.values()) field.value = '';
    this.#setRepeated(false);
    this.#changed();
    this.#search.focus();
  }
}

/** A choice that was kept may be none of those that there are at the moment. */
function setField(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value))
    field.append(element('option', {}, value));
  field.value = value;
}

const allOption = (): HTMLOptionElement => element('option', { attributes: { value: '' } }, l10n.t('All'));

/** “7 of 73 decided items overturned (9.6%)”; empty where none is decided. */
function rateOf(rows: readonly TableRow[]): string {
  const [outcome] = outcomesBy(rows, () => [''], 1);
  if (!outcome) return '';
  const { upheld, overturned } = outcome;
  const decided = amount(upheld + overturned);
  return l10n.t(
    '{0} of {1} decided items overturned ({2})',
    amount(overturned),
    decided,
    percent(overturnRate(outcome)),
  );
}

function nothingFor({ search, columns }: Filters): string {
  const wanted = Array.from(columns, ([id, words]) => {
    const { name, none } = columnOf(id);
    return `${name} “${words === EMPTY ? (none ?? EMPTY) : words}”`;
  });
  if (search.trim()) wanted.unshift(`“${search.trim()}”`);
  return l10n.t('No item matches {0}.', wanted.join(', '));
}

function button(name: string, deed: () => void): HTMLButtonElement {
  const made = element('button', { attributes: { type: 'button' } }, name);
  made.addEventListener('click', deed);
  return made;
}

function saveButton(name: string, deed: () => void): HTMLButtonElement {
  const made = button(name, deed);
  made.title = l10n.t('The items that are shown, in their order, with all columns');
  return made;
}

function groupField(): HTMLSelectElement {
  const choices = GROUPINGS.map((id) => element('option', { attributes: { value: id } }, columnOf(id).name));
  return element(
    'select',
    { id: 'group' },
    element('option', { attributes: { value: '' } }, l10n.t('Nothing')),
    ...choices,
  );
}
