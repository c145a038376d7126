import * as l10n from '@vscode/l10n';
import {
  type Column,
  SlickDataView,
  type SlickEventData,
  type SlickGroup,
  SlickGroupItemMetadataProvider,
} from 'slickgrid';
import 'slickgrid/dist/styles/css/slick.grid.css';
import { outcomesBy, overturnRate } from '../../../../server/src/caseload/figures';
import type { TableView } from '../../caseload/tableMessages';
import { itemsOf } from '../../caseload/words';
import { AccessibleGrid } from './access';
import { COLUMNS, type ColumnId, columnOf, IDENTIFYING, isColumn, type TableColumn } from './columns';
import { noteEditor, type OnRemark, stateEditor } from './editors';
import { orderBy } from './filters';
import type { TableRow } from './rows';

const ROW_HEIGHT = 24;

/** What the table asks of the page around it. */
export type Around = {
  /** Shows the letter at the item, in place of the table or beside it. */
  readonly open: (row: TableRow, isBeside: boolean) => void;
  readonly onRemark: OnRemark;
  /** Order or widths are others now. */
  readonly onView: () => void;
  /** Puts the field that filters a column into the cell under its head. */
  readonly filterField: (column: TableColumn, cell: HTMLElement) => void;
};

/** The table of all disputed items. Of its lines only those exist as elements that are on the screen. */
export class Grid {
  readonly #columns: readonly Column<TableRow>[];
  readonly #view: SlickDataView<TableRow>;
  readonly #grid: AccessibleGrid;
  #sort: { readonly id: ColumnId; readonly ascending: boolean } | null = null;

  constructor(container: HTMLElement, nonce: string, around: Around) {
    this.#columns = columnsFor(around.onRemark);
    const groups = new SlickGroupItemMetadataProvider();
    this.#view = new SlickDataView({
      groupItemMetadataProvider: groups,
      inlineFilters: false,
      useCSPSafeFilter: true,
    });
    this.#grid = new AccessibleGrid(container, this.#view, [...this.#columns], {
      autoEdit: false,
      editable: true,
      enableCellNavigation: true,
      enableColumnReorder: false,
      enableHtmlRendering: false,
      enableTextSelectionOnCells: true,
      explicitInitialization: true,
      headerRowHeight: ROW_HEIGHT + 4,
      nonce,
      rowHeight: ROW_HEIGHT,
      showHeaderRow: true,
    });
    this.#listen(around);
    this.#grid.registerPlugin(groups);
    this.#grid.init();
    this.#grid.tellOf(container);
    document.addEventListener('copy', (event) => this.#copy(event, container));
    this.#grid.keep();
  }

  /** Order and widths as they are. */
  get view(): Pick<TableView, 'sort' | 'widths'> {
    const changed = this.#columns.filter(({ id, width }) => width !== columnOf(String(id)).width);
    return {
      sort: this.#sort && { column: this.#sort.id, ascending: this.#sort.ascending },
      widths: Object.fromEntries(changed.map(({ id, width }) => [id, width!])),
    };
  }

  /** Takes order and widths over; what is no column any more is passed over. */
  restore({ sort, widths }: Pick<TableView, 'sort' | 'widths'>): void {
    for (const column of this.#columns) {
      const width = widths[column.id];
      if (width !== undefined) this.#grid.setWidth(column, width);
    }
    if (!isColumn(sort?.column)) return;
    this.#sort = { id: sort.column, ascending: sort.ascending };
    this.#grid.setSortColumn(sort.column, sort.ascending);
  }

  /** Shows these lines, those that match; sorting and groups stay. */
  show(rows: readonly TableRow[], matches: (row: TableRow) => boolean): void {
    this.#view.beginUpdate();
    this.#view.setItems([...rows]);
    this.#view.setFilter(matches);
    this.#sortRows();
    this.#view.endUpdate();
    this.#grid.invalidate();
  }

  filter(matches: (row: TableRow) => boolean): void {
    this.#view.setFilter(matches);
    this.#grid.scrollRowToTop(0);
    this.#grid.invalidate();
  }

  /** Shows the columns that are chosen. */
  choose(isShown: (id: string) => boolean): void {
    this.#grid.setColumns(this.#columns.filter(({ id }) => isShown(String(id))));
    this.#grid.keep();
  }

  /** Groups by a column; by none where it is null. */
  group(id: ColumnId | null): void {
    this.#view.setGrouping(
      id === null
        ? []
        : {
            getter: (row: TableRow) => shownIn(columnOf(id), row),
            formatter: (group) => titleOf(columnOf(id), group as unknown as SlickGroup),
            comparer: (a, b) => Math.sign(b.count - a.count) as -1 | 0 | 1,
            collapsed: true,
          },
    );
    this.#grid.invalidate();
  }

  /** The lines that match, in their order. */
  shown(): readonly TableRow[] {
    return this.#view.getFilteredItems();
  }

  /** Takes notice that the room for the table has changed. */
  fit(): void {
    this.#grid.resizeCanvas();
    this.#grid.keep();
  }

  #listen({ open, filterField, onView }: Around): void {
    const grid = this.#grid;
    this.#view.onRowCountChanged.subscribe(() => {
      grid.updateRowCount();
      grid.render();
    });
    this.#view.onRowsChanged.subscribe((_, { rows }) => {
      grid.invalidateRows(rows);
      grid.render();
    });
    grid.onSort.subscribe((_, sort) => {
      if (!('sortCol' in sort) || !sort.sortCol) return;
      this.#sort = { id: sort.sortCol.id as ColumnId, ascending: sort.sortAsc === true };
      this.#sortRows();
      grid.invalidate();
      onView();
    });
    grid.onColumnsResized.subscribe(() => {
      grid.keep();
      onView();
    });
    grid.onColumnsResizeDblClick.subscribe((_, { triggeredByColumn }) => {
      const column = grid.getColumns()[grid.getColumnIndex(triggeredByColumn)];
      if (column) grid.fitWidth(column);
    });
    grid.onHeaderRowCellRendered.subscribe((_, { column, node }) =>
      filterField(columnOf(String(column.id)), node),
    );
    const openAt = (event: SlickEventData, row: number, cell: number): void => {
      const { ctrlKey, metaKey } = event as unknown as KeyboardEvent | MouseEvent;
      const isBeside = ctrlKey || metaKey;
      const line = this.#view.getItem(row) as TableRow | SlickGroup | undefined;
      if (!line || !('letter' in line) || (grid.getColumns()[cell]?.editor && !isBeside)) return;
      open(line, isBeside);
      event.stopImmediatePropagation();
    };
    grid.onDblClick.subscribe((event, { row, cell }) => openAt(event, row, cell));
    grid.onKeyDown.subscribe((event, { row, cell }) => {
      if ((event as unknown as KeyboardEvent).key === 'Enter') openAt(event, row, cell);
    });
  }

  /** Where no text is selected the cell is copied that has the focus. */
  #copy(event: ClipboardEvent, container: HTMLElement): void {
    const cell = document.activeElement;
    if (!cell?.matches('.slick-cell') || !container.contains(cell) || !getSelection()?.isCollapsed) return;
    event.clipboardData?.setData('text/plain', cell.textContent.trim());
    event.preventDefault();
  }

  #sortRows(): void {
    if (this.#sort) this.#view.sort(orderBy(this.#sort.id, this.#sort.ascending));
  }
}

