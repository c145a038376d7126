// The extension as a user has it who has never seen the sources: packed, and installed by VS Code itself.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { ensureHost } from './install-host.mjs';

/**
 * Installs a `.vsix` into a folder of extensions, by the desktop VS Code `desktop` or by VS Code's own server where
 * there is none; the folder of the installed extension. Throws where it is refused.
 */
export function installExtension(vsix, { desktop, userData, extensions }) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
  const [program, ...args] = desktop
    ? [resolveCliPathFromVSCodeExecutablePath(desktop)]
    : serverProgram(data);
  const folders = ['--user-data-dir', userData, '--extensions-dir', extensions];
  for (const folder of [userData, extensions]) fs.mkdirSync(folder, { recursive: true });
  try {
    const run = spawnSync(program, [...args, '--install-extension', vsix, ...folders], {
      encoding: 'utf8',
      shell: desktop !== undefined && process.platform === 'win32',
    });
    if (run.status !== 0) throw new Error(`VS Code does not install ${vsix}:\n${run.stdout}${run.stderr}`);
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
  const [name] = fs.readdirSync(extensions).filter((each) => each.startsWith('imr-letters.imr-letters-'));
  return path.join(extensions, name);
}

const serverProgram = (data) => [
  process.execPath,
  path.join(ensureHost(), 'out/server-main.js'),
  ...['--accept-server-license-terms', '--server-data-dir', data],
];

/** Makes a folder that VS Code takes for an extension under development; there is nothing in it. */
export function emptyExtension(folder) {
  const manifest = { name: 'nothing', publisher: 'nobody', version: '0.0.0', engines: { vscode: '*' } };
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
