import { type Uri, workspace } from 'vscode';

/** Writes a file so that it is there as it was or as it is to be, never in part, as far as its file system can. */
export type WriteWhole = (file: Uri, bytes: Uint8Array) => Promise<void>;

/** Leaves it to the file system: those of browsers and repositories take a file whole by themselves. */
export const writeByProvider: WriteWhole = async (file, bytes) => workspace.fs.writeFile(file, bytes);
