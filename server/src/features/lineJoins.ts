import { lineAt, type VisibleLines } from '../text/lines';
import { fold, type Span, visible } from '../text/span';

/** What stands between two lines of one paragraph once they are set as one: nothing also takes the hyphen away. */
export type Join = 'blank' | 'hyphen' | 'nothing';

/** Tells how two parts of a paragraph, each the visible end or beginning of a line, are set as one. */
export type JoinOf = (before: Span, after: Span) => Join;

const WORD = /[A-Za-z]+(?:-[A-Za-z]+)*/g;
const BEFORE = /(?:^|[^A-Za-z-])([A-Za-z]+(?:-[A-Za-z]+)*)-$/;
const AFTER = /^[A-Za-z]+(?:-[A-Za-z]+)*/;
const NUMBER_BEFORE = /\d-$/;
const NUMBER_AFTER = /^[A-Z]?\d/;
const LONGEST_WORD = 60;

/**
 * Lines end at the hyphens of words, and some extractors hyphenate, while others leave “pre- and postoperative”
 * alone: two halves are one word only where the letter elsewhere has that word within a line, and numbers
 * (“L4-5”, “10-16-2016”) always are. Everything else stays as printed.
 */
export function joinsOf(text: string, lines: VisibleLines): JoinOf {
  let known: ReadonlySet<string> | null = null;
  return (before, after) => {
    if (text[before.end - 1] !== '-') return 'blank';
    const head = text.slice(Math.max(before.start, before.end - LONGEST_WORD), before.end);
    const tail = text.slice(after.start, Math.min(after.end, after.start + LONGEST_WORD));
    if (NUMBER_BEFORE.test(head) && NUMBER_AFTER.test(tail)) return 'hyphen';
    const first = BEFORE.exec(head)?.[1]?.toLowerCase();
    const second = AFTER.exec(tail)?.[0].toLowerCase();
    if (!first || !second) return 'blank';
    known ??= wordsWithin(text, lines);
    if (known.has(`${first}-${second}`)) return 'hyphen';
    return known.has(`${first}${second}`) ? 'nothing' : 'blank';
  };
}

/** A part of a letter as one line of text, its lines joined. */
export function joinedText(text: string, lines: VisibleLines, joinOf: JoinOf, span: Span): string {
  let joined = '';
  let before: Span | null = null;
  for (let line = Math.max(0, lineAt(lines, span.start)); line < lines.count; line++) {
    const start = Math.max(span.start, lines.starts[line]!);
    const end = Math.min(span.end, lines.ends[line]!);
    if (lines.starts[line]! >= span.end) break;
    if (start >= end) continue;
    const join = before && joinOf(before, { start, end });
    if (join === 'nothing') joined = joined.slice(0, -1);
    joined += (join === 'blank' ? ' ' : '') + text.slice(start, end);
    before = { start, end };
  }
  return visible(fold(joined));
}

/** The words that stand whole in a line, in small letters. */
function wordsWithin(text: string, lines: VisibleLines): ReadonlySet<string> {
  const words = new Set<string>();
  for (let line = 0; line < lines.count; line++) {
    const shown = text.slice(lines.starts[line]!, lines.ends[line]!);
    for (const [word] of shown.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}
