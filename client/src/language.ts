import type { TextDocument } from 'vscode';

/** The language that this extension gives to letters. */
export const LETTER_LANGUAGE = 'imr-letter';

export const isLetter = (document: TextDocument): boolean => document.languageId === LETTER_LANGUAGE;
