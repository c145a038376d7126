import { comparableUri } from './addresses';

/**
 * The folders that a letter lies in, the nearest first, up to the open folder that holds it. A letter outside the
 * `open` folders has its own folder alone; a document that is no file has none.
 */
export function foldersUpward(letter: string, open: readonly string[]): readonly string[] {
  const folders = [...parentsOf(letter)];
  const ends = new Set(open.map((folder) => comparableUri(folder.replace(/\/+$/, ''))));
  const last = folders.findIndex((folder) => ends.has(comparableUri(folder)));
  return folders.slice(0, last < 0 && hasAuthority(letter) ? 1 : last + 1);
}

/** Addresses of files have one, be it empty, or else lie in a folder that is open. */
const hasAuthority = (uri: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(uri);

function* parentsOf(uri: string): Iterable<string> {
  const start = /^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?(?=\/)/i.exec(uri)?.[0];
  if (start === undefined) return;
  for (let end = uri.lastIndexOf('/'); end >= start.length; end = uri.lastIndexOf('/', end - 1)) {
    yield uri.slice(0, end);
  }
}

/** The path of a letter from a folder that holds it, with forward slashes, as people read it. */
export const pathWithin = (folder: string, letter: string): string =>
  decoded(letter.slice(folder.length + 1));

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
