// Loads a web extension that is being developed into the worker host for extensions, as the desktop does with
// --extensionDevelopmentKind=web.
import * as fs from 'node:fs';
import * as path from 'node:path';

const ADDRESS = '/__development';
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The workbench takes such an extension, and tests for it, from the configuration of its page alone: they are added as
 * it reads that. The files come from the page's own origin, so that they are allowed what the page is. `tests` lies
 * within `development`.
 */
export async function mountWebExtension(page, server, { development, tests }) {
  const root = path.resolve(development);
  const origin = `127.0.0.1:${server.port}`;
  const addressOf = (file) => {
    const below = path.relative(root, path.resolve(file)).split(path.sep).filter(Boolean);
    return { $mid: 1, scheme: 'http', authority: origin, path: [ADDRESS, ...below].join('/') };
  };
  await page.route(`http://${origin}${ADDRESS}/**`, (route) => {
    const below = decodeURIComponent(new URL(route.request().url()).pathname).slice(ADDRESS.length);
    const file = path.join(root, below);
    const isThere =
      file.startsWith(root + path.sep) && fs.statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isThere) return route.fulfill({ status: 404 });
    return route.fulfill({
      path: file,
      contentType: TYPES[path.extname(file)] ?? 'text/plain; charset=utf-8',
    });
  });
  const options = { extensions: [addressOf(root)], extensionTestsPath: addressOf(tests) };
  await page.addInitScript((added) => {
    const read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = read.call(this, name);
      if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
      const settings = JSON.parse(value);
      settings.developmentOptions = { ...settings.developmentOptions, ...added };
      return JSON.stringify(settings);
    };
  }, options);
}
