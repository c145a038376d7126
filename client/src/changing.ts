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
    const after = edited(document, change);
    const choice = isEvidence(document) ? await ask(change) : 'original';
    if (choice === 'copy') return changeCopy(document, after);
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

type Edited = { readonly start: number; readonly end: number; readonly newText: string };

/** Opens a copy with the edits made in it, at the first one, and says of which letter it is. */
async function changeCopy(document: TextDocument, { text, edits }: ReturnType<typeof edited>): Promise<void> {
  const [first] = edits;
  await openCopy(text, first && { start: first.start, length: first.newText.length });
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  tell(l10n.t('Changed in a copy of {0} that is not saved.', name));
}

/** The edits of a change, which do not overlap, in their order, and the text of the letter with them made in it. */
function edited(document: TextDocument, change: WordsChange) {
  const edits = change.edits
    .map(editOf)
    .map(
      ({ range, newText }): Edited => ({
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        newText,
      }),
    )
    .sort((a, b) => a.start - b.start);
  const text = edits.reduceRight(
    (changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end),
    document.getText(),
  );
  return { text, edits };
}
