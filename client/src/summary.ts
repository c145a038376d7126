import * as l10n from '@vscode/l10n';
import { commands, Disposable, env, type TextDocument, Uri, window, workspace } from 'vscode';
import type { SummaryFormat } from '../../server/src/features/summaryText';
import { type ItemChoice, summaryRequest } from '../../server/src/lsp/messages';
import { disputedItemsOf } from './caseload/words';
import { noteTried } from './firstSteps';
import { isLetter, letterMeant } from './language';
import type { LetterServer } from './server';

/** Registers the commands that put a letter, or one of its disputed items, on the clipboard for a memorandum. */
export const registerSummary = (server: LetterServer): Disposable =>
  Disposable.from(
    commands.registerCommand('imrLetters.copySummary', (uri?: unknown) => copySummary(server, uri)),
    commands.registerCommand('imrLetters.copyItemSummary', (uri?: unknown, index?: unknown) =>
      copyItemSummary(server, uri, index),
    ),
  );

async function copySummary(server: LetterServer, uri: unknown): Promise<void> {
  const document = await letterOf(uri);
  if (!document) return tell(l10n.t('There is no IMR letter here to summarise.'));
  const answer = await ask(server, document);
  if (!answer) return tell(l10n.t('This letter could not be summarised.'));
  await env.clipboard.writeText(answer.text);
  noteTried('summary');
  tell(l10n.t('Summary copied: {0}.', disputedItemsOf(answer.items)));
}

/** Called with the address of a letter and the index of an item, or for the item at the cursor. */
async function copyItemSummary(server: LetterServer, uri: unknown, index: unknown): Promise<void> {
  const document = await letterOf(uri);
  if (!document) return tell(l10n.t('There is no IMR letter here to summarise.'));
  const item = typeof index === 'number' ? { index } : itemAtCursor(document);
  const answer = item && (await ask(server, document, item));
  if (!answer) return tell(l10n.t('The cursor is in no disputed item.'));
  await env.clipboard.writeText(answer.text);
  noteTried('summary');
  tell(l10n.t('Summary of the item copied.'));
}

/** The letter of an address that a menu or a lens hands over, otherwise the one being looked at. */
async function letterOf(uri: unknown): Promise<TextDocument | undefined> {
  const document =
    typeof uri === 'string' || uri instanceof Uri
      ? await workspace.openTextDocument(typeof uri === 'string' ? Uri.parse(uri) : uri)
      : letterMeant()?.document;
  return document && isLetter(document) ? document : undefined;
}

function itemAtCursor(document: TextDocument): ItemChoice | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const { line, character } = editor.selection.active;
  return { position: { line, character } };
}

function ask(server: LetterServer, document: TextDocument, item?: ItemChoice) {
  const format = workspace
    .getConfiguration('imrLetters.summary', document)
    .get<SummaryFormat>('format', 'plain');
  return server.ask(summaryRequest, {
    textDocument: { uri: document.uri.toString() },
    format: format === 'markdown' ? 'markdown' : 'plain',
    ...(item && { item }),
  });
}

const MESSAGE_MS = 5000;

const tell = (message: string): void => {
  window.setStatusBarMessage(message, MESSAGE_MS);
};
