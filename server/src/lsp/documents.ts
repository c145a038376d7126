import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Review, review } from '../review/review';

type Reviewed = { readonly version: number; readonly review: Review };

/** The open letters: each version is read once, when something first asks for it. */
export class ReviewedDocuments {
  readonly #reviews = new Map<string, Reviewed>();

  review(document: TextDocument): Review {
    const known = this.#reviews.get(document.uri);
    if (known?.version === document.version) return known.review;
    const fresh = review(document.getText());
    this.#reviews.set(document.uri, { version: document.version, review: fresh });
    return fresh;
  }

  forget(uri: string): void {
    this.#reviews.delete(uri);
  }
}
