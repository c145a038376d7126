// Runs the suite of test/editor inside a real VS Code: a desktop one where there is one or one can be downloaded,
// otherwise VS Code's own server in headless Chromium. The exit code is the tests'.
//
//   node test/run.mjs [--installed] [--restricted] [--headless] [--grep PATTERN]
//
//   --installed        tries the packed extension, installed where nobody has seen the sources, not this checkout
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
import { emptyExtension, installExtension } from './host/installedExtension.mjs';
import { onNpmGone } from './host/parent.mjs';
import { writeSettings } from './host/settings.mjs';
import { packExtension } from './package/run.mjs';

const SUITE = path.join(ROOT, 'dist/test/editor.js');

const MOST_ATTEMPTS = 5;

const CODE_HOST = path.join(ROOT, 'test/host/code-host.mjs');

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
const userData = path.join(temp, 'user');
const extensions = path.join(temp, 'ext');
process.on('exit', () => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
// @vscode/test-electron ends VS Code, on SIGINT only.
let running = false;
process.on('SIGINT', () => running || process.exit(130));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));
onNpmGone(() => process.emit('SIGINT'));

try {
  const flag = { type: 'boolean' };
  const options = { installed: flag, restricted: flag, headless: flag, grep: { type: 'string' } };
  const { installed, restricted, headless, grep } = parseArgs({ options }).values;
  await bundle();
  const vscode = await chooseVSCode(restricted || headless);
  if (restricted) process.env.VSCODE_HOST_DISTRUST = '1'; // @vscode/test-electron has every folder trusted
  const extension = installed ? await install(vscode) : { development: ROOT, tested: ROOT };
  await run(vscode, extension, restricted ? 'in every host' : grep);
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
    external: ['mocha'],
    alias: { vscode: path.join(ROOT, 'test/host/vscode-api.cjs') },
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
  return CODE_HOST;
}

/** Packs and installs the extension. What VS Code then takes for one under development holds nothing. */
async function install(vscode) {
  const vsix = await packExtension(path.join(temp, 'imr-letters.vsix'));
  const desktop = vscode === CODE_HOST ? undefined : vscode;
  const tested = installExtension(vsix, { desktop, userData, extensions });
  return { tested, development: emptyExtension(path.join(temp, 'nothing')) };
}

/** Runs the tests as often as it takes until they are there before the extension has started. */
async function run(vscode, extension, grep) {
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++)
    if ((await runOnce(vscode, extension, grep)) === 'done') return;
  throw new Error('VS Code starts the extension before the tests, again and again.');
}

/** Tests edit a copy of the samples, with settings of their own. */
async function runOnce(vscodeExecutablePath, { development, tested }, grep) {
  const folder = path.join(temp, 'samples');
  const done = path.join(temp, 'done');
  fs.cpSync(path.join(ROOT, 'samples'), folder, { recursive: true });
  // A test looks for text of letters in all that is logged.
  writeSettings(userData, { 'imrLetters.trace.server': 'verbose' });
  running = true;
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: development,
    extensionTestsPath: path.join(ROOT, 'test/host/tests-entry.cjs'),
    extensionTestsEnv: {
      EDITOR_TESTS: SUITE,
      EDITOR_TESTS_DONE: done,
      EDITOR_TESTS_GREP: grep,
      EDITOR_TESTS_LOGS: path.join(userData, 'logs'),
      EDITOR_TESTS_OF: tested,
      FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? '1' : '0'),
    },
    launchArgs: [folder, `--user-data-dir=${userData}`, `--extensions-dir=${extensions}`],
  });
  if (!fs.existsSync(done)) throw new Error('The extension host ended before the tests did.');
  return fs.readFileSync(done, 'utf8');
}
