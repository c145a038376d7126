// Finds Neovim, or installs it.
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.mjs';

const HOW = 'install Neovim 0.7 or later (on Debian: apt-get install neovim)';

const isThere = () => spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0;

/** Throws an error of one line where there is none and none may be installed. */
export function ensureNeovim() {
  if (isThere()) return;
  aptInstall('neovim', HOW);
  if (!isThere()) throw new Error(`apt-get brought no Neovim that runs: ${HOW}.`);
}
