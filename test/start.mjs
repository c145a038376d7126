// Opens VS Code on samples/, or on another folder, with the extension of this checkout: a desktop VS Code where there is
// one, otherwise VS Code's own server in the browser, at the address that is printed. Ctrl-C ends it.
//
//   npm start [-- [FOLDER] [--no-open]]
//
//   --no-open          opens nothing, prints the address
//   VSCODE_EXECUTABLE  the desktop VS Code to take
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf } from './host/address.mjs';
import { linkExtension, ROOT } from './host/checkout.mjs';
import { downloadDesktop, findDesktop, hasDisplay } from './host/desktop.mjs';
import { onNpmGone } from './host/parent.mjs';
import { startServer } from './host/server.mjs';
import { writeSettings } from './host/settings.mjs';
import { npm } from './package/npmCommand.mjs';

const OPENER = { darwin: 'open', linux: 'xdg-open' };

let temp;
let server;
let ending = false;
process.on('exit', () => {
  if (temp) fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
});

try {
  const { folder, file, open } = whatToOpen();
  console.log('Building IMR Letters …');
  build();
  temp = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
  writeSettings(path.join(temp, 'user'));
  const desktop = open ? await chooseDesktop() : undefined;
  if (desktop) openDesktop(desktop, folder, file);
  else await serve(folder, file, open);
} catch (error) {
  console.error(`IMR Letters: ${error.message.split('. To specify')[0]}`);
  process.exit(1);
}

function build() {
  try {
    npm(['run', '--silent', 'build'], ROOT);
  } catch {
    throw new Error('it could not be built; npm run build says why.');
  }
}

/** The folder; the first letter is opened in our own samples only. */
function whatToOpen() {
  const options = { 'no-open': { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length > 1) throw new Error(`one folder at a time, not ${positionals.join(' and ')}.`);
  const samples = path.join(ROOT, 'samples');
  const folder = path.resolve(callersFolder(), positionals[0] ?? samples);
  if (!fs.existsSync(folder)) throw new Error(`there is no folder ${folder}.`);
  if (!fs.statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
  const file = folder === samples ? firstLetter(folder) : undefined;
  return { folder, file, open: !values['no-open'] };
}

function firstLetter(folder) {
  const letters = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return letters.length > 0 ? path.join(folder, letters.sort()[0]) : undefined;
}

/** Where the user stands: npm runs its scripts at the root of the checkout. */
function callersFolder() {
  return (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();
}

/** Windows has no other way than a desktop VS Code: one is downloaded there. */
async function chooseDesktop() {
  return findDesktop() ?? (process.platform === 'win32' ? await downloadDesktop() : undefined);
}

function openDesktop(program, folder, file) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = [
    `--extensionDevelopmentPath=${ROOT}`,
    `--user-data-dir=${path.join(temp, 'user')}`,
    `--extensions-dir=${path.join(temp, 'extensions')}`,
    ...['--new-window', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', ...root],
  ];
  const child = spawn(program, [...flags, folder, ...(file ? [file] : [])], { stdio: 'ignore' });
  console.log(`VS Code shows ${folder}. Close its window or press Ctrl-C to end it.`);
  onSignals(() => child.kill());
  child.once('error', (error) => fail(`${program} does not start: ${error.message}`));
  child.once('exit', (code) => process.exit(ending ? 0 : (code ?? 1)));
}

async function serve(folder, file, open) {
  linkExtension(path.join(temp, 'extensions'));
  onSignals(() => (server ? server.stop().then(() => process.exit(0)) : process.exit(0)));
  server = await startServer({
    userData: path.join(temp, 'user'),
    extensions: path.join(temp, 'extensions'),
  });
  const address = addressOf(server, { folder, file });
  console.log(
    `VS Code shows ${folder}. Open it in your browser at\n\n  ${address}\n\nPress Ctrl-C here to end it.`,
  );
  if (open) openAddress(address);
  fail(await server.ended);
}

function openAddress(address) {
  const opener = OPENER[process.platform];
  if (!opener || !hasDisplay()) return;
  spawn(opener, [address], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}

function onSignals(end) {
  const endOnce = () => {
    if (!ending) end();
    ending = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endOnce);
  onNpmGone(endOnce);
}

function fail(why) {
  if (ending) return;
  console.error(`IMR Letters: ${why}`);
  process.exit(1);
}
