import type { TextDocument, Uri } from 'vscode';
import { LETTER_LANGUAGE } from '../../server/src/lsp/messages';

export { LETTER_LANGUAGE };

export const isLetter = (document: TextDocument): boolean => document.languageId === LETTER_LANGUAGE;

/** Copies of a file as it was: they are shown beside it, and its findings are the file's own. */
const EARLIER_VERSIONS = new Set(['git', 'vscode-local-history']);

export const isEarlierVersion = ({ scheme }: Uri): boolean => EARLIER_VERSIONS.has(scheme);
