import { commands, type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';

/** Registers the command that opens a folder of invented letters, a copy that may be changed. */
export const registerExample = ({ extensionUri, globalStorageUri }: ExtensionContext): Disposable =>
  commands.registerCommand('imrLetters.openExample', async () => {
    const folder = Uri.joinPath(globalStorageUri, 'example');
    await workspace.fs.createDirectory(globalStorageUri);
    await workspace.fs.copy(Uri.joinPath(extensionUri, 'samples'), folder, { overwrite: true });
    const forceNewWindow = (workspace.workspaceFolders?.length ?? 0) > 0;
    await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  });
