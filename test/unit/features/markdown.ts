import assert from 'node:assert/strict';

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  '#58': ':',
  '#64': '@',
  '#47': '/',
};
const PRIVATE = 0xe000;

const hidden = (sign: string): string => String.fromCharCode(PRIVATE + sign.charCodeAt(0));
const shown = (text: string): string =>
  text.replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - PRIVATE));

/**
 * What a reader sees of a hover's Markdown: one line a paragraph or point. It knows the little that our hovers are
 * made of (bold, slanted, points, links to public sources) and fails where anything else would be markup, a
 * link or HTML for any reading of Markdown.
 */
export function shownText(markdown: string): string {
  const literal = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => hidden(sign))
    .replace(/&(lt|gt|amp|#58|#64|#47);/g, (_, name: string) => hidden(ENTITIES[name]!));
  assert.doesNotMatch(
    literal.replace(/^- (?=\S)/gm, ''),
    /^\s*(?:[-+=]|\*\s|\d+[.)]\s)/m,
    'a list in a list, a rule or a heading',
  );
  const plain = literal
    .replace(/\[([^[\]]+)\]\(https:\/\/(?!evil)[\w./?=&%#~-]+\)/g, '$1')
    .replace(/\*\*(?=\S)(.+?)\*\*/g, '$1')
    .replace(/\*(?=\S)(.+?)\*/g, '$1')
    .replace(/^- /gm, '• ');
  assert.doesNotMatch(plain, /[\\`*_{}[\]<>#|~$&@]/, 'markup');
  assert.doesNotMatch(plain, /^(?: {4}|\t)/m, 'a block of code');
  assert.doesNotMatch(plain, /:\/\/|www\.|(?:command|data|file|vscode|javascript|mailto):/i, 'a link');
  assert.doesNotMatch(
    plain,
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/,
  );
  return shown(plain);
}
