import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import type { ReadPdf } from './importPdfs';
import { placeFile } from './placeFile';
import type { LetterServer } from './server';
import { type MakeClient, start } from './start';
import { type WriteWhole, writeByProvider } from './wholeFiles';

let server: LetterServer | undefined;

/** Called by VS Code once, with the first plain text or letter or the first command. */
export function activate(context: ExtensionContext): void {
  const makeClient = clientOf(join(context.extensionPath, 'dist', 'server', 'server.mjs'));
  server = start(context, { makeClient, readPdf, writeWhole });
}

/** Called by VS Code before it ends. */
export const deactivate = (): Promise<void> | undefined => server?.stop();

/** Files of this machine are put in place by it; others as VS Code can. */
const writeWhole: WriteWhole = (file, bytes) =>
  file.scheme === 'file' ? placeFile(file.fsPath, bytes) : writeByProvider(file, bytes);

/** A program part of its own beside this one, loaded with the first PDF. */
const readPdf: ReadPdf = (bytes) =>
  (require('./pdf.js') as typeof import('../../server/src/pdf/readPdf')).readPdf(bytes);

/** Loads the library of the language client only with the first letter: most plain text is none. */
const clientOf =
  (module: string): MakeClient =>
  async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    return new LanguageClient('imrLetters', 'IMR Letters', { module, transport: TransportKind.ipc }, options);
  };
