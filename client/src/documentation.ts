import { commands, type Disposable, type ExtensionContext, Uri, window } from 'vscode';

/** Registers the command that shows what the documentation says for each kind of reader; from there it leads on. */
export const registerDocumentation = ({ extensionUri }: ExtensionContext): Disposable =>
  commands.registerCommand('imrLetters.openDocumentation', () => {
    const page = Uri.joinPath(extensionUri, 'docs', 'readers.md');
    const shown = commands.executeCommand('markdown.showPreview', page);
    return shown.then(undefined, () => window.showTextDocument(page));
  });
