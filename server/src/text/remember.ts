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
