import { config } from '@vscode/l10n';
import { type ExtensionContext, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerAccepting } from './accepting';
import { registerCaseload } from './caseload';
import { registerChanging } from './changing';
import { registerCommands } from './commands';
import { registerDocumentation } from './documentation';
import { registerExamples } from './examples';
import { serveFiles } from './files';
import { firstStepsMiddleware, registerFirstSteps } from './firstSteps';
import { formattingMiddleware, registerFormatting } from './formatting';
import { type ReadPdf, registerPdfImport } from './importPdfs';
import { isEarlierVersion, isLetter, LETTER_LANGUAGE } from './language';
import { registerLetterStatus } from './letterStatus';
import { headlinesOf } from './quietTrace';
import { registerReadingView } from './readingView';
import { recogniseDocuments } from './recognition';
import { restartingUnless } from './restarting';
import { type LetterServer, serverOf } from './server';
import { registerSummary } from './summary';
import type { WriteWhole } from './wholeFiles';

/** Makes a language client that is not started yet, for the host at hand. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What hosts do differently. */
export type Host = {
  readonly makeClient: MakeClient;
  readonly readPdf: ReadPdf;
  readonly writeWhole: WriteWhole;
};

/** Starts what every host has: recognition, the commands and, with the first letter, the language server. */
export function start(context: ExtensionContext, { makeClient, readPdf, writeWhole }: Host): LetterServer {
  config({ contents: l10n.bundle ?? {} });
  const output = window.createOutputChannel('IMR Letters', { log: true });
  const server: LetterServer = serverOf(async () => {
    const client = await makeClient(clientOptions(context.extensionUri, output, () => server));
    serveFiles(client, writeWhole);
    return client;
  });
  const recognition = recogniseDocuments(output);
  context.subscriptions.push(
    output,
    workspace.onDidOpenTextDocument((document) => {
      if (isLetter(document)) startFor(server, output);
    }),
    recognition,
    registerLetterStatus(server, recognition, output),
    registerCommands(server, output),
    registerSummary(server),
    registerAccepting(server),
    registerChanging(),
    registerFormatting(server),
    registerPdfImport(output, readPdf),
    registerReadingView(context, server, output),
    registerCaseload(context, server, output, writeWhole),
    registerExamples(context),
    registerFirstSteps(context),
    registerDocumentation(context),
  );
  if (workspace.textDocuments.some(isLetter)) startFor(server, output);
  return server;
}

/** The client itself tells the user that it could not start. */
function startFor(server: LetterServer, output: LogOutputChannel): void {
  server.running().catch((error: unknown) => output.error(String(error)));
}

function clientOptions(
  extension: Uri,
  output: LogOutputChannel,
  server: () => LetterServer,
): LanguageClientOptions {
  return {
    documentSelector: [{ language: LETTER_LANGUAGE }],
    outputChannel: output,
    traceOutputChannel: headlinesOf(output),
    initializationOptions: {
      rulePages: Uri.joinPath(extension, 'docs', 'rules').toString(),
      isOurs: true,
    },
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true },
    errorHandler: restartingUnless(server),
    middleware: {
      ...formattingMiddleware(server),
      ...firstStepsMiddleware,
      provideDiagnostics: (document, previousResultId, token, next) =>
        isEarlierVersion('uri' in document ? document.uri : document)
          ? undefined
          : next(document, previousResultId, token),
    },
  };
}
