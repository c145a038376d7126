import * as l10n from '@vscode/l10n';
import { commands, type Disposable, type LogOutputChannel, ProgressLocation, window } from 'vscode';
import { type CheckAnswer, checkAllRequest } from '../../../server/src/lsp/messages';
import type { LetterServer } from '../server';
import { findingsOf, leftOutOf, lettersOf } from './words';

/** Registers the command that reports the findings of all letters of the open folders, open or not. */
export const registerChecking = (server: LetterServer, output: LogOutputChannel): Disposable =>
  commands.registerCommand('imrLetters.checkAllLetters', async () => {
    const answer = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Checking the letters of the workspace') },
      () => server.ask(checkAllRequest, {}),
    );
    const problems = l10n.t('Show Problems');
    const leftOut = l10n.t('Show What Was Left Out');
    const choice = await window.showInformationMessage(
      messageOf(answer),
      ...(answer.findings > 0 ? [problems] : []),
      ...(leftOutOf(answer) ? [leftOut] : []),
    );
    if (choice === problems) await commands.executeCommand('workbench.actions.view.problems');
    if (choice === leftOut) output.show();
  });

function messageOf(answer: CheckAnswer): string {
  const { letters, findings, lettersWithFindings, reading } = answer;
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
  const stopped = reading === 'stopped' && l10n.t('Reading was stopped before all were read.');
  return [said, stopped, leftOutOf(answer)].filter(Boolean).join(' ');
}
