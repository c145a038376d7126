import { Kept, keptOf, type Passage, passageOf, passageWithParts, readingOf } from './passage';
import type { Span } from './span';

/**
 * `read`, with what it answered kept as long as its texts are: letters of one caseload say much in the same words. What
 * is answered is shared and must not be changed.
 */
export const remembering =
  <T>(read: (text: string) => T): ((text: string) => T) =>
  (text) =>
    readOf(passageOf(text), read);

/**
 * `read` of parts of texts, kept with the words of each, wherever they stand. What is read must depend on these words
 * alone and count offsets from the first of them; `movedBy` puts it where the part stands.
 */
export const rememberingWords =
  <T>(
    read: (words: string) => T,
    movedBy?: (value: T, offset: number) => T,
  ): ((text: string, part: Span) => T) =>
  (text, { start, end }) => {
    if (start === 0 && end === text.length) return readOf(passageOf(text), read);
    if (text.length > LONGEST_WITH_PLACES) {
      const value = readOf(passageOf(text.slice(start, end)), read);
      return movedBy ? movedBy(value, start) : value;
    }
    const place = passageWithParts(text).placeOf(start, end);
    if (start === 0 || !movedBy) return readOf(place.passage, read);
    const kept = keptOf(place.read, read);
    if (kept) return kept.value as T;
    const value = movedBy(readOf(place.passage, read), start);
    place.read = new Kept(read, value, place.read);
    return value;
  };

/** The places within a longer text would take too much memory; in UTF-16 units. */
const LONGEST_WITH_PLACES = 2 ** 24;

function readOf<T>(passage: Passage, read: (words: string) => T): T {
  const kept = keptOf(passage.read, read);
  if (kept) return kept.value as T;
  const value = readingOf(passage, read);
  passage.read = new Kept(read, value, passage.read);
  return value;
}

/** `read`, with what it answered of the last text kept: a letter is asked about again and again. */
export function rememberingLast<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; readonly value: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) };
    // The same characters may be another string, and only what is one string is compared at once.
    last!.text = text;
    return last!.value;
  };
}

/** `read`, with what it answered kept for as long as what it was asked of is. */
export function rememberingEach<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const kept = known.get(of);
    if (kept) return kept.value;
    const value = read(of);
    known.set(of, { value });
    return value;
  };
}

/** `read`, with what it answered kept for each of a few keys. */
export function rememberingKeys<K, T>(read: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key)!;
  };
}
