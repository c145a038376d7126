// The address under which VS Code's server shows a folder in a browser.
import * as path from 'node:path';

/**
 * `folder` is shown, `file` opened in it. `development` (a folder) and `tests` (a file) are an extension and a test
 * suite to load, as on the desktop: such an address works only on the machine of the server.
 */
export function addressOf(server, { folder, file, development, tests }) {
  const loaded = { openFile: file, extensionDevelopmentPath: development, extensionTestsPath: tests };
  const payload = Object.entries(loaded).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams({ tkn: server.token, folder: path.resolve(folder) });
  if (payload.length > 0)
    query.set('payload', JSON.stringify(payload.map(([key, value]) => [key, remote(server, value)])));
  return `http://127.0.0.1:${server.port}/?${query}`;
}

function remote(server, file) {
  const encoded = path.resolve(file).split(path.sep).map(encodeURIComponent).join('/');
  return `vscode-remote://127.0.0.1:${server.port}${encoded}`;
}
