import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { recogniseLetter } from '../letter/recognition';
import { decoded } from './encoding';
import { reasonOf } from './failure';

export type Reading =
  | { readonly kind: 'letter'; readonly text: string; readonly sha256: string }
  /** A text, but of something else. */
  | { readonly kind: 'no-letter' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export const MEGABYTE = 1024 * 1024;
/** No letter comes near it; a file that is larger is something else and need not fill the memory. */
export const MOST_BYTES = 128 * MEGABYTE;
const PDF = '%PDF-';

/** Reads one file. Whatever is wrong with it is the answer; nothing is thrown. */
export async function readLetter(file: string): Promise<Reading> {
  try {
    const bytes = await bytesOf(file);
    return bytes ? readingOf(bytes) : TOO_LARGE;
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}

const unreadable = (reason: string): Reading => ({ kind: 'unreadable', reason });
const TOO_LARGE = unreadable(`is larger than ${MOST_BYTES / MEGABYTE} MB`);

/** Null where there are too many; also of pipes and devices, whose length nobody knows. */
async function bytesOf(file: string): Promise<Buffer | null> {
  // In one go: to wait for each of the few steps takes longer than they do, and nothing else is to be done.
  const { size } = statSync(file);
  if (size > MOST_BYTES) return null;
  return size > 0 ? readFileSync(file) : firstBytes(file);
}

async function firstBytes(file: string): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: MOST_BYTES })) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return bytes.length > MOST_BYTES ? null : bytes;
}

function readingOf(bytes: Buffer): Reading {
  const text = decoded(bytes);
  if (text.trim() === '') return unreadable('is empty');
  if (recogniseLetter(text)) return { kind: 'letter', text, sha256: sha256Of(bytes) };
  if (text.startsWith(PDF)) return unreadable('is a PDF; imr-letters import makes its text');
  return text.includes('\0') ? unreadable('is binary') : { kind: 'no-letter' };
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
