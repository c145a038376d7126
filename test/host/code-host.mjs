#!/usr/bin/env node
// Stands in for the desktop program of VS Code where there is none: takes the flags that @vscode/test-electron passes,
// shows VS Code's own server in headless Chromium, prints what the tests print and exits with their exit code.
//
//   --extensionDevelopmentKind=web  the extension and its tests run in the worker for web extensions
//   --click=TEXT         double-clicks the text wherever a webview shows it
//   VSCODE_HOST_TIMEOUT  milliseconds that a run may take (default 300000)
//   VSCODE_HOST_DISTRUST 1: the folder is not trusted, whatever the flags say
//   VSCODE_HOST_VERBOSE  1: also the log of the server, of the page and of VS Code
//   VSCODE_HOST_SHOT     a .png to write when a run fails or takes too long
import { parseArgs } from 'node:util';
import { addressOf } from './address.mjs';
import { launchBrowser, WINDOW } from './browser.mjs';
import { runToTheEnd } from './ending.mjs';
import { startServer } from './server.mjs';
import { clickInWebviews, testsOf } from './testPage.mjs';
import { mountWebExtension } from './webExtension.mjs';

const LIMIT_MS = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300_000);
const VERBOSE = Boolean(process.env.VSCODE_HOST_VERBOSE);

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentKind: { type: 'string' },
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    click: { type: 'string' },
  },
});

let server;
let browser;

await runToTheEnd(run, end);

async function run() {
  server = await startServer({
    userData: values['user-data-dir'],
    extensions: values['extensions-dir'],
    isTrusted: !process.env.VSCODE_HOST_DISTRUST,
  });
  browser = await launchBrowser();
  const page = await browser.newPage({ viewport: WINDOW });
  const { ended } = await testsOf(page, { limit: LIMIT_MS, verbose: VERBOSE });
  const [folder] = positionals;
  const { extensionDevelopmentPath: development, extensionTestsPath: tests } = values;
  const isWeb = values.extensionDevelopmentKind === 'web';
  if (isWeb) await mountWebExtension(page, server, { development, tests });
  const address = addressOf(server, isWeb ? { folder } : { folder, development, tests });
  await page.goto(address, { waitUntil: 'commit' });
  if (values.click) clickInWebviews(page, values.click);
  const result = await Promise.race([ended, server.ended.then((why) => ({ code: 1, why }))]);
  const crash = /Extension Host Process exited with code: (?:[1-9]\d*|null|0, signal: [A-Z]+)[^\n]*/.exec(
    server.log(),
  );
  const shot = process.env.VSCODE_HOST_SHOT;
  if (shot && result.code) await page.screenshot({ path: shot, timeout: 5000 }).catch(() => {});
  return { code: result.code, why: [result.why, crash?.[0]].filter(Boolean).join('\n') };
}

async function end() {
  await browser?.close().catch(() => {});
  await server?.stop();
}
