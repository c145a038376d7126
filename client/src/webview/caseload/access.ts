import * as l10n from '@vscode/l10n';
import { KeepingGrid } from './keeping';

/** In pixels, of a key. */
const WIDENING = 20;

/** A table that has the focus in the very cell that is current. The library keeps it in an element of its own. */
export class AccessibleGrid extends KeepingGrid {
  /** Tells a screen reader how many rows and columns there are, which of them a cell is in, and how they are sorted. */
  tellOf(container: HTMLElement): void {
    makeAccessible(this, container);
  }

  protected override setFocus(): void {
    focusCell(this);
  }
}

function makeAccessible(grid: AccessibleGrid, container: HTMLElement): void {
  container.setAttribute('aria-label', l10n.t('Disputed items'));
  for (const stop of container.querySelectorAll('[tabindex]:not([role])')) stop.removeAttribute('tabindex');
  for (const row of container.querySelectorAll('.slick-headerrow-columns')) row.setAttribute('role', 'row');
  const tell = (): void => {
    container.setAttribute('aria-rowcount', String(grid.getDataLength() + 1));
    container.setAttribute('aria-colcount', String(grid.getColumns().length));
    tellRows(container);
    for (const cell of container.querySelectorAll('.slick-headerrow-column'))
      cell.setAttribute('role', 'gridcell');
    tellHeads(grid, container);
    keepCurrent(grid, container);
  };
  grid.onRendered.subscribe(tell);
  grid.onSort.subscribe(tell);
  grid.onActiveCellChanged.subscribe(() => {
    keepCurrent(grid, container);
    if (container.contains(document.activeElement) && !grid.getCellEditor()) focusCell(grid);
  });
  container.addEventListener('keydown', (event) => onKey(event, grid, container), true);
  tell();
}

function focusCell(grid: AccessibleGrid): void {
  if (!grid.getActiveCell() && grid.getDataLength() > 0) grid.setActiveCell(0, 0);
  grid.getActiveCellNode()?.focus({ preventScroll: true });
}

/** The second row of the table is the first one under the heads. */
function tellRows(container: HTMLElement): void {
  for (const row of container.querySelectorAll<HTMLElement>('.slick-row')) {
    row.setAttribute('aria-rowindex', String(Number(row.dataset.row) + 2));
    const cells = row.querySelectorAll<HTMLElement>('.slick-cell');
    cells.forEach((cell) => {
      const index = /\bl(\d+)\b/.exec(cell.className);
      if (index) cell.setAttribute('aria-colindex', String(Number(index[1]) + 1));
      cell.removeAttribute('aria-describedby');
    });
    const group = row.querySelector<HTMLElement>('.slick-group-toggle');
    group?.removeAttribute('aria-expanded');
    if (group) row.setAttribute('aria-expanded', String(group.classList.contains('expanded')));
  }
  container.setAttribute('role', container.querySelector('.slick-group') ? 'treegrid' : 'grid');
}

function tellHeads(grid: AccessibleGrid, container: HTMLElement): void {
  const sorts = new Map(grid.getSortColumns().map(({ columnId, sortAsc }) => [columnId, sortAsc]));
  container.querySelectorAll<HTMLElement>('.slick-header-column').forEach((head, index) => {
    const ascending = sorts.get(grid.getColumns()[index]?.id ?? '');
    head.setAttribute('aria-sort', ascending === undefined ? 'none' : ascending ? 'ascending' : 'descending');
    head.setAttribute('aria-colindex', String(index + 1));
    if (!head.hasAttribute('tabindex') || head.tabIndex > 0) head.tabIndex = index === 0 ? 0 : -1;
  });
}

/** Tab comes to the current cell, or to the first; a row that was made anew keeps the focus that it had. */
function keepCurrent(grid: AccessibleGrid, container: HTMLElement): void {
  for (const cell of container.querySelectorAll<HTMLElement>('.slick-cell[tabindex="0"]')) cell.tabIndex = -1;
  const current = grid.getActiveCellNode() ?? container.querySelector<HTMLElement>('.slick-cell');
  if (current) current.tabIndex = 0;
}

/** Tab leaves the table, where the library would go to the next cell; in the heads Left and Right go from column to column and with Shift make it narrower and wider, Enter and Space sort; Down goes from them and from the fields under them into the table. */
function onKey(event: KeyboardEvent, grid: AccessibleGrid, container: HTMLElement): void {
  if (event.key === 'Tab' && !grid.getCellEditor()) event.stopPropagation();
  if (!(event.target instanceof HTMLElement)) return;
  if (event.key === 'ArrowDown' && event.target.matches('.slick-headerrow input')) {
    event.preventDefault();
    focusCell(grid);
  }
  const head = event.target.closest<HTMLElement>('.slick-header-column');
  if (!head) return;
  const heads = [...container.querySelectorAll<HTMLElement>('.slick-header-column')];
  const index = heads.indexOf(head);
  const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: heads.length - 1 }[event.key];
  const column = grid.getColumns()[index];
  const wider = event.shiftKey && column && { ArrowLeft: -WIDENING, ArrowRight: WIDENING }[event.key];
  if (wider) grid.widen(column, wider);
  else if (next !== undefined && heads[next]) {
    head.tabIndex = -1;
    heads[next].tabIndex = 0;
    heads[next].focus();
    grid.scrollColumnIntoView(next);
  } else if (event.key === 'Enter' || event.key === ' ') head.click();
  else if (event.key === 'ArrowDown') focusCell(grid);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
