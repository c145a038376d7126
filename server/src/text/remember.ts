import type { Span } from './span';

/**
 * `read`, with what it answered to the last `most` different texts kept, or up to twice as many, fewer where they are
 * long: letters of one caseload say much in the same words. What is answered is shared and must not be changed.
 */
export function remembering<T>(read: (text: string) => T, most = MOST_TEXTS): (text: string) => T {
  let young = new Map<string, T>();
  let old: ReadonlyMap<string, T> = new Map();
  let units = 0;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined || young.has(text)) return known as T;
    const value = old.has(text) ? (old.get(text) as T) : read(text);
    if (young.size >= most || units > MOST_KEPT) {
      old = young;
      young = new Map();
      units = 0;
    }
    young.set(detached(text), value);
    units += text.length;
    return value;
  };
}

const MOST_TEXTS = 10_000;
/** In UTF-16 units. */
const MOST_KEPT = 1_000_000;

/** The same characters in a string of their own: a part of a long text would keep all of it in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

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

/**
 * `read`, with what it answered of the last long text kept, part by part: rules ask for the same parts of a letter
 * again. Shorter texts are fragments, asked for once; of the longest ones nothing is kept.
 */
export function rememberingParts<T>(read: (text: string, part: Span) => T): (text: string, part: Span) => T {
  const knownOf = rememberingLast(() => new Map<number, T>());
  return (text, part) => {
    if (text.length < LEAST_KEPT || text.length > MOST_UNITS) return read(text, part);
    const known = knownOf(text);
    const key = part.start * MOST_UNITS + part.end;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = read(text, part);
    known.set(key, value);
    return value;
  };
}

const LEAST_KEPT = 2000;
/** Small enough for two offsets in one number. */
const MOST_UNITS = 2 ** 26;

/**
 * `read` of parts of texts, kept with the words of each, wherever they stand: after a keystroke all parts but one are
 * read already, and letters repeat each other. What is read must depend on these words alone and count offsets from the
 * first of them; `movedBy` puts it where the part stands.
 */
export function rememberingWords<T>(
  read: (words: string) => T,
  movedBy: (value: T, offset: number) => T,
): (text: string, part: Span) => T {
  const known = rememberingEach(({ words }: Part) => read(words));
  return rememberingParts((text, part) => {
    const value = known(partAt(text, part));
    return part.start === 0 ? value : movedBy(value, part.start);
  });
}

/** One for all that is read of the same words. */
type Part = { readonly words: string };

const partOf = remembering((words): Part => ({ words: detached(words) }));
const partAt = rememberingParts((text, { start, end }) => partOf(text.slice(start, end)));

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
