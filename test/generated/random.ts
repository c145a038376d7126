/** Choices that depend on a seed alone, so that the same letters come out on every machine. */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `count` different entries of the list, or all of them in another order where it has fewer. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
  /** A factor around 1 whose logarithm is normally distributed. */
  readonly spread: (deviation: number) => number;
};

/** The choices of one thing among many: `index` tells it from its neighbours. */
export function randomOf(seed: number, index: number): Random {
  const next = numbers(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (share) => next() < share,
    pick: (list) => list[between(0, list.length - 1)]!,
    some: (list, count) => {
      const left = [...list];
      const taken: (typeof left)[number][] = [];
      while (left.length > 0 && taken.length < count)
        taken.push(...left.splice(between(0, left.length - 1), 1));
      return taken;
    },
    spread: (deviation) => Math.exp(deviation * (next() + next() + next() + next() - 2) * Math.sqrt(3)),
  };
}

/** The generator “mulberry32” of Tommy Ettinger, in the public domain: numbers from 0 to 1, 1 not included. */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
