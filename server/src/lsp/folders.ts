import { comparableUri, encodedName } from './folder';

/**
 * The folders that a letter lies in, the nearest first, up to the open folder that holds it. A letter outside the
 * `open` folders has its own folder alone; a document that is no file has none.
 */
export function foldersUpward(letter: string, open: readonly string[]): readonly string[] {
  const folders = [...parentsOf(letter)];
  const ends = new Set(open.map((folder) => comparableUri(folder.replace(/\/+$/, ''))));
  const last = folders.findIndex((folder) => ends.has(comparableUri(folder)));
  return folders.slice(0, Math.max(last, 0) + 1);
}

/** Whether a document lies in a folder, so that others can lie beside it. */
export const isFile = (uri: string): boolean => foldersUpward(uri, []).length > 0;

function* parentsOf(uri: string): Iterable<string> {
  const authority = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*(?=\/)/i.exec(uri)?.[0];
  if (authority === undefined) return;
  for (let end = uri.lastIndexOf('/'); end >= authority.length; end = uri.lastIndexOf('/', end - 1)) {
    yield uri.slice(0, end);
  }
}

/** The path of a letter from a folder that holds it, with forward slashes, as people read it. */
export const pathWithin = (folder: string, letter: string): string =>
  decoded(letter.slice(folder.length + 1));

/** The address of the letter that has this path within a folder. */
export const addressWithin = (folder: string, path: string): string =>
  `${folder}/${path.split('/').map(encodedName).join('/')}`;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
