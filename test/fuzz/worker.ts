import { writeFileSync } from 'node:fs';
import { run } from './run';
import { TARGETS } from './targets';

/** What the program that watches over this one tells it. */
export type Order = {
  readonly seed: number;
  /** Words of the names of the targets that are tried; all where empty. */
  readonly only: string;
  /** File that always has the input being tried. */
  readonly current: string;
  /** Milliseconds since 1970 after which no further go is begun. */
  readonly until: number;
};

/** Tries the targets in turn, each for about as long as the others, until the time is over; tells of every go. */
async function work({ seed, only, current, until }: Order): Promise<void> {
  const known = new Set<string>();
  const spent = TARGETS.filter(({ name }) => name.includes(only)).map((target) => ({ target, time: 0 }));
  for (let go = 0; Date.now() < until; go++) {
    const next = spent.reduce((least, each) => (each.time < least.time ? each : least));
    const { name } = next.target;
    const start = performance.now();
    const outcome = await run(next.target, seedOf(seed, go), {
      tried: (input) => writeFileSync(current, JSON.stringify({ target: name, go, input })),
      isKnown: (error) => known.has(keyOf(name, error)),
    });
    next.time += performance.now() - start;
    if (outcome.failure) known.add(keyOf(name, outcome.failure.error));
    process.send!(outcome);
  }
  process.disconnect();
}

const seedOf = (seed: number, go: number): number => (Math.imul(seed, 0x9e3779b1) + go) | 0;

/** The same fault most often fails at the same place. */
const keyOf = (name: string, error: string): string =>
  [
    name,
    ...error
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 2),
  ].join('\n');

// Listening keeps this program going while nothing but a server's answer is awaited.
process.on('disconnect', () => process.exit());
process.once('message', (order: Order) => void work(order));
