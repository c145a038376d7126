import { LAYOUT_NAMES } from '../letter/layouts';
import type { Item, Letter } from '../letter/model';
import { placeFinder } from '../text/lines';
import { matchesOf } from '../text/matches';
import { fold } from '../text/span';

/** With these words a notice of 2013 begins what it says of one request: guidelines and rationale. */
const REGARDING = /\bregarding\s+the\s+request\s+for\s+/gi;

/**
 * That reasons and citations of an item are not read, where its layout is known by its frame alone, and in which line
 * they begin where the letter says so; null where they are read.
 */
export function unreadWords(letter: Letter, item: Item): string | null {
  const { layout, text } = letter;
  if (!layout || layout === 'final-determination' || item.rationale) return null;
  const start = startOfReasons(letter, item);
  const where = start === null ? '' : ` They begin in line ${placeFinder(text)(start).line}.`;
  return `not read. Of a ${LAYOUT_NAMES[layout]} IMR Letters reads the sections, the requests and the decisions only.${where}`;
}

function startOfReasons({ text }: Letter, { request }: Item): number | null {
  if (!request) return null;
  const asked = fold(text.slice(request.start, request.end)).toLowerCase();
  const found = matchesOf(text, REGARDING).find(({ 0: words, index }) => {
    const start = index + words.length;
    const there = fold(text.slice(start, start + 2 * (request.end - request.start) + ROOM)).toLowerCase();
    return there.startsWith(asked) && !/^[\p{L}\p{N}]/u.test(there.slice(asked.length));
  });
  return found?.index ?? null;
}

/** For white space that a line end or a page break adds. */
const ROOM = 200;