const columnsFor = (onRemark: OnRemark): Column<TableRow>[] =>
  COLUMNS.map((column, index) => ({
    ...columnFor(column, onRemark),
    alwaysRenderColumn: index < IDENTIFYING,
  }));

function columnFor(column: TableColumn, onRemark: OnRemark): Column<TableRow> {
  const { id, name, width, kind, hint } = column;
  return {
    id,
    name,
    field: 'id',
    width,
    minWidth: 60,
    sortable: true,
    cssClass: kind === 'number' ? `number ${id}` : id,
    toolTip: hint ? `${name}. ${hint}` : name,
    formatter: (_row, _cell, _value, _column, row: TableRow) => {
      const text = shownIn(column, row);
      const toolTip = [text, column.tip?.(row)].filter(Boolean).join('. ');
      return { text, toolTip, addClasses: column.look?.(row) ?? '' };
    },
    ...(id === 'state' ? { editor: stateEditor(onRemark) } : {}),
    ...(id === 'note' ? { editor: noteEditor(onRemark) } : {}),
  };
}

/** What a cell shows and is grouped by. */
const shownIn = ({ value, otherwise, none }: TableColumn, row: TableRow): string =>
  String(value(row) ?? otherwise?.(row) ?? none ?? '');

/** “MRI: 40 items, 12% overturned”, but for groups of one decision; where some are not decided “12 items, 10 decided, 10% of them overturned”. */
function titleOf({ id, name }: TableColumn, group: SlickGroup): string {
  const value = String(group.value || l10n.t('{0}: none', name));
  const items = itemsOf(group.count);
  const [outcome] = outcomesBy(group.rows as unknown as readonly TableRow[], () => [''], 1);
  if (!outcome || id === 'decision') return `${value}: ${items}`;
  const rate = Math.round(overturnRate(outcome) * 100);
  const decided = outcome.upheld + outcome.overturned;
  return decided === group.count
    ? `${value}: ${l10n.t('{0}, {1}% overturned', items, rate)}`
    : `${value}: ${l10n.t('{0}, {1} decided, {2}% of them overturned', items, decided, rate)}`;
}
