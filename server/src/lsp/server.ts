import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Configuration } from './configuration';
import { ReviewedDocuments } from './documents';
import { FolderLetters } from './folder';
import type { Asked, Context } from './handler';
import { HANDLERS } from './handlers/index';
import type { Host } from './host';

/** What the editor tells the server when it starts it. */
export type InitializationOptions = {
  /** Address of the folder with a Markdown page for each rule, without a slash at its end. */
  readonly rulePages?: string;
};

/** Answers an editor over `connection` until it closes; `host` is the machine that it does so on. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const reviewed = new ReviewedDocuments();
  const configuration = new Configuration(connection);
  let rulePages: string | null = null;
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  const context: Context = {
    connection,
    documents,
    review: (document) => reviewed.review(document),
    rulePage: (code) => rulePages && `${rulePages}/${code}.md`,
    client: () => client,
    configuration,
    folder: new FolderLetters(host),
    folders: async () => (await openFolders(connection, client)) ?? folders,
    answer:
      (otherwise, answer) =>
      (params, ...rest) => {
        const document = documents.get((params as Asked).textDocument.uri);
        if (!document) return otherwise;
        const failed = (error: unknown) => {
          connection.console.error(faultOf(error));
          return otherwise;
        };
        try {
          const answered = answer(document, params, ...rest);
          return answered instanceof Promise ? answered.catch(failed) : answered;
        } catch (error) {
          return failed(error);
        }
      },
  };
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    rulePages = (params.initializationOptions as InitializationOptions | undefined)?.rulePages ?? null;
    client = params.capabilities;
    folders = foldersOf(params);
    configuration.prepare(client);
    const sync = { textDocumentSync: TextDocumentSyncKind.Incremental };
    return { capabilities: Object.assign(sync, ...HANDLERS.map(({ capabilities }) => capabilities)) };
  });
  connection.onInitialized(() => configuration.watch());
  for (const { register } of HANDLERS) register(context);
  documents.onDidClose(({ document }) => {
    reviewed.forget(document.uri);
    configuration.forget(document.uri);
  });
  documents.listen(connection);
  connection.listen();
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

/** Where a fault happened; never its message, which could quote the letter. */
const faultOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}\n${(error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')}`
    : 'unknown fault';
