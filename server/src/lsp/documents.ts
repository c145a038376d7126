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

/** What was opened without a text is none. */
function isLetter(document: TextDocument): boolean {
  const text: unknown = document.getText();
  if (typeof text !== 'string') return false;
  return document.languageId === LETTER_LANGUAGE || isLetterFile(document.uri, text);
}

/** The open letters: each version is read once, when something first asks for it. */
export class ReviewedDocuments {
  /** By the open document; a state is its own. */
  readonly #states = new WeakMap<TextDocument, TextDocument>();
  readonly #reviews = new WeakMap<TextDocument, Review>();

  /** The document as it is now. Edits change a document itself, also while its answers wait for something. */
  stateOf(document: TextDocument): TextDocument {
    const known = this.#states.get(document);
    if (known?.version === document.version) return known;
    const { uri, languageId, version } = document;
    const state = TextDocument.create(uri, languageId, version, document.getText());
    this.#states.set(document, state).set(state, state);
    return state;
  }

  /** Of a text that is too long to be read that of an empty one. */
  review(document: TextDocument): Review {
    const state = this.stateOf(document);
    const known = this.#reviews.get(state);
    if (known) return known;
    const fresh = review(isTooLong(state) ? '' : state.getText());
    this.#reviews.set(state, fresh);
    return fresh;
  }
}
