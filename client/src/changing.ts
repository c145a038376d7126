import * as l10n from '@vscode/l10n';
import { commands, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { WordsChange } from '../../server/src/lsp/messages';
import { askForCopy, editOf, isEvidence, openCopy, tell } from './evidence';

/**
 * Registers the command of the quick fixes that change words of a letter, which is evidence: the user is asked whether
 * a copy shall be changed instead. Where the letter has moved on, nothing is changed.
 */
export const registerChanging = () =>
  commands.registerCommand('imrLetters.changeWords', async (change: WordsChange) => {
    const document = await workspace.openTextDocument(Uri.parse(change.uri));
    const text = textAfter(document, change);
    const choice = isEvidence(document) ? await ask(change) : 'original';
    if (choice === 'copy') return openCopy(text);
    if (choice === undefined) return undefined;
    if (document.version !== change.version)
      return tell(
        l10n.t('Nothing was changed: the letter is no longer as it was when this fix was made for it.'),
      );
    const edit = new WorkspaceEdit();
    edit.set(document.uri, change.edits.map(editOf));
    return workspace.applyEdit(edit);
  });

const ask = ({ title }: WordsChange) =>
  askForCopy({
    message: l10n.t('This letter is evidence. Change its words in a copy instead?'),
    detail: l10n.t('{0}: the text would no longer be that of the letter as it was issued.', title),
    copy: l10n.t('Change a Copy'),
    inPlace: l10n.t('Change This Document'),
  });

/** The text of the letter with the edits, which do not overlap, made in it. */
function textAfter(document: TextDocument, { edits }: WordsChange): string {
  const text = document.getText();
  const places = edits.map(editOf).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  return places
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end),
      text,
    );
}
