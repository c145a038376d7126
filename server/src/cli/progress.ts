import { Presets, SingleBar } from 'cli-progress';

/**
 * Passes on `outcomes` and shows on a terminal how far it has come, unless the result is being printed there
 * (`isPrinting`). The bar is away while an outcome is dealt with that `isSaid` on the same terminal.
 */
export async function* progressOver<T>(
  outcomes: AsyncIterable<T>,
  total: number,
  isPrinting: boolean,
  isSaid: (outcome: T) => boolean,
): AsyncGenerator<T> {
  if (!process.stderr.isTTY || isPrinting) return yield* outcomes;
  const format = '{bar} {percentage}% | {value} of {total} files | {eta_formatted} left';
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  let done = 0;
  bar.start(total, done);
  try {
    for await (const outcome of outcomes) {
      const isAway = isSaid(outcome);
      if (isAway) bar.stop();
      yield outcome;
      done++;
      if (isAway) bar.start(total, done);
      else bar.increment();
    }
  } finally {
    bar.stop();
  }
}
