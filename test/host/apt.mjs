// Installs a Debian package where that may be done: by root on a system with apt-get.
import { spawnSync } from 'node:child_process';

/** Installs `name`. Throws an error of one line, which ends with `how`, where it may not be or does not come. */
export function aptInstall(name, how) {
  if (!mayInstall()) throw new Error(`No ${name} found: ${how}.`);
  console.error(`No ${name} found: installing Debian’s (apt-get install ${name}) …`);
  apt('update'); // where it fails the lists that are there may do
  const run = apt('install', '-y', '--no-install-recommends', name);
  if (run.status === 0) return;
  const why = (run.stderr ?? '').trim().split('\n').at(-1);
  throw new Error(`apt-get install ${name} failed (${why}): ${how}.`);
}

function mayInstall() {
  const found = spawnSync('apt-get', ['--version'], { stdio: 'ignore' });
  return process.platform === 'linux' && process.getuid() === 0 && found.status === 0;
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { encoding: 'utf8', env });
}
