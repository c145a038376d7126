import * as l10n from '@vscode/l10n';
import { commands, type TextDocument, window, workspace } from 'vscode';
import type { FormattingMiddleware } from 'vscode-languageclient';
import { type FormattingAnswer, formattingRequest } from '../../server/src/lsp/messages';
import { askForCopy, editOf, isEvidence, openCopy, tell } from './evidence';
import { isLetter } from './language';
import type { LetterServer } from './server';

/** Registers the command that opens a formatted copy of the letter being looked at. */
export const registerFormatting = (server: LetterServer) =>
  commands.registerCommand('imrLetters.formatCopy', async () => {
    const document = window.activeTextEditor?.document;
    if (!document || !isLetter(document)) return;
    const answer = await formattingOf(server, document);
    if (answer) await openCopy(answer.text);
  });

/**
 * Format Document on a letter, which is evidence: the user is asked whether a copy shall be formatted instead, unless
 * a setting allows the letter itself. Where letters are formatted on saving nobody may be there to be asked, and
 * without that setting nothing happens.
 */
export const formattingMiddleware = (server: () => LetterServer): FormattingMiddleware => ({
  provideDocumentFormattingEdits: async (document, options, token, next) => {
    if (!isEvidence(document) || setting(document, 'imrLetters.formatting.inPlace'))
      return next(document, options, token);
    if (setting(document, 'editor.formatOnSave')) {
      tell(
        l10n.t('The letter was left as it is: it is evidence. IMR: Format a Copy opens a formatted copy.'),
      );
      return [];
    }
    const answer = await formattingOf(server(), document);
    if (!answer) return [];
    const choice = await askForCopy({
      message: l10n.t('This letter is evidence. Format a copy of it instead?'),
      detail: l10n.t('Formatting changes white space only: no word, no line and no decision.'),
      copy: l10n.t('Format a Copy'),
      inPlace: l10n.t('Format This Document'),
    });
    if (choice === 'copy') await openCopy(answer.text);
    const isForThis =
      choice === 'original' && !token.isCancellationRequested && document.version === answer.version;
    return isForThis ? answer.edits.map(editOf) : [];
  },
});

const setting = (document: TextDocument, name: string): boolean =>
  workspace.getConfiguration(undefined, document).get(name) === true;

/** Undefined, and the user told why, where nothing would change. */
async function formattingOf(
  server: LetterServer,
  document: TextDocument,
): Promise<FormattingAnswer | undefined> {
  const answer = await server.ask(formattingRequest, { textDocument: { uri: document.uri.toString() } });
  if (answer && answer.edits.length > 0) return answer;
  tell(l10n.t('There is nothing to format in this letter.'));
  return undefined;
}
