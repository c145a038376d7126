// Finds GNU parallel, which spreads a run over machines, or installs it.
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.mjs';

const HOW = 'install GNU parallel (on Debian: apt-get install parallel)';

/** Whether the `parallel` that is found is GNU’s; another program has the same name. */
function isThere() {
  const { stdout } = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').startsWith('GNU parallel');
}

/** Throws an error of one line where there is none and none may be installed. */
export function ensureParallel() {
  if (isThere()) return;
  aptInstall('parallel', HOW);
  if (!isThere()) throw new Error(`The parallel that apt-get brought is not GNU’s: ${HOW}.`);
}
