/** Markdown that was escaped or written by us; text of a letter becomes one only through `plain`. */
export type Markdown = string;

/** Direction marks, zero-width and control characters, which could make a text look like another. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const SYNTAX = /[\\`*_{}[\]()#+\-.!|<>~$&:@/]/g;

/** `text` so that Markdown shows it letter for letter: no markup, link, HTML or hidden direction. */
export const plain = (text: string): Markdown =>
  text.replace(INVISIBLE, '\ufffd').replace(/\s+/g, ' ').replace(SYNTAX, escaped).trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  ':': '&#58;',
  '@': '&#64;',
  '/': '&#47;',
};

const escaped = (sign: string): string => ENTITIES[sign] ?? `\\${sign}`;
