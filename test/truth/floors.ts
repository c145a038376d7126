import type { Fact } from './facts';

/**
 * How many of each fact are read as the careful readers noted it, at least, in every extraction. What is missing to
 * all of them is judged in `judged.ts`.
 */
export const FLOORS: Readonly<Record<Fact, readonly [right: number, of: number]>> = {
  age: [67, 67],
  sex: [67, 67],
  'date of injury': [67, 67],
  basis: [268, 268],
  'MTUS citations': [194, 194],
  'ODG citations': [96, 97],
  'other citations': [11, 11],
  'nothing else cited': [266, 268],
  topics: [289, 294],
  pages: [301, 301],
  category: [134, 134],
  treatment: [134, 134],
  'body parts': [134, 134],
  side: [134, 134],
  strength: [134, 134],
  quantity: [134, 134],
  refills: [134, 134],
  reasons: [252, 253],
};
