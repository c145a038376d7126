import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ReviewedDocuments } from './documents';
import type { Asked, Context } from './handler';
import { HANDLERS } from './handlers/index';

/** What the editor tells the server when it starts it. */
export type InitializationOptions = {
  /** Address of the folder with a Markdown page for each rule, without a slash at its end. */
  readonly rulePages?: string;
};

/** Answers an editor over `connection` until it closes. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const reviewed = new ReviewedDocuments();
  let rulePages: string | null = null;
  const context: Context = {
    connection,
    documents,
    review: (document) => reviewed.review(document),
    rulePage: (code) => rulePages && `${rulePages}/${code}.md`,
    answer: (otherwise, answer) => (params) => {
      const document = documents.get((params as Asked).textDocument.uri);
      if (!document) return otherwise;
      try {
        return answer(document, params);
      } catch (error) {
        connection.console.error(faultOf(error));
        return otherwise;
      }
    },
  };
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    rulePages = (params.initializationOptions as InitializationOptions | undefined)?.rulePages ?? null;
    const sync = { textDocumentSync: TextDocumentSyncKind.Incremental };
    return { capabilities: Object.assign(sync, ...HANDLERS.map(({ capabilities }) => capabilities)) };
  });
  for (const { register } of HANDLERS) register(context);
  documents.onDidClose(({ document }) => reviewed.forget(document.uri));
  documents.listen(connection);
  connection.listen();
}

/** Where a fault happened; never its message, which could quote the letter. */
const faultOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}\n${(error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')}`
    : 'unknown fault';
