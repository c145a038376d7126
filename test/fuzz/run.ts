import fc from 'fast-check';
import type { Target } from './target';

/** What came of one go at a target. */
export type Outcome = {
  readonly target: string;
  /** Inputs tried. */
  readonly tried: number;
  readonly failure: Failure | null;
};

export type Failure = {
  readonly seed: number;
  readonly error: string;
  /** The smallest input that fails, of those tried. */
  readonly input: unknown;
};

/** Milliseconds in which a failing input is made smaller, no longer. */
const SHRINKING_MS = 120_000;

/**
 * Tries so many inputs of a target, the same ones for the same seed. Told of each `input` before it is tried.
 * A failure that `isKnown` by its error is not made smaller again.
 */
export async function run(
  { name, inputs, check, end, round }: Target,
  seed: number,
  { tried = () => {}, isKnown = () => false, count = round }: Options = {},
): Promise<Outcome> {
  const property = fc.asyncProperty(inputs, async (input) => {
    tried(input);
    await check(input);
  });
  try {
    const first = await fc.check(property, { seed, numRuns: count, endOnFailure: true });
    if (!first.failed) return { target: name, tried: first.numRuns, failure: null };
    const known = isKnown(errorOf(first));
    const limits = { interruptAfterTimeLimit: SHRINKING_MS, markInterruptAsFailure: false };
    const path = first.counterexamplePath!;
    const last = known ? first : await fc.check(property, { seed, path, ...limits });
    const smallest = last.failed && last.counterexample ? last : first;
    const failure = { seed, error: errorOf(first), input: smallest.counterexample?.[0] };
    return { target: name, tried: first.numRuns, failure: known ? null : failure };
  } finally {
    await end?.();
  }
}

type Options = {
  readonly tried?: (input: unknown) => void;
  readonly isKnown?: (error: string) => boolean;
  readonly count?: number;
};

const errorOf = ({ errorInstance }: fc.RunDetails<[unknown]>): string =>
  errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
