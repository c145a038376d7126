// Runs the suite of test/editor inside a real VS Code: a desktop one where there is one or one can be downloaded,
// otherwise VS Code's own server in headless Chromium. The exit code is the tests'.
//
//   node test/run.mjs [--headless] [--restricted] [--grep PATTERN]
//
//   --restricted       runs what has to work everywhere, in a folder that nobody has said to trust; always headless
//   --headless         takes the server and Chromium even where a desktop VS Code is
//   VSCODE_EXECUTABLE  the desktop VS Code to take
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { ROOT } from './host/checkout.mjs';
import { ensureChromium } from './host/chromium.mjs';
import { downloadDesktop, findDesktop } from './host/desktop.mjs';
import { ensureHost, VSCODE_VERSION } from './host/install-host.mjs';
import { onNpmGone } from './host/parent.mjs';
import { writeSettings } from './host/settings.mjs';

const SUITE = path.join(ROOT, 'dist/test/editor.js');

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
process.on('exit', () => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
// @vscode/test-electron ends VS Code, on SIGINT only.
let running = false;
process.on('SIGINT', () => running || process.exit(130));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));
onNpmGone(() => process.emit('SIGINT'));

try {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean' }, restricted: { type: 'boolean' }, grep: { type: 'string' } },
  });
  await bundle();
  if (values.restricted) {
    process.env.VSCODE_HOST_DISTRUST = '1'; // @vscode/test-electron has every folder trusted
    await run(await chooseVSCode(true), 'in every host');
  } else await run(await chooseVSCode(values.headless), values.grep);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** Makes one file of the suite, as VS Code loads CommonJS only. */
async function bundle() {
  const folder = path.join(ROOT, 'test/editor');
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  if (names.length === 0) throw new Error('There is no test in test/editor.');
  await build({
    entryPoints: [path.join(folder, 'index.ts')],
    outfile: SUITE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'silent',
    define: { SUITES: JSON.stringify(names.map((name) => name.replace(/\.test\.ts$/, ''))) },
  });
}

async function chooseVSCode(headless) {
  const desktop = headless ? undefined : (findDesktop() ?? (await downloadDesktop()));
  if (desktop) {
    console.log(`The editor tests run in ${desktop}.`);
    return desktop;
  }
  ensureHost();
  const chromium = ensureChromium();
  console.log(`The editor tests run in VS Code ${VSCODE_VERSION}, shown by ${chromium}.`);
  return path.join(ROOT, 'test/host/code-host.mjs');
}

/** Tests edit a copy of the samples, with settings of their own. */
async function run(vscodeExecutablePath, grep) {
  const folder = path.join(temp, 'samples');
  const done = path.join(temp, 'done');
  fs.cpSync(path.join(ROOT, 'samples'), folder, { recursive: true });
  writeSettings(path.join(temp, 'user'));
  running = true;
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: path.join(ROOT, 'test/host/tests-entry.cjs'),
    extensionTestsEnv: {
      EDITOR_TESTS: SUITE,
      EDITOR_TESTS_DONE: done,
      EDITOR_TESTS_GREP: grep,
      FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? '1' : '0'),
    },
    launchArgs: [
      folder,
      `--user-data-dir=${path.join(temp, 'user')}`,
      `--extensions-dir=${path.join(temp, 'ext')}`,
    ],
  });
  if (!fs.existsSync(done)) throw new Error('The extension host ended before the tests did.');
}
