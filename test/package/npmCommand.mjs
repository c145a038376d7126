import { execFileSync } from 'node:child_process';

/** Runs npm in a folder and waits for its end. Throws where it fails. */
export function npm(args, cwd) {
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
