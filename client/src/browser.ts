import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { pdfReaderOf } from './pdfWorker';
import type { LetterServer } from './server';
import { type MakeClient, start } from './start';
import { writeByProvider } from './wholeFiles';

let server: LetterServer | undefined;

/** Called by VS Code in a browser once, with the first plain text or letter or the first command. */
export function activate(context: ExtensionContext): void {
  const addressOf = (program: string): string =>
    Uri.joinPath(context.extensionUri, 'dist', 'web', program).toString(true);
  server = start(context, {
    makeClient: clientOf(addressOf('server.js')),
    readPdf: pdfReaderOf(addressOf('pdf.js')),
    writeWhole: writeByProvider,
  });
}

/** Called by VS Code before it ends. */
export const deactivate = (): Promise<void> | undefined => server?.stop();

/** Each start of the server has a worker of its own, which the server closes when it ends. */
const clientOf =
  (program: string): MakeClient =>
  async (options) =>
    new LanguageClient(
      'imrLetters',
      'IMR Letters',
      async () => {
        const worker = new Worker(program);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      },
      options,
    );
