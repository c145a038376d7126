import * as l10n from '@vscode/l10n';
import { commands, window } from 'vscode';
import { acceptRequest } from '../../server/src/lsp/messages';
import type { FindingIdentity } from '../../server/src/review/identity';
import type { LetterServer } from './server';

/**
 * Registers the command of the quick fix that accepts a finding: it gets the address of the letter, the finding and
 * its message, asks for a reason and has the server note both. Whoever gives no reason accepts nothing.
 */
export const registerAccepting = (server: LetterServer) =>
  commands.registerCommand(
    'imrLetters.acceptFinding',
    async (uri: string, finding: FindingIdentity, message: string) => {
      const reason = await window.showInputBox({
        title: l10n.t('Accept this finding ({0})', finding.code),
        prompt: l10n.t(
          '{0} — Why may it stand? The reason is kept beside the letters, for those who share them.',
          message,
        ),
        ignoreFocusOut: true,
        validateInput: (words) => (words.trim() === '' ? l10n.t('A reason is needed.') : undefined),
      });
      if (!reason?.trim()) return;
      const problem = await server.ask(acceptRequest, { textDocument: { uri }, finding, reason });
      if (problem) await window.showWarningMessage(problem);
    },
  );
