// Finds the Chromium that shows VS Code where there is no desktop one, or installs it.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './apt.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const HOW =
  'install Chromium or Chrome (on Debian: apt-get install chromium), or set CHROME_PATH to its program';

/** The path of a Chromium or Chrome, installed where that may be done. Throws an error of one line otherwise. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  aptInstall('chromium', HOW);
  const installed = findChromium();
  if (!installed) throw new Error(`apt-get brought no Chromium that runs: ${HOW}.`);
  return installed;
}

/** The path of a Chromium or Chrome, or undefined. Throws where CHROME_PATH names none. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && !fs.existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...APPLICATIONS].find((file) => fs.existsSync(file) && answers(file));
}

/** Some systems put a program of that name there that only says how to get the browser. */
function answers(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
