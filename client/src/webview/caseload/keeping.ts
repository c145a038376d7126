import { type Column, SlickGrid } from 'slickgrid';
import { IDENTIFYING } from './columns';
import type { TableRow } from './rows';

/** Of the room for the table, what kept columns may take at the most. */
const MOST_KEPT = 2 / 3;
/** In pixels. */
const LEAST_WIDTH = 60;
const MOST_WIDTH = 700;
const EDGE = 2;

/**
 * A table whose first columns, as many as there is room for, stay in sight while the others scroll.
 *
 * The style sheet keeps them. The library could freeze columns, but makes two rows of each row for that, which a
 * screen reader reads one after the other, and cuts the titles of groups.
 */
export class KeepingGrid extends SlickGrid<TableRow> {
  #kept = 0;

  /** Takes notice that the room for the table or for a column has changed. */
  keep(): void {
    const container = this.getContainerNode();
    const room = container.clientWidth * MOST_KEPT;
    const kept: number[] = [];
    this.#kept = 0;
    for (const [index, { width = 0 }] of this.getColumns().slice(0, IDENTIFYING).entries()) {
      if (this.#kept + width > room) break;
      container.style.setProperty(`--left-${index}`, `${this.#kept}px`);
      container.style.setProperty(`--width-${index}`, `${width}px`);
      this.#kept += width;
      kept.push(index);
    }
    container.style.setProperty('--kept', `${this.#kept}px`);
    container.dataset.kept = kept.join(' ');
  }

  /** Gives a column a width in pixels, within what is of use. */
  setWidth(column: Column<TableRow>, width: number): void {
    column.width = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
    this.applyColumnHeaderWidths();
    this.updateCanvasWidth(true);
    this.keep();
    this.render();
  }

  /** Makes a column wider by so many pixels, as a user asks. */
  widen(column: Column<TableRow>, pixels: number): void {
    this.setWidth(column, (column.width ?? 0) + pixels);
    this.onColumnsResized.notify({ triggeredByColumn: String(column.id), grid: this });
  }

  /** Makes a column as wide as what is on the screen in it, as a user asks. */
  fitWidth(column: Column<TableRow>): void {
    const index = this.getColumnIndex(column.id);
    const container = this.getContainerNode();
    this.setWidth(column, LEAST_WIDTH);
    const cells = container.querySelectorAll(`.slick-row:not(.slick-group) .l${index}`);
    const name = container
      .querySelectorAll('.slick-header-column')
      [index]?.querySelector('.slick-column-name');
    const most = Math.max(...[name, ...cells].map((each) => each?.scrollWidth ?? 0));
    this.widen(column, most + EDGE - LEAST_WIDTH);
  }

  /** What stands under the kept columns is out of sight too. */
  protected override internalScrollColumnIntoView(left: number, right: number): void {
    if (right > this.#kept) super.internalScrollColumnIntoView(left - this.#kept, right);
  }
}
