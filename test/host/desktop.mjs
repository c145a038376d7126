// Finds a desktop VS Code, or downloads one where that is possible.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { ROOT } from './checkout.mjs';
import { VSCODE_VERSION } from './install-host.mjs';

const DOWNLOAD_PATIENCE_MS = 5000;

/** Where the program is, seen from the folder of the command `code` that an installation puts on the PATH. */
const BESIDE_COMMAND = {
  linux: ['../code'],
  darwin: ['../../../MacOS/Code', '../../../MacOS/Electron'],
  win32: ['../Code.exe'],
};

const USUAL_PLACES = {
  linux: ['/usr/share/code/code', '/snap/code/current/usr/share/code/code'],
  darwin: ['Code', 'Electron'].map((name) => `/Applications/Visual Studio Code.app/Contents/MacOS/${name}`),
  win32: [
    path.join(process.env.LOCALAPPDATA ?? '', 'Programs/Microsoft VS Code/Code.exe'),
    path.join(process.env.ProgramFiles ?? '', 'Microsoft VS Code/Code.exe'),
  ],
};

/** The program of a desktop VS Code that can show a window here, or undefined. VSCODE_EXECUTABLE overrides the search. */
export function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named && !fs.existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names no file: ${named}`);
  if (named) return path.resolve(named);
  if (!hasDisplay()) return undefined;
  return [...besideCommands(), ...(USUAL_PLACES[process.platform] ?? [])].find(
    (file) => fs.existsSync(file) && runs(file),
  );
}

/** A desktop VS Code out of .vscode-test, downloaded on the first call; undefined where there is no way to get one. */
export async function downloadDesktop() {
  if (!hasDisplay()) return undefined;
  try {
    const file = await downloadAndUnzipVSCode({
      version: VSCODE_VERSION,
      cachePath: path.join(ROOT, '.vscode-test'),
      timeout: DOWNLOAD_PATIENCE_MS,
      reporter: new SilentReporter(),
    });
    return runs(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function besideCommands() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const places = BESIDE_COMMAND[process.platform] ?? [];
  return folders
    .map((folder) => path.join(folder, command))
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => places.map((place) => path.resolve(path.dirname(fs.realpathSync(file)), place)));
}

/** Libraries that it needs may be missing: then it does not even run as Node. */
function runs(file) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(file, ['-e', '0'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;
}
