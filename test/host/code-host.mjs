#!/usr/bin/env node
// Stands in for the desktop program of VS Code where there is none: takes the flags that @vscode/test-electron passes,
// shows VS Code's own server in headless Chromium, prints what the tests print and exits with their exit code.
//
//   VSCODE_HOST_TIMEOUT  milliseconds that a run may take (default 300000)
//   VSCODE_HOST_VERBOSE  1: also the log of the server, of the page and of VS Code
//   VSCODE_HOST_SHOT     a .png to write when a run fails or takes too long
import { format, parseArgs } from 'node:util';
import { addressOf } from './address.mjs';
import { launchBrowser, WINDOW } from './browser.mjs';
import { onParentGone } from './parent.mjs';
import { startServer } from './server.mjs';

const LIMIT_MS = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300_000);
const FORCE_MS = 8000;
const TIMED_OUT = 124;
const VERBOSE = Boolean(process.env.VSCODE_HOST_VERBOSE);

// VS Code hands its whole log to codeAutomationLog; only what the extension host's console says is the tests'.
const LOG_HOOK = `window.codeAutomationLog = (type, list) =>
  window.hostLog(type, list, new Error().stack.includes('$logExtensionHostMessage'));`;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

let server;
let browser;
let ending = false;

for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.on(signal, () => endAtOnce(code));
}
onParentGone(() => endAtOnce(1));
try {
  const code = await run();
  if (!ending) await end();
  process.stdout.write('', () => process.exit(code));
} catch (error) {
  if (!ending) console.error(error.message);
  process.exit(1);
}

async function run() {
  server = await startServer({ userData: values['user-data-dir'], extensions: values['extensions-dir'] });
  browser = await launchBrowser();
  const page = await browser.newPage({ viewport: WINDOW });
  const ended = endOf(page);
  await listen(page);
  const [folder] = positionals;
  const { extensionDevelopmentPath: development, extensionTestsPath: tests } = values;
  await page.goto(addressOf(server, { folder, development, tests }), { waitUntil: 'commit' });
  const result = await ended;
  if (ending) return 1;
  if (result.why) console.error(result.why);
  const crash = /Extension Host Process exited with code: (?:[1-9]\d*|null|0, signal: [A-Z]+)[^\n]*/.exec(
    server.log(),
  );
  if (crash) console.error(crash[0]);
  const shot = process.env.VSCODE_HOST_SHOT;
  if (shot && result.code) await page.screenshot({ path: shot, timeout: 5000 }).catch(() => {});
  return result.code;
}

/** How the run ends: VS Code says the exit code, or something breaks on the way, or it takes too long. */
function endOf(page) {
  return new Promise((resolve) => {
    const broken = (why, code = 1) => resolve({ code, why });
    page.exposeFunction('codeAutomationExit', (code) => resolve({ code: Number(code) }));
    page.on('crash', () => broken('VS Code’s page crashed.'));
    browser.on('disconnected', () => broken('Chromium ended.'));
    page.on('console', (message) => {
      if (message.text().includes('No extension host found that can launch the test runner'))
        broken(message.text());
    });
    server.ended.then(broken);
    const late = () => broken(`The run did not end within ${LIMIT_MS} ms.`, TIMED_OUT);
    setTimeout(late, LIMIT_MS).unref();
  });
}

/** Prints what the tests print, errors and warnings to stderr. */
async function listen(page) {
  if (VERBOSE) {
    page.on('console', (message) => console.error(`[page] ${message.text()}`));
    page.on('pageerror', (error) => console.error(`[page] ${error.stack}`));
  }
  await page.addInitScript(LOG_HOOK);
  await page.exposeFunction('hostLog', (type, list, fromTests) => {
    if (!fromTests && !VERBOSE) return;
    const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    stream.write(`${format(...list)}\n`);
  });
}

async function end() {
  await browser?.close().catch(() => {});
  await server?.stop();
}

function endAtOnce(code) {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(code), FORCE_MS).unref();
  end().finally(() => process.exit(code));
}
