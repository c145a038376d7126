import type { WriteStream } from 'node:tty';
import type { Severity } from '../rules/rule';

/** Controls, format characters such as those that turn the direction of writing, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Signs of which some are unseen; without one, as nearly always, a text need not be looked through for these. */
const RARE = /[^\x20-\x7e\xa1-\xac\xae-\u05ff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff]/;

/** `text` on one line, with every character escaped that could act on a terminal or hide what stands there. */
export const forTerminal = (text: string): string =>
  replaced(text, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);

/** The same JSON, with every character escaped that could act on a terminal. */
export const jsonForTerminal = (json: string): string =>
  replaced(json, (sign) =>
    Array.from({ length: sign.length }, (_, index) => unicodeEscape(sign.charCodeAt(index))).join(''),
  );

const replaced = (text: string, escapeOf: (sign: string) => string): string =>
  RARE.test(text) ? text.replace(UNSEEN, escapeOf) : text;

const unicodeEscape = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Colours a word by its severity. */
export type Paint = (severity: Severity, word: string) => string;

export const noPaint: Paint = (_, word) => word;

/** Paints on a terminal that has colours, unless NO_COLOR is set; elsewhere leaves words as they are. */
export const paintFor = (stream: Partial<WriteStream>): Paint =>
  stream.isTTY && !process.env.NO_COLOR && stream.hasColors?.()
    ? (severity, word) => `\u001b[${COLOURS[severity]}m${word}\u001b[39m`
    : noPaint;

/** Red, yellow, cyan and blue, as ECMA-48 numbers them. */
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 34 };
