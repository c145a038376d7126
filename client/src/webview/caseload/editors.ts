import * as l10n from '@vscode/l10n';
import type { Editor, EditorArguments, EditorConstructor } from 'slickgrid';
import { type Remark, STATES, type State, stateNames } from '../../caseload/notesFile';
import { element } from '../dom';
import type { TableRow } from './rows';

/** What is called with the remark that someone has made on the letter of a line. */
export type OnRemark = (row: TableRow, remark: Remark) => void;

/** Edits the state of a letter. */
export const stateEditor = (onRemark: OnRemark): EditorConstructor =>
  editorOf(
    () => {
      const options = STATES.map((state) =>
        element('option', { attributes: { value: state } }, stateNames()[state]),
      );
      const none = element('option', { attributes: { value: '' } }, '');
      return element('select', { attributes: { 'aria-label': l10n.t('State') } }, none, ...options);
    },
    ({ state }) => state ?? '',
    (remark, value) => ({ ...remark, state: STATES.find((each): each is State => each === value) ?? null }),
    onRemark,
  );

/** Edits the note on a letter. */
export const noteEditor = (onRemark: OnRemark): EditorConstructor =>
  editorOf(
    () => element('input', { attributes: { type: 'text', 'aria-label': l10n.t('Note') } }),
    ({ note }) => note,
    (remark, value) => ({ ...remark, note: value.trim() }),
    onRemark,
  );

/** An editor of the table, which makes its editors itself, one for each time that a cell is edited. */
function editorOf(
  make: () => HTMLSelectElement | HTMLInputElement,
  read: (remark: Remark) => string,
  write: (remark: Remark, value: string) => Remark,
  onRemark: OnRemark,
): EditorConstructor {
  class RemarkEditor implements Editor {
    readonly #field = make();
    #before = '';

    constructor({ container }: EditorArguments) {
      this.#field.className = 'editor';
      container.append(this.#field);
      this.#field.addEventListener('keydown', (event) => {
        if (/^(?:Arrow|Home|End|Page)/.test((event as KeyboardEvent).key)) event.stopPropagation();
      });
      this.#field.focus();
    }

    init = (): void => {};
    destroy = (): void => this.#field.remove();
    focus = (): void => this.#field.focus();
    isValueChanged = (): boolean => this.#field.value !== this.#before;
    serializeValue = (): string => this.#field.value;
    validate = () => ({ valid: true, msg: null });

    loadValue({ remark }: TableRow): void {
      this.#before = read(remark);
      this.#field.value = this.#before;
    }

    applyValue(row: TableRow, value: string): void {
      onRemark(row, write(row.remark, value));
    }
  }
  return RemarkEditor as unknown as EditorConstructor;
}
