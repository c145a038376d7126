import { TabInputText, type TextDocument, type TextEditor, type Uri, window, workspace } from 'vscode';
import { LETTER_LANGUAGE } from '../../server/src/lsp/messages';

export { LETTER_LANGUAGE };

export const isLetter = (document: TextDocument): boolean => document.languageId === LETTER_LANGUAGE;

/** Copies of a file as it was: they are shown beside it, and its findings are the file's own. */
const EARLIER_VERSIONS = new Set(['git', 'vscode-local-history']);

export const isEarlierVersion = ({ scheme }: Uri): boolean => EARLIER_VERSIONS.has(scheme);

/** A letter, and the column in which it is open. */
type OpenLetter = Pick<TextEditor, 'document' | 'viewColumn'>;

/** The letter that is meant where none is named: the one being looked at, otherwise one in a tab behind a page. */
export const letterMeant = (): OpenLetter | undefined =>
  letterInView() ?? (window.activeTextEditor ? undefined : letterBehind());

/** Of the letters that are open in a tab the last one. */
function letterBehind(): OpenLetter | undefined {
  const letters = window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs.flatMap(({ input }): OpenLetter[] => {
      const uri = input instanceof TabInputText ? input.uri.toString() : null;
      const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
      return document && isLetter(document) ? [{ document, viewColumn }] : [];
    }),
  );
  return letters.at(-1);
}

/** The letter that is being looked at: where the focus is in no text, one that is seen beside it. */
export const letterInView = (): TextEditor | undefined =>
  window.activeTextEditor ? lettersAmong([window.activeTextEditor]) : lettersAmong(window.visibleTextEditors);

const lettersAmong = (editors: readonly TextEditor[]): TextEditor | undefined =>
  editors.find(({ document }) => isLetter(document));
