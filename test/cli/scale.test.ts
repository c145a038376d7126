import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { PROGRAM, ROOT, sample, temporaryFolders } from './program';

const LETTERS = 23;
const LIST = 10;

/** The recipe as the documentation gives it, with short lists. */
const recipe = readFileSync(join(ROOT, 'docs/scale.md'), 'utf8')
  .split('## Several machines')[1]!
  .match(/```sh\n(.*?)```/s)![1]!
  .replace('-l 5000', `-l ${LIST}`);

describe('a run over several machines', () => {
  const folders = temporaryFolders();

  before(async () => (await import('../host/parallel.mjs')).ensureParallel());

  it('gives the parts of one table, and goes on where it was interrupted', async () => {
    const letter = sample('03-mixed-partly-approved.txt');
    const names = Array.from({ length: LETTERS }, (_, index) => `letters/${index}.txt`);
    const folder = folders.with({
      ...Object.fromEntries(names.map((name) => [name, letter])),
      hosts: ':\n',
      'bin/imr-letters': `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`,
    });
    chmodSync(join(folder, 'bin/imr-letters'), 0o755);
    const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` };
    const run = () =>
      spawnSync('bash', ['-euo', 'pipefail', '-c', recipe], { cwd: folder, env, encoding: 'utf8' });

    assert.equal(run().status, 0);
    const parts = readdirSync(join(folder, 'parts')).sort();
    assert.deepEqual(parts, ['0000.parquet', '0001.parquet', '0002.parquet']);
    const tables = await Promise.all(
      parts.map(async (part) =>
        parquetReadObjects({ file: await asyncBufferFromFile(join(folder, 'parts', part)) }),
      ),
    );
    assert.deepEqual(new Set(tables.flat().map(({ file }) => file)), new Set(names));

    const log = readFileSync(join(folder, 'runs.log'), 'utf8');
    assert.equal(run().status, 0);
    assert.equal(readFileSync(join(folder, 'runs.log'), 'utf8'), log);
  });
});
