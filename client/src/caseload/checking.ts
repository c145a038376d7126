import { commands, type Disposable, ProgressLocation, window } from 'vscode';
import { type CheckAnswer, checkAllRequest } from '../../../server/src/lsp/messages';
import type { LetterServer } from '../server';
import { counted } from './words';

const SHOW = 'Show Problems';

/** Registers the command that reports the findings of all letters of the open folders, open or not. */
export const registerChecking = (server: LetterServer): Disposable =>
  commands.registerCommand('imrLetters.checkAllLetters', async () => {
    const answer = await window.withProgress(
      { location: ProgressLocation.Window, title: 'Checking the letters of the workspace' },
      () => server.ask(checkAllRequest, {}),
    );
    const choice = await window.showInformationMessage(
      messageOf(answer),
      ...(answer.findings > 0 ? [SHOW] : []),
    );
    if (choice === SHOW) await commands.executeCommand('workbench.actions.view.problems');
  });

function messageOf({ letters, findings, lettersWithFindings, reading }: CheckAnswer): string {
  const stopped = reading === 'stopped' ? ' Reading was stopped before all were read.' : '';
  if (letters === 0) return `There is no IMR letter in the open folders.${stopped}`;
  const checked = `${counted(letters, 'letter')} checked: `;
  if (findings === 0) return `${checked}nothing found.${stopped}`;
  return `${checked}${counted(findings, 'finding')} in ${counted(lettersWithFindings, 'letter')}.${stopped}`;
}
