import { type TextDocument, workspace } from 'vscode';
import { becomes, inFolder, show } from '../editor/documents';

/** Resolves with what `look` gives, as soon as it gives something. */
export async function until<T>(look: () => Thenable<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look().then(undefined, () => undefined);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A letter of the folder, shown. */
export async function letter(name: string): Promise<TextDocument> {
  const opened = await show(inFolder(name));
  await becomes(opened, 'imr-letter');
  return workspace.textDocuments.find(({ uri }) => uri.toString() === opened.uri.toString())!;
}

/** A worker's tests may begin before VS Code reaches the files of the folder. */
export const folderIsThere = (): Promise<unknown> =>
  until(async () => (await workspace.fs.readDirectory(inFolder('')))[0]);
