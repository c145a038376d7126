import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LARGEST_FILE } from './host';

/**
 * No answer of the server holds more. Letters that people wrote stay far below; what does not is made to do harm, or no
 * letter. `docs/reliability.md` names every one.
 */
export const MOST = {
  /** Findings of a letter, the gravest first to be kept. */
  findings: 1000,
  /** Entries of an outline, the inner ones counted. */
  symbols: 10_000,
  folds: 5000,
  tokens: 100_000,
  links: 5000,
  lenses: 3000,
  hints: 5000,
  /** Places that say the same, within a letter or in all of them. */
  places: 10_000,
  actions: 1000,
  /** Characters of a hover. */
  hover: 20_000,
  /** Characters of a name in a list. */
  name: 1000,
} as const;

/** Whether a text that is open is too long for a letter and is not read: as many characters as a file may have bytes. */
export const isTooLong = (document: TextDocument): boolean => lengthOf(document) > LARGEST_FILE;

/** A document gives its text as it holds it, which costs nothing. */
const lengthOf = (document: TextDocument): number => document.getText().length;

/** `words`, or as many of them as may be shown. */
export const shortened = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, words.slice(0, most).search(LAST_GAP))}…`;

const LAST_GAP = /\s\S*$|$/;
