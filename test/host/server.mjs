// VS Code's own server, on a free port of this machine alone.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ensureHost } from './install-host.mjs';
import { writeSettings } from './settings.mjs';

const LOG_KEPT = 20_000;
const PATIENCE_MS = 2000;

/**
 * Starts the server; resolves when it listens.
 *
 * `userData` and `extensions` are folders of the caller's (by default temporary ones); `env` reaches the extensions.
 * Folders are trusted unless `isTrusted` is false. `stop` ends the server, the extension host and whatever those
 * started; so does this process when it exits.
 */
export async function startServer({ userData, extensions, env = {}, isTrusted = true } = {}) {
  const host = ensureHost();
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
  if (!userData) writeSettings(path.join(temp, 'user-data'));
  const token = randomBytes(16).toString('hex');
  const folders = {
    '--server-data-dir': path.join(temp, 'server'),
    '--user-data-dir': userData ?? path.join(temp, 'user-data'),
    '--extensions-dir': extensions ?? path.join(temp, 'extensions'),
  };
  // The server makes its folders only where their parent exists, and goes on half broken where not.
  for (const folder of Object.values(folders)) fs.mkdirSync(folder, { recursive: true });
  const child = spawn(
    process.execPath,
    [...program(host), ...flags(token, isTrusted), ...Object.entries(folders).flat()],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, XDG_RUNTIME_DIR: temp }, // its sockets go there
    },
  );
  const remove = () => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  const server = { token, ...watch(child), ...ends(child, remove) };
  process.once('exit', server.kill);
  try {
    return { ...server, port: await server.listening };
  } catch (error) {
    server.kill();
    throw error;
  }
}

function program(host) {
  return [
    '--import',
    path.join(import.meta.dirname, 'die-with-parent.mjs'),
    path.join(host, 'out/server-main.js'),
  ];
}

function flags(token, isTrusted) {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-telemetry'],
    ...['--force-disable-user-env', ...(isTrusted ? ['--disable-workspace-trust'] : [])],
  ];
}

/** What the server says: its log, the port when it listens, why it ended. */
function watch(child) {
  let text = '';
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(`VS Code’s server ended (${signal ?? `exit code ${code}`}).`),
    );
  });
  const listening = new Promise((resolve, reject) => {
    const hear = (data) => {
      text = (text + data).slice(-LOG_KEPT);
      if (process.env.VSCODE_HOST_VERBOSE) process.stderr.write(data);
      const port = /agent listening on (\d+)/.exec(text)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then((why) => reject(new Error(`${why}\n${text}`)));
  });
  return { listening, ended, log: () => text };
}

function ends(child, remove) {
  const kill = () => {
    signal(child.pid, 'SIGKILL'); // also what is left of its group: the extension host, language servers
    remove();
  };
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      signal(child.pid, 'SIGTERM');
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    }
    kill();
  };
  return { stop, kill };
}

function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // it is gone
  }
}
