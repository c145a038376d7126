import { createWriteStream, rmSync, writeFileSync } from 'node:fs';
import { link, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { hindranceOf } from './failure';

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
    const stream = createWriteStream(draft, { flags: THERE });
    tolerate(stream);
    await fill((text) => write(stream, text));
    stream.end();
    await finished(stream);
  });
}

/** Puts `text` in place as `file`, whole or not at all, with the folders that it needs; what was there is replaced. */
export async function placeFile(file: string, text: string): Promise<void> {
  await makeFolder(path.dirname(file));
  await intoFile(file, (draft) => writeFile(draft, text, { flag: THERE }));
}

/**
 * Hands `make` the name of a draft, an empty file, which becomes `file` when `make` has ended, whole or not at all. Of a
 * link the file that it leads to is replaced. Throws, in words for people, where it cannot be written and where there is
 * something that is no file: a folder, a device or a pipe stays.
 */
export async function intoFile(file: string, make: (draft: string) => Promise<void>): Promise<void> {
  const place = await replaceable(file);
  const draft = draftOf(place);
  await inWords(file, async () => {
    try {
      begin(draft);
      await make(draft);
      await rename(draft, place);
    } finally {
      drafts.delete(draft);
      await rm(draft, { force: true });
    }
  });
}

/** Where a file can be put in place of what is at `file`, if anything is. */
async function replaceable(file: string): Promise<string> {
  const there = await stat(file).catch(() => null);
  if (there === null) return file;
  if (there.isFile()) return realpath(file);
  throw new Error(`${file} is ${there.isDirectory() ? 'a folder' : 'a device, a pipe or a socket'}, no file`);
}

/**
 * Puts a new file with `text` in place, whole or not at all, with the folders that it needs. False when there is a file
 * of that name, which stays as it is. Throws, in words for people, where it cannot be written.
 */
export async function placeNew(file: string, text: string): Promise<boolean> {
  await makeFolder(path.dirname(file));
  const draft = draftOf(file);
  return inWords(file, async () => {
    try {
      begin(draft);
      await writeFile(draft, text, { flag: THERE });
      return await link(draft, file).then(() => true, isThere);
    } finally {
      drafts.delete(draft);
      await rm(draft, { force: true });
    }
  });
}

function isThere(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}

/** Makes a folder where there is none. Throws, in words for people, where it cannot be made. */
export async function makeFolder(folder: string): Promise<void> {
  await inWords(folder, () => mkdir(folder, { recursive: true }));
}

/** Says what the file system says by the name that the user knows. */
async function inWords<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const hindrance = hindranceOf(error);
    throw hindrance === null ? error : new Error(`${file} cannot be written: ${hindrance}`);
  }
}

const drafts = new Set<string>();

function draftOf(file: string): string {
  const draft = `${file}.${process.pid}.part`;
  drafts.add(draft);
  return draft;
}

/** Makes the file at once, so that none comes to be while an interruption takes drafts away. */
const begin = (draft: string): void => writeFileSync(draft, '', { flag: 'wx' });

/** Opens a draft that was begun, and makes none. */
const THERE = 'r+';

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
