import { link, rm, writeFile } from 'node:fs/promises';
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

/**
 * Puts a new file with `text` in place, whole or not at all. False when there is a file of that name, which stays
 * as it is. Throws what the file system says.
 */
export async function placeNew(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
