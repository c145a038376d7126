import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

type Asked = { readonly textDocument: { readonly uri: string } };

/**
 * Wraps the answer to a request about a document: `otherwise` where the document is not open, and where the
 * answer fails, so that one fault takes down neither the server nor the other features. What is logged names
 * the fault, never the text.
 */
export const answering =
  (connection: Connection, documents: TextDocuments<TextDocument>) =>
  <P extends Asked, R>(otherwise: R, answer: (document: TextDocument, params: P) => R) =>
  (params: P): R => {
    const document = documents.get(params.textDocument.uri);
    if (!document) return otherwise;
    try {
      return answer(document, params);
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.name) : 'unknown fault');
      return otherwise;
    }
  };
