import * as l10n from '@vscode/l10n';
import {
  commands,
  Disposable,
  type DocumentSymbol,
  type LogOutputChannel,
  type Position,
  type Range,
  Selection,
  SymbolKind,
  type TextDocument,
  TextEditorRevealType,
  window,
} from 'vscode';
import { noteTried } from './firstSteps';
import { letterMeant } from './language';
import type { LetterServer } from './server';

/** Registers the commands that `package.json` names. */
export const registerCommands = (server: LetterServer, output: LogOutputChannel): Disposable =>
  Disposable.from(
    commands.registerCommand('imrLetters.nextItem', () => goToItem(server, nextAfter)),
    commands.registerCommand('imrLetters.previousItem', () => goToItem(server, lastBefore)),
    commands.registerCommand('imrLetters.restartServer', () => server.restart()),
    commands.registerCommand('imrLetters.showOutput', () => output.show()),
  );

type Choose = (requests: readonly Range[], from: Position) => Range | undefined;

/** As in the editor's own lists, the first one follows the last. */
const nextAfter: Choose = (requests, from) =>
  requests.find(({ start }) => start.isAfter(from)) ?? requests[0];

const lastBefore: Choose = (requests, from) =>
  requests.findLast(({ start }) => start.isBefore(from)) ?? requests.at(-1);

async function goToItem(server: LetterServer, choose: Choose): Promise<void> {
  const letter = letterMeant();
  if (!letter) return tell(l10n.t('There is no IMR letter here.'));
  await server.running();
  const { document, viewColumn } = letter;
  const requests = await requestsIn(document);
  const shown = await window.showTextDocument(document, { ...(viewColumn && { viewColumn }) });
  const request = choose(requests, shown.selection.start);
  if (!request) return tell(l10n.t('This letter has no disputed item.'));
  shown.selection = new Selection(request.start, request.end);
  shown.revealRange(request, TextEditorRevealType.InCenterIfOutsideViewport);
  noteTried('item');
}

const MESSAGE_MS = 5000;

const tell = (message: string): void => {
  window.setStatusBarMessage(message, MESSAGE_MS);
};

/** The requests of the disputed items in the order of the text. */
async function requestsIn(document: TextDocument): Promise<readonly Range[]> {
  const symbols = await commands.executeCommand<readonly DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  const items = itemsAmong(symbols ?? []).map(({ selectionRange }) => selectionRange);
  return items.sort((a, b) => a.start.compareTo(b.start));
}

/** In the server's outline a letter is a file, its sections are namespaces, and what stands in them are items. */
const itemsAmong = (symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
  symbols.flatMap((symbol) =>
    symbol.kind === SymbolKind.File || symbol.kind === SymbolKind.Namespace
      ? itemsAmong(symbol.children)
      : [symbol],
  );
