import { once } from './once';
import type { Found } from './types';
import { HEADS, headOf, type Word, wordsOf } from './words';

/** A name to look for. `exact`: only as printed, capitals included (or all in capitals). */
export interface Phrase<R> {
  readonly text: string;
  readonly row: R;
  readonly exact?: boolean;
}

/** How words are put together. */
export interface PhraseOptions {
  /** Words that count for nothing: "and", "Chapter". */
  readonly skip?: ReadonlySet<string>;
  /** Whether commas, colons and parentheses may stand inside a name. */
  readonly loose?: boolean;
}

interface Entry<R> {
  readonly phrase: Phrase<R>;
  readonly letters: string;
}

/** Names by the first word and by all their letters. */
export interface PhraseIndex<R> extends PhraseOptions {
  readonly longest: ReadonlyMap<string, number>;
  /** Which heads of words can begin a name: 1 where they can. */
  readonly heads: () => Uint8Array;
  readonly entries: ReadonlyMap<string, readonly Entry<R>[]>;
}

/** A name found at a word: the words `first` to `last`, both included, and all rows that have it. */
export interface PhraseMatch<R> {
  readonly rows: readonly [R, ...R[]];
  readonly first: number;
  readonly last: number;
}

const MAX_GAP = 160;
/** White space, hyphens, strokes, signs of trade marks and what decoding twice makes of them. */
const INSIDE_NAMES = " \t\r\n\f\u00a0-/&+%'\u2019\u2013\u00ae\u2122\u00c2\u00e2\u201e\u20ac\u00a2";

/** Index over names; the first row to claim a spelling keeps it. */
export function indexPhrases<R>(phrases: Iterable<Phrase<R>>, options: PhraseOptions = {}): PhraseIndex<R> {
  const longest = new Map<string, number>();
  const entries = new Map<string, Entry<R>[]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase.text).filter((word) => !options.skip?.has(word.key));
    const [first, second] = words;
    if (first === undefined) continue;
    const letters = words.map((word) => word.key).join('');
    const starts = second === undefined ? [first.key] : [first.key, first.key + second.key];
    for (const start of starts) longest.set(start, Math.max(longest.get(start) ?? 0, words.length));
    const entry = { phrase, letters: words.map((word) => word.printed).join('') };
    const same = entries.get(letters);
    if (same === undefined) entries.set(letters, [entry]);
    else same.push(entry);
  }
  return { ...options, longest, heads: once(() => headsOf(longest.keys())), entries };
}

function headsOf(starts: Iterable<string>): Uint8Array {
  const heads = new Uint8Array(HEADS);
  for (const start of starts) heads[headOf(start, 0, start.length)] = 1;
  return heads;
}

/** The longest name that begins at a word. */
export function matchAt<R>(
  index: PhraseIndex<R>,
  text: string,
  words: readonly Word[],
  first: number,
): PhraseMatch<R> | undefined {
  const start = words[first];
  if (start === undefined || index.heads()[start.head] === 0) return undefined;
  const most = index.longest.get(start.key);
  if (most === undefined) return undefined;
  let found: PhraseMatch<R> | undefined;
  let letters = '';
  let printed = '';
  for (let at = first, taken = 0; taken < most && at < words.length; at += 1) {
    const word = words[at]!;
    if (at > first && !isGap(text, words[at - 1]!.end, word.start, index.loose === true)) break;
    if (index.skip?.has(word.key)) continue;
    letters += word.key;
    printed += word.printed;
    taken += 1;
    const rows = fitting(index, letters, printed);
    if (rows !== undefined) found = { rows, first, last: at };
  }
  return found;
}

/** All names in a text, leftmost and longest first, none overlapping. Linear in the text. */
export function scan<R>(index: PhraseIndex<R>, text: string): PhraseMatch<R>[] {
  const words = wordsOf(text);
  const found: PhraseMatch<R>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = matchAt(index, text, words, at);
    if (match === undefined) continue;
    found.push(match);
    at = match.last;
  }
  return found;
}

/** As `scan`, with the rows and their offsets. */
export function rowsIn<R>(index: PhraseIndex<R>, text: string): Found<R>[] {
  const words = wordsOf(text);
  return scan(index, text).map((match) => ({
    start: words[match.first]!.start,
    end: words[match.last]!.end,
    row: match.rows[0],
  }));
}

/** The row whose name is the whole of a text. */
export function rowNamed<R>(index: PhraseIndex<R>, text: string): R | undefined {
  const words = wordsOf(text).filter((word) => !index.skip?.has(word.key));
  const printed = words.map((word) => word.printed).join('');
  return fitting(index, words.map((word) => word.key).join(''), printed)?.[0];
}

function fitting<R>(
  index: PhraseIndex<R>,
  letters: string,
  printed: string,
): readonly [R, ...R[]] | undefined {
  const entries = index.entries.get(letters);
  if (entries === undefined) return undefined;
  const [row, ...others] = entries.filter((entry) => fits(entry, printed)).map((entry) => entry.phrase.row);
  return row === undefined ? undefined : [row, ...others];
}

function fits<R>(entry: Entry<R>, printed: string): boolean {
  if (entry.phrase.exact !== true) return true;
  return printed === entry.letters || printed === entry.letters.toUpperCase();
}

function isGap(text: string, from: number, to: number, loose: boolean): boolean {
  if (to - from > MAX_GAP) return false;
  for (let at = from; at < to; at += 1) {
    const char = text[at]!;
    if (INSIDE_NAMES.includes(char)) continue;
    if (char === '.' && at + 1 === to) continue;
    if (loose && ',():;[]§'.includes(char)) continue;
    return false;
  }
  return true;
}
