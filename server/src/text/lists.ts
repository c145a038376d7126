/**
 * The index of the last of `list` that `isEarly`; -1 where none is. All that are early stand before all that are not.
 * Takes time as the number of digits of the list's length does.
 */
export function lastIndexOf<T>(list: readonly T[], isEarly: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEarly(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first of each kind, in their order. */
export function firstOfEach<T>(all: readonly T[], kindOf: (each: T) => unknown): readonly T[] {
  const first = new Map<unknown, T>();
  for (const each of all) {
    const kind = kindOf(each);
    if (!first.has(kind)) first.set(kind, each);
  }
  return [...first.values()];
}
