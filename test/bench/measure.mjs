import { Bench } from 'tinybench';

const ROUNDS = 5;

export const median = (values) => quantile(values, 0.5);

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/**
 * Times several things in turn, round by round, so that a busy machine slows all of them: the median of each in
 * milliseconds, and how many times as long as the first each took, the median over the rounds.
 */
export async function inTurn(tasks, { time = 200, rounds: count = ROUNDS } = {}) {
  const rounds = [];
  for (let round = 0; round < count; round++) {
    const bench = new Bench({
      time,
      warmupTime: round === 0 ? time : 20,
      iterations: 2,
      warmupIterations: 1,
    });
    for (const [name, run] of Object.entries(tasks)) bench.add(name, run);
    await bench.run();
    rounds.push(
      bench.tasks.map(({ result }) => {
        if (result.error) throw result.error;
        return result.latency.p50;
      }),
    );
  }
  const names = Object.keys(tasks);
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      {
        ms: median(rounds.map((times) => times[at])),
        times: median(rounds.map((times) => times[at] / times[0])),
      },
    ]),
  );
}

/** Calls `run` on every text, one after another. */
export const overAll = (run, texts) => async () => {
  for (const text of texts) {
    const result = run(text);
    if (result instanceof Promise) await result;
  }
};

export async function timeOf(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
