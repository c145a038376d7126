import { fold, visible } from '../text/span';

/** Markdown that was escaped or written by us; text of a letter becomes one only through `plain`. */
export type Markdown = string;

const SYNTAX = /[\\`*_{}[\]()#+\-.!|<>~$&:@/]/g;

/** `text` so that Markdown shows it letter for letter: no markup, link, HTML or hidden direction. */
export const plain = (text: string): Markdown => visible(fold(text)).replace(SYNTAX, escaped).trim();

/**
 * As `plain`, for Markdown that people also read as it stands, in a memorandum: signs are escaped only where they
 * would be markup within a line, and addresses so that they become no links. Never for the beginning of a line.
 */
export const pasted = (text: string): Markdown =>
  visible(fold(text))
    .replace(/[\\`*_[\]<~$]|&(?=[#\w])|:(?=\/\/)|@(?=\w)/g, '\\$&')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);

/** What the Markdown of an answer says, for an editor that shows none. */
export const unmarked = (markdown: Markdown): string =>
  markdown.replace(
    /\\(.)|(&(?:[lg]t|amp|#\d+);)|\*+|\[|\]\([^()\s]*\)/g,
    (_, sign?: string, entity?: string) => sign ?? SIGNS.get(entity ?? '') ?? '',
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  ':': '&#58;',
  '@': '&#64;',
  '/': '&#47;',
};

const SIGNS = new Map(Object.entries(ENTITIES).map(([sign, entity]) => [entity, sign]));

const escaped = (sign: string): string => ENTITIES[sign] ?? `\\${sign}`;
