import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from './letters.mjs';
import { median } from './measure.mjs';
import { PATTERN } from './peers/yardstick.mjs';

/** Fewer are read before the engine has compiled the program. */
const LETTERS = 6000;
const ROUNDS = 3;
const HOSTS = '.vscode-test';

/** The command line over a folder: against ripgrep, and with two threads against one. */
export async function* wholeFolder() {
  const folder = folderOf(LETTERS);
  const ripgrep = findRipgrep();
  const times = { one: [], two: [], check: [], ripgrep: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.one.push(run(process.execPath, ['dist/cli.js', 'extract', '-j', '1', folder]));
    times.two.push(run(process.execPath, ['dist/cli.js', 'extract', '-j', '2', folder]));
    times.check.push(run(process.execPath, ['dist/cli.js', 'check', '-j', '1', '-f', 'ndjson', folder]));
    if (ripgrep) times.ripgrep.push(run(ripgrep, ['--json', '-j1', '--no-ignore', '-e', PATTERN, folder]));
  }
  const [one, two, check] = [times.one, times.two, times.check].map(median);
  const rate = (ms) => `${Math.round(LETTERS / (ms / 1000))} letters/s`;
  if (ripgrep) {
    yield {
      what: 'command line, one thread, letters to JSON lines, against rg --json -j1 with the words of R',
      ratio: median(times.ripgrep) / one,
      least: 1,
      note: `${rate(one)} against ${rate(median(times.ripgrep))}`,
    };
  } else yield { what: 'command line against rg --json -j1', value: 'left out: there is no rg on the path' };
  yield { what: 'command line, letters to findings, one thread', value: rate(check) };
  yield {
    what: 'two threads against one',
    ratio: one / two,
    least: 1.7,
    note: `${rate(two)} against ${rate(one)}`,
  };
}

/** Milliseconds until the program has written all that it prints to a file. */
function run(program, args) {
  const output = openSync('dist/bench/output.jsonl', 'w');
  const start = performance.now();
  const { status, error, stderr } = spawnSync(program, args, { stdio: ['ignore', output, 'pipe'] });
  const taken = performance.now() - start;
  closeSync(output);
  if (error || (status !== 0 && status !== 1))
    throw error ?? new Error(`${program} ended with ${status}: ${stderr}`);
  return taken;
}

/** On the path, or as an editor for the tests brings it. */
function findRipgrep() {
  if (!spawnSync('rg', ['--version']).error) return 'rg';
  if (!existsSync(HOSTS)) return null;
  const found = readdirSync(HOSTS, { recursive: true }).find((name) =>
    /ripgrep[^/\\]*[/\\]bin[/\\]rg(?:\.exe)?$/.test(name),
  );
  return found ? join(HOSTS, found) : null;
}
