import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPrograms } from './npm.mjs';

/** The programs as someone has them who has never seen the sources. */
export type Installed = {
  /** An empty folder beside them. */
  readonly work: string;
  /** Where the files of the package are. */
  readonly files: string;
  /** The path of a program. */
  readonly program: (name: string) => string;
  readonly remove: () => void;
};

/** Packs the programs and installs the package, and nothing else, into a folder of its own, without a network. */
export function installPrograms(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  const work = join(folder, 'work');
  const home = join(folder, 'home');
  for (const each of [work, home]) mkdirSync(each);
  const tarball = packPrograms(folder);
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--offline', '--silent', '--no-audit', '--no-fund', tarball], {
    cwd: home,
    shell: process.platform === 'win32',
  });
  const modules = join(home, 'node_modules');
  return {
    work,
    files: join(modules, 'imr-letters'),
    program: (name) => join(modules, '.bin', name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
