import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Review, review } from '../review/review';

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

  review(document: TextDocument): Review {
    const known = this.#reviews.get(document.uri);
    if (known?.version === document.version) return known.review;
    const fresh = review(document.getText());
    this.#reviews.set(document.uri, { version: document.version, review: fresh });
    return fresh;
  }

  forget(uri: string): void {
    this.#reviews.delete(uri);
    this.#states.delete(uri);
  }
}
