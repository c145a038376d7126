import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { letterRowOf } from '../caseload/rows';
import { WorkspaceCaseload } from './caseload';
import { CitedLetters } from './citations';
import { clientHost } from './clientHost';
import { Configuration } from './configuration';
import { lettersAmong, ReviewedDocuments } from './documents';
import { faultOf } from './faults';
import type { Asked, Context } from './handler';
import { HANDLERS } from './handlers/index';
import { bothHosts, type Host, NO_FILES } from './host';
import { Judgements } from './judgements';
import { leftOutLine } from './letterFiles';
import { isTooLong } from './limits';
import { writeFileRequest } from './messages';
import type { InitializationOptions } from './server';
import { WatchedFiles } from './watchedFiles';

/** Answers an editor that has been initialized with `params`; `host` is the machine that it does so on. */
export function registerAnswers(
  connection: Connection,
  all: TextDocuments<TextDocument>,
  params: InitializeParams,
  host: Host,
): void {
  const { rulePages, isOurs = false }: InitializationOptions = params.initializationOptions ?? {};
  const client = params.capabilities;
  const documents = lettersAmong(all);
  const reviewed = new ReviewedDocuments();
  const configuration = new Configuration(connection, client);
  const failed = (error: unknown) => connection.console.error(faultOf(error));
  const foldersNow = async () => (await openFolders(connection, client)) ?? foldersOf(params);
  const files = bothHosts(host, isOurs ? clientHost(connection) : NO_FILES);
  const judgements = new Judgements({
    readText: files.readText,
    writeText: (uri, text) => connection.sendRequest(writeFileRequest.method, { uri, text }),
    folders: foldersNow,
    settings: async (uri) => (await configuration.of(uri)).findings,
  });
  const watched = new WatchedFiles(connection);
  const context: Context = {
    connection,
    documents,
    review: (document) => reviewed.review(document),
    judged: (document) => judgements.judged(document, () => reviewed.review(document)),
    judgements,
    rulePage: (code) => (rulePages ? `${rulePages}/${code}.md` : null),
    client: () => client,
    configuration,
    citations: new CitedLetters(files),
    caseload: new WorkspaceCaseload(files, documents, {
      of: (document) => letterRowOf(reviewed.review(document)),
      judged: (uri, found) => judgements.judgedRow(uri, found),
      leftOut: (uri, why) => connection.console.warn(leftOutLine(uri, why)),
    }),
    folders: foldersNow,
    readText: files.readText,
    watched,
    isOurs: () => isOurs,
    failed,
    answer:
      (otherwise, answer, tooLong = () => otherwise) =>
      (params, ...rest) => {
        const open = documents.get((params as Asked).textDocument.uri);
        if (!open) return otherwise;
        if (isTooLong(open)) return tooLong(open);
        const document = reviewed.stateOf(open);
        const instead = (error: unknown) => {
          failed(error);
          return otherwise;
        };
        try {
          const answered = answer(document, params, ...rest);
          return answered instanceof Promise ? answered.catch(instead) : answered;
        } catch (error) {
          return instead(error);
        }
      },
  };
  connection.onInitialized(async () => {
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() => judgements.forget());
    }
    await Promise.all([configuration.watch(), watched.watch(client)]).catch(failed);
  });
  for (const { register } of HANDLERS) register(context);
  documents.onDidClose(({ document }) => configuration.forget(document.uri));
}

/** The folders that are open now; null where the editor cannot be asked. */
async function openFolders(
  connection: Connection,
  { workspace }: ClientCapabilities,
): Promise<readonly string[] | null> {
  if (!workspace?.workspaceFolders) return null;
  return (await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? [];
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
