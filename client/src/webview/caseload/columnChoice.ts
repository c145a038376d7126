import * as l10n from '@vscode/l10n';
import { element } from '../dom';
import { COLUMNS, type ColumnId, IDENTIFYING } from './columns';

/** Which columns are shown, to be opened where it is wanted; those that say which item a row is always are. */
export class ColumnChoice {
  readonly place = element('details', { id: 'columns' }, element('summary', {}, l10n.t('Columns')));
  readonly #boxes: ReadonlyMap<string, HTMLInputElement>;

  /** `chose` is called when someone has shown or hidden a column. */
  constructor(chose: (id: ColumnId) => void) {
    const boxes = COLUMNS.slice(IDENTIFYING).map(({ id, name }) => {
      const box = element('input', { attributes: { type: 'checkbox' } });
      box.checked = true;
      box.addEventListener('change', () => chose(id));
      return { id, box, label: element('label', {}, box, name) };
    });
    this.#boxes = new Map(boxes.map(({ id, box }) => [id, box]));
    const labels = boxes.map(({ label }) => label);
    const attributes = { role: 'group', 'aria-label': l10n.t('Columns') };
    this.place.append(element('div', { attributes }, ...labels));
  }

  get hidden(): readonly string[] {
    return [...this.#boxes.keys()].filter((id) => !this.isShown(id));
  }

  readonly isShown = (id: string): boolean => this.#boxes.get(id)?.checked ?? true;

  show(id: string): void {
    const box = this.#boxes.get(id);
    if (box) box.checked = true;
  }

  /** Hides these columns and shows the others. */
  hide(ids: readonly string[]): void {
    for (const [id, box] of this.#boxes) box.checked = !ids.includes(id);
  }
}
