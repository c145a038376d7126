import { type TextDocument, type TextEditor, type Uri, window } from 'vscode';
import { LETTER_LANGUAGE } from '../../server/src/lsp/messages';

export { LETTER_LANGUAGE };

export const isLetter = (document: TextDocument): boolean => document.languageId === LETTER_LANGUAGE;

/** Copies of a file as it was: they are shown beside it, and its findings are the file's own. */
const EARLIER_VERSIONS = new Set(['git', 'vscode-local-history']);

export const isEarlierVersion = ({ scheme }: Uri): boolean => EARLIER_VERSIONS.has(scheme);

/** The letter that is being looked at: where the focus is in no text, one that is seen beside it. */
export const letterInView = (): TextEditor | undefined =>
  window.activeTextEditor ? lettersAmong([window.activeTextEditor]) : lettersAmong(window.visibleTextEditors);

const lettersAmong = (editors: readonly TextEditor[]): TextEditor | undefined =>
  editors.find(({ document }) => isLetter(document));
