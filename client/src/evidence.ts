import { Range, type TextDocument, TextEdit, type ViewColumn, window, workspace } from 'vscode';
import type { FormattingAnswer } from '../../server/src/lsp/messages';
import { LETTER_LANGUAGE } from './language';

/** A letter is evidence; one that was never a file, such as a copy made here, is not. */
export const isEvidence = ({ isUntitled }: TextDocument): boolean => !isUntitled;

/** What is asked before a letter is changed, and the names of the answers. */
type Question = {
  readonly message: string;
  readonly detail: string;
  readonly copy: string;
  readonly inPlace: string;
};

/** Whether a copy of a letter shall be changed instead of the letter itself; undefined where neither shall be. */
export async function askForCopy({
  message,
  detail,
  copy,
  inPlace,
}: Question): Promise<'copy' | 'original' | undefined> {
  const choice = await window.showInformationMessage(message, { modal: true, detail }, copy, inPlace);
  if (choice === copy) return 'copy';
  return choice === inPlace ? 'original' : undefined;
}

/** Where a copy is shown, and which characters of it are selected and brought into view. */
type Shown = { readonly viewColumn?: ViewColumn; readonly start?: number; readonly length?: number };

/** Opens a text as a letter that is no file. */
export async function openCopy(
  content: string,
  { viewColumn, start, length = 0 }: Shown = {},
): Promise<void> {
  const copy = await workspace.openTextDocument({ language: LETTER_LANGUAGE, content });
  const selection =
    start === undefined ? undefined : new Range(copy.positionAt(start), copy.positionAt(start + length));
  await window.showTextDocument(copy, {
    preview: false,
    ...(viewColumn && { viewColumn }),
    ...(selection && { selection }),
  });
}

/** An edit of the server as VS Code makes it. */
export const editOf = ({ range: { start, end }, newText }: FormattingAnswer['edits'][number]): TextEdit =>
  TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText);

const MESSAGE_MS = 8000;

/** Says in the status bar what became of a change. */
export const tell = (message: string): void => {
  window.setStatusBarMessage(message, MESSAGE_MS);
};
