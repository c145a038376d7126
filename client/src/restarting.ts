import * as l10n from '@vscode/l10n';
import { window } from 'vscode';
import type { CloseAction, ErrorAction, ErrorHandler } from 'vscode-languageclient';
import type { LetterServer } from './server';

/** The server is started again so many times within `WITHIN_MS`; what ends it that often would end it once more. */
const MOST_STARTS = 4;
const WITHIN_MS = 3 * 60 * 1000;

// The library is loaded only with the first letter, and its enumerations with it.
const RESTART: CloseAction.Restart = 2;
const STAY: CloseAction.DoNotRestart = 1;
const CONTINUE: ErrorAction.Continue = 1;

/**
 * What is done when the server ends without having been asked to: it is started again, and hears of the open letters
 * as they are. One that ends again and again is left, and the user told.
 */
export function restartingUnless(server: () => LetterServer): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error: () => ({ action: CONTINUE, handled: true }),
    closed: () => {
      const now = Date.now();
      ends = [...ends.filter((each) => now - each < WITHIN_MS), now];
      if (ends.length <= MOST_STARTS)
        return { action: RESTART, handled: true, message: 'The language server ended and is started again.' };
      tell(server());
      return { action: STAY, handled: true, message: 'The language server ended too often and is left.' };
    },
  };
}

function tell(server: LetterServer): void {
  const restart = l10n.t('Restart');
  const message = l10n.t(
    'The language server of IMR Letters has ended {0} times within 3 minutes and is not started again. Your letters and notes are as they were; nothing is read or checked until it runs.',
    MOST_STARTS + 1,
  );
  window.showErrorMessage(message, restart).then((choice) => {
    if (choice === restart) server.restart().catch(() => {});
  });
}
