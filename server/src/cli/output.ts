import type { Writable } from 'node:stream';

const CLOSED = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

/**
 * Writes `text` and waits until it is taken, so that output never piles up in memory. False when nobody reads
 * any more (`| head`), which is no fault.
 */
export const write = (stream: Writable, text: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
      if (!error) resolve(true);
      else if (CLOSED.has(error.code ?? '')) resolve(false);
      else reject(error);
    });
  });

/** Leaves failures of `stream` to those who write to it. */
export const tolerate = (stream: Writable): void => {
  stream.on('error', () => {});
};
