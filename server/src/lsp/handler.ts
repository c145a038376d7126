import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../review/review';
import type { WorkspaceCaseload } from './caseload';
import type { CitedLetters } from './citations';
import type { Configuration } from './configuration';
import type { OpenLetters } from './documents';
import type { Judgements } from './judgements';
import type { WatchedFiles } from './watchedFiles';

/** What every handler works with. */
export type Context = {
  readonly connection: Connection;
  readonly documents: OpenLetters;
  /** The review of a document as it is now; each version is read once. */
  readonly review: (document: TextDocument) => Review;
  /** The same as its user judges it: what is shown of the findings is shown of these. */
  readonly judged: (document: TextDocument) => Promise<Review>;
  readonly judgements: Judgements;
  /** Address of the page of a rule; null when the editor has not said where the pages are. */
  readonly rulePage: (code: string) => string | null;
  /** What the editor can; known when the first request comes. */
  readonly client: () => ClientCapabilities;
  readonly configuration: Configuration;
  /** What the letters of the open folders cite, whether they are open or not. */
  readonly citations: CitedLetters;
  /** The letters of the open folders with their items and findings. */
  readonly caseload: WorkspaceCaseload;
  /** Addresses of the open folders. */
  readonly folders: () => Promise<readonly string[]>;
  /** The text of a file, wherever it is; null where it is not there or cannot be read. */
  readonly readText: (uri: string) => Promise<string | null>;
  readonly watched: WatchedFiles;
  /** Whether the editor is our own client, which has our commands and reads and writes files for us. */
  readonly isOurs: () => boolean;
  /** Notes that something failed. */
  readonly failed: (error: unknown) => void;
  /**
   * Wraps the answer to a request about a document: `otherwise` where the document is not open or is no letter, and where
   * the answer fails, so that one fault takes down neither the server nor the other features. A text that is too long
   * to be read has `tooLong`, the same unless given.
   */
  readonly answer: <P extends Asked, R, Rest extends readonly unknown[]>(
    otherwise: R,
    answer: (document: TextDocument, params: P, ...rest: Rest) => R | Promise<R>,
    tooLong?: (document: TextDocument) => R,
  ) => (params: P, ...rest: Rest) => R | Promise<R>;
};

/** A request about one document. */
export type Asked = { readonly textDocument: { readonly uri: string } };

/** The answers of one feature of the protocol, which `capabilities.ts` announces. */
export type Handler = {
  readonly register: (context: Context) => void;
};
