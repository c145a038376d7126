// Runs the suite of this folder, which the editor tests run too, in a browser against the packed extension: in the worker
// that VS Code has for web extensions, and in the oldest VS Code for the web that is supported, where the folder is on no
// disk. The exit code is the tests'.
//
//   node test/smoke/run.mjs [--only worker|oldest]
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from '../host/checkout.mjs';
import { VSCODE_VERSION } from '../host/install-host.mjs';
import { WEB_VERSION } from '../host/install-web.mjs';
import { installExtension } from '../host/installedExtension.mjs';
import { onNpmGone } from '../host/parent.mjs';
import { writeSettings } from '../host/settings.mjs';
import { packExtension } from '../package/run.mjs';

/** Said by the suite when it has run to its end: VS Code takes a worker that ended early for a success. */
const DONE = randomUUID();

/** What is clicked in the webviews: of one item of one letter. */
const CLICKED = 'Crutches for purchase';
/** What is said of files that VS Code for the web does without. */
const OF_SERVER = /^(?:\x1b\[0m)?GET |^vscode-test-web-support /;

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
process.on('exit', () => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
const USER = path.join(temp, 'user');

const HOSTS = [
  {
    name: 'worker',
    title: `VS Code ${VSCODE_VERSION}, in its worker for web extensions`,
    program: 'code-host.mjs',
    flags: ['--extensionDevelopmentKind=web', `--user-data-dir=${USER}`],
  },
  {
    name: 'oldest',
    title: `VS Code ${WEB_VERSION} for the web, with a folder on no disk`,
    program: 'web-host.mjs',
    flags: [],
  },
];

let child;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endAtOnce(130));
onNpmGone(() => endAtOnce(1));

try {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const extension = await packed();
  const tests = await bundle(extension);
  for (const host of HOSTS.filter(({ name }) => !values.only || name === values.only))
    await runIn(host, extension, tests);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** The folder of the extension as people get it. */
async function packed() {
  const vsix = await packExtension(path.join(temp, 'imr-letters.vsix'));
  return installExtension(vsix, { userData: USER, extensions: path.join(temp, 'extensions') });
}

/** Makes one file of the suite, as a worker loads no other, in the extension's folder, as it reaches no other. */
async function bundle(extension) {
  const outfile = path.join(extension, 'worker.js');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { DONE: JSON.stringify(DONE), CLICKED: JSON.stringify(CLICKED), global: 'globalThis' },
    logLevel: 'silent',
  });
  return outfile;
}

/** Tests edit a copy of the samples. */
async function runIn({ name, title, program, flags }, extension, tests) {
  console.log(`The smoke tests run in ${title}.`);
  const folder = path.join(temp, name, 'samples');
  fs.cpSync(path.join(ROOT, 'samples'), folder, { recursive: true });
  writeSettings(USER);
  child = spawn(
    process.execPath,
    [
      path.join(ROOT, 'test/host', program),
      folder,
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${tests}`,
      `--click=${CLICKED}`,
      ...flags,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let isDone = false;
  createInterface(child.stdout).on('line', (line) => {
    if (line === DONE) isDone = true;
    else if (!OF_SERVER.test(line)) console.log(line);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) process.exit(code ?? 1);
  if (!isDone) throw new Error('The extension host ended before the tests did.');
}

function endAtOnce(code) {
  child?.kill();
  process.exit(code);
}
