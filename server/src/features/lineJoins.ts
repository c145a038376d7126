import type { VisibleLines } from '../text/lines';
import type { Span } from '../text/span';

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

/** Before these a hyphen stands for what is left out: “pre- and postoperative”. */
const SUSPENDS = /^(?:and|or|nor|to|versus|vs)$/;

/**
 * Lines end at the hyphens of words, and some extractors hyphenate: two halves lose the hyphen only where the letter
 * elsewhere has their word without it. A hyphen that is left hanging stays so.
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
    if (known.has(`${first}${second}`)) return 'nothing';
    return SUSPENDS.test(second) ? 'blank' : 'hyphen';
  };
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
