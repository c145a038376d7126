import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../review/review';

/** What every handler works with. */
export type Context = {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  /** The review of a document as it is now; each version is read once. */
  readonly review: (document: TextDocument) => Review;
  /** Address of the page of a rule; null when the editor has not said where the pages are. */
  readonly rulePage: (code: string) => string | null;
  /**
   * Wraps the answer to a request about a document: `otherwise` where the document is not open, and where the
   * answer fails, so that one fault takes down neither the server nor the other features.
   */
  readonly answer: <P extends Asked, R>(
    otherwise: R,
    answer: (document: TextDocument, params: P) => R,
  ) => (params: P) => R;
};

/** A request about one document. */
export type Asked = { readonly textDocument: { readonly uri: string } };

/** One feature of the protocol: what the server says that it can, and the answers. */
export type Handler = {
  readonly capabilities: ServerCapabilities;
  readonly register: (context: Context) => void;
};
