import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { LetterRecord } from '../../server/src/caseload/record-model';

export const ROOT = resolve(__dirname, '../..');
export const PROGRAM = join(ROOT, 'dist/cli.js');

export type Outcome = { readonly status: number | null; readonly out: string; readonly err: string };

/** Runs the built program in `cwd`, the repository unless told otherwise, and waits for its end. */
export function run(args: readonly string[], cwd: string = ROOT): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}

/** The lines of an output, which ends with a line end. */
export const lines = (output: string): readonly string[] => output.split('\n').slice(0, -1);

export const records = (output: string): readonly LetterRecord[] =>
  lines(output).map((line) => JSON.parse(line));

export const sample = (name: string): string => readFileSync(join(ROOT, 'samples', name), 'utf8');

/** Folders for the files of a test, gone after it. */
export function temporaryFolders(): { readonly with: (files: Files) => string } {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return {
    with: (files) => {
      const folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
      folders.push(folder);
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      return folder;
    },
  };
}

type Files = Readonly<Record<string, string | Uint8Array>>;
