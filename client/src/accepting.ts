import { commands, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodedText } from '../../server/src/lsp/decoding';
import { acceptRequest, readFileRequest, writeFileRequest } from '../../server/src/lsp/messages';
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
        title: `Accept this finding (${finding.code})`,
        prompt: `${message} — Why may it stand? The reason is kept beside the letters, for those who share them.`,
        ignoreFocusOut: true,
        validateInput: (words) => (words.trim() === '' ? 'A reason is needed.' : undefined),
      });
      if (!reason?.trim()) return;
      const problem = await server.ask(acceptRequest, { textDocument: { uri }, finding, reason });
      if (problem) await window.showWarningMessage(problem);
    },
  );

/** Reads and writes files for the server, which itself knows only those of its own machine. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest.method, ({ uri }: { readonly uri: string }) => textOf(Uri.parse(uri)));
  client.onRequest(
    writeFileRequest.method,
    ({ uri, text }: { readonly uri: string; readonly text: string }) => write(Uri.parse(uri), text),
  );
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return decodedText(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** Why the file could not be written, or null. */
async function write(uri: Uri, text: string): Promise<string | null> {
  const name = workspace.asRelativePath(uri);
  const isBeingEdited = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (isBeingEdited) return `${name} has changes that are not saved. Save it first.`;
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return null;
  } catch (error) {
    return `${name} could not be written: ${error instanceof Error ? error.message : error}`;
  }
}
