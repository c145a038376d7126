import { l10n, Uri, type Webview } from 'vscode';
import { webviewPage } from './webviewPage';

/** Shows the page of ours that is built as `name` in `dist`, which may load nothing from elsewhere. */
export function showPage(webview: Webview, extension: Uri, name: string, title: string): void {
  const folder = Uri.joinPath(extension, 'dist');
  const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  webview.html = webviewPage({
    title,
    script: address(`${name}.js`),
    style: address(`${name}.css`),
    source: webview.cspSource,
    nonce: crypto.randomUUID(),
    texts: l10n.bundle ?? {},
  });
}
