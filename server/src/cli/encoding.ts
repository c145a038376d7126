import { decode } from 'iconv-lite';

/**
 * The text of a file. A byte order mark says UTF-16 or UTF-8 and is no part of the text; what is sound UTF-8 is
 * UTF-8, also where the file was cut off within its last character; all else is Windows-1252, in which every
 * byte means something.
 */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return decode(bytes, 'win1252');
  }
}
