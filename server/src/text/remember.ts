import type { Span } from './span';

/**
 * `read`, with what it answered to the last `most` different texts kept, or up to twice as many: letters of one
 * caseload say much in the same words. What is answered is shared and must not be changed.
 */
export function remembering<T>(read: (text: string) => T, most: number): (text: string) => T {
  let young = new Map<string, T>();
  let old: ReadonlyMap<string, T> = new Map();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined || young.has(text)) return known as T;
    const value = old.has(text) ? (old.get(text) as T) : read(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(detached(text), value);
    return value;
  };
}

/** The same characters in a string of their own: a part of a long text would keep all of it in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * `read`, with what it answered of the last long text kept, part by part: rules ask for the same parts of a letter
 * again. Shorter texts are fragments, asked for once.
 */
export function rememberingParts<T>(read: (text: string, part: Span) => T): (text: string, part: Span) => T {
  let last = '';
  let known = new Map<number, T>();
  return (text, part) => {
    if (text.length < LEAST_KEPT) return read(text, part);
    if (text !== last) {
      last = text;
      known = new Map();
    }
    const key = part.start * MOST_UNITS + part.end;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = read(text, part);
    known.set(key, value);
    return value;
  };
}

const LEAST_KEPT = 2000;
/** More than the units of any string, and small enough for two offsets in one number. */
const MOST_UNITS = 2 ** 26;
