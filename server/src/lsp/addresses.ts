/** Whether an address lies in a folder. */
export const isWithin = (uri: string, folder: string): boolean =>
  comparableUri(uri).startsWith(`${comparableUri(folder).replace(/\/$/, '')}/`);

/** The names that lead from a folder to what lies in it. */
export const namesWithin = (folder: string, uri: string): readonly string[] =>
  comparableUri(uri)
    .slice(comparableUri(folder).replace(/\/$/, '').length + 1)
    .split('/');

/** The address of what lies in a folder under these names, as the server writes it. */
export const addressOf = (folder: string, ...names: readonly string[]): string =>
  `${folder.replace(/\/$/, '')}/${names.map(encodedName).join('/')}`;

/** The name of a file as editors write it in an address. */
export const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** An address as it is compared with others: editors differ in what they encode. */
export function comparableUri(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}
