import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isLetterFile } from '../caseload/letterFile';
import { type Review, review } from '../review/review';
import { isTooLong } from './limits';
import { LETTER_LANGUAGE } from './messages';

/** The letters that an editor has open. */
export type OpenLetters = Pick<
  TextDocuments<TextDocument>,
  'get' | 'all' | 'onDidOpen' | 'onDidChangeContent' | 'onDidClose'
>;

/** Of the open documents the letters: editors without our client open any text with the server. */
export const lettersAmong = (documents: TextDocuments<TextDocument>): OpenLetters => ({
  get: (uri) => [documents.get(uri)].find((document) => document && isLetter(document)),
  all: () => documents.all().filter(isLetter),
  onDidOpen: documents.onDidOpen,
  onDidChangeContent: documents.onDidChangeContent,
  onDidClose: documents.onDidClose,
});

const isLetter = (document: TextDocument): boolean =>
  document.languageId === LETTER_LANGUAGE || isLetterFile(document.uri, document.getText());

type Reviewed = { readonly version: number; readonly review: Review };

/** The open letters: each version is read once, when something first asks for it. */
export class ReviewedDocuments {
  readonly #reviews = new Map<string, Reviewed>();
  readonly #states = new Map<string, TextDocument>();

  /** The document as it is now. Edits change a document itself, also while its answers wait for something. */
  stateOf(document: TextDocument): TextDocument {
    const known = this.#states.get(document.uri);
    if (known?.version === document.version) return known;
    const { uri, languageId, version } = document;
    const state = TextDocument.create(uri, languageId, version, document.getText());
    this.#states.set(uri, state);
    return state;
  }

  /** Of a text that is too long to be read that of an empty one. */
  review(document: TextDocument): Review {
    const known = this.#reviews.get(document.uri);
    if (known?.version === document.version) return known.review;
    const fresh = review(isTooLong(document) ? '' : document.getText());
    this.#reviews.set(document.uri, { version: document.version, review: fresh });
    return fresh;
  }

  forget(uri: string): void {
    this.#reviews.delete(uri);
    this.#states.delete(uri);
  }
}
