import type { Position, TextEdit } from 'vscode-languageserver';
import type { Reading } from '../features/reading/model';
import type { SummaryFormat } from '../features/summaryText';

/** A request that our client makes beyond the protocol: what it asks with and what it is answered. */
export type OwnRequest<Params, Answer> = {
  readonly method: string;
  /** Never there; it carries the types. */
  readonly types?: (params: Params) => Answer;
};

type OfDocument = { readonly textDocument: { readonly uri: string } };

/** A letter or one of its disputed items as text for a memorandum. */
export const summaryRequest: OwnRequest<SummaryParams, SummaryAnswer | null> = {
  method: 'imrLetters/summary',
};
export type SummaryParams = OfDocument & {
  readonly format: SummaryFormat;
  /** Of which item; of all where it is not given. */
  readonly item?: ItemChoice;
};
/** By its index, from 0, or by a place in it. */
export type ItemChoice = { readonly index: number } | { readonly position: Position };
/** Null where the document is not open, or has no such item. `items` counts what the text is about. */
export type SummaryAnswer = { readonly text: string; readonly items: number };

/** A letter set for reading. Null where the document is not open. */
export const readingRequest: OwnRequest<OfDocument, ReadingAnswer | null> = { method: 'imrLetters/reading' };
export type ReadingAnswer = {
  /** Of the document, as it was read. */
  readonly version: number;
  readonly reading: Reading;
};

/** What Format Document would do; it asks no setting, as our client asks the user. Null where the document is not open. */
export const formattingRequest: OwnRequest<OfDocument, FormattingAnswer | null> = {
  method: 'imrLetters/formatting',
};
export type FormattingAnswer = {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** The whole text after them. */
  readonly text: string;
};
