import { Presets, SingleBar } from 'cli-progress';

/** Passes on `outcomes` and shows on a terminal, where nothing else is being printed, how far it has come. */
export async function* progressOver<T>(outcomes: AsyncIterable<T>, total: number): AsyncGenerator<T> {
  if (!process.stderr.isTTY || process.stdout.isTTY) return yield* outcomes;
  const format = '{bar} {percentage}% | {value} of {total} files | {eta_formatted} left';
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  try {
    for await (const outcome of outcomes) {
      yield outcome;
      bar.increment();
    }
  } finally {
    bar.stop();
  }
}
