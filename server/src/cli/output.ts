import { createWriteStream, rmSync } from 'node:fs';
import { link, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

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

/** Takes a piece of a result; false when nobody reads any more. */
export type Take = (text: string) => Promise<boolean>;

/**
 * Hands `fill` standard output, or what becomes `file` when `fill` has ended: the file is there whole or not at all,
 * also when the program is interrupted.
 */
export async function intoText(file: string | undefined, fill: (take: Take) => Promise<void>): Promise<void> {
  if (file === undefined) return fill((text) => write(process.stdout, text));
  await intoFile(file, async (draft) => {
    const stream = createWriteStream(draft, { flags: 'wx' });
    tolerate(stream);
    await fill((text) => write(stream, text));
    stream.end();
    await finished(stream);
  });
}

/** Puts `text` in place as `file`, whole or not at all; what was there is replaced. */
export const placeFile = (file: string, text: string): Promise<void> =>
  intoFile(file, (draft) => writeFile(draft, text, { flag: 'wx' }));

/**
 * Hands `make` the name of a draft, which becomes `file` when it has ended, whole or not at all. Of a link the file that
 * it leads to is replaced. Throws where there is something that is no file: a folder, a device or a pipe stays.
 */
export async function intoFile(file: string, make: (draft: string) => Promise<void>): Promise<void> {
  const place = await replaceable(file);
  const draft = draftOf(place);
  try {
    await make(draft);
    await rename(draft, place);
  } finally {
    drafts.delete(draft);
    await rm(draft, { force: true });
  }
}

/** Where a file can be put in place of what is at `file`, if anything is. */
async function replaceable(file: string): Promise<string> {
  const there = await stat(file).catch(() => null);
  if (there === null) return file;
  if (there.isFile()) return realpath(file);
  throw new Error(`${file} is ${there.isDirectory() ? 'a folder' : 'a device, a pipe or a socket'}, no file`);
}

/**
 * Puts a new file with `text` in place, whole or not at all. False when there is a file of that name, which stays
 * as it is. Throws what the file system says.
 */
export async function placeNew(file: string, text: string): Promise<boolean> {
  const draft = draftOf(file);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    drafts.delete(draft);
    await rm(draft, { force: true });
  }
}

const drafts = new Set<string>();

function draftOf(file: string): string {
  const draft = `${file}.${process.pid}.part`;
  drafts.add(draft);
  return draft;
}

/** On an interruption takes away what is not whole, and ends as programs do that a signal ends. */
export function cleanUpWhenInterrupted(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.once(signal, () => {
      for (const draft of drafts) rmSync(draft, { force: true });
      process.exit(128 + number);
    });
}
