import * as l10n from '@vscode/l10n';
import { commands, type Disposable, ProgressLocation, window } from 'vscode';
import { type CheckAnswer, checkAllRequest } from '../../../server/src/lsp/messages';
import type { LetterServer } from '../server';
import { findingsOf, lettersOf } from './words';

/** Registers the command that reports the findings of all letters of the open folders, open or not. */
export const registerChecking = (server: LetterServer): Disposable =>
  commands.registerCommand('imrLetters.checkAllLetters', async () => {
    const answer = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Checking the letters of the workspace') },
      () => server.ask(checkAllRequest, {}),
    );
    const show = l10n.t('Show Problems');
    const choice = await window.showInformationMessage(
      messageOf(answer),
      ...(answer.findings > 0 ? [show] : []),
    );
    if (choice === show) await commands.executeCommand('workbench.actions.view.problems');
  });

function messageOf({ letters, findings, lettersWithFindings, reading }: CheckAnswer): string {
  const said =
    letters === 0
      ? l10n.t('There is no IMR letter in the open folders.')
      : findings === 0
        ? l10n.t('{0} checked: nothing found.', lettersOf(letters))
        : l10n.t(
            '{0} checked: {1} in {2}.',
            lettersOf(letters),
            findingsOf(findings),
            lettersOf(lettersWithFindings),
          );
  return reading === 'stopped' ? `${said} ${l10n.t('Reading was stopped before all were read.')}` : said;
}
