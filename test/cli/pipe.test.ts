import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROGRAM, sample, temporaryFolders } from './program';

const LETTERS = 400;

describe('a reader that stops reading', () => {
  const folders = temporaryFolders();
  const letters = (name: string): string =>
    folders.with(
      Object.fromEntries(Array.from({ length: LETTERS }, (_, index) => [`${index}.txt`, sample(name)])),
    );

  /** Reads the first of the output, then no more; the status and all that was said on standard error. */
  async function readFirst(args: readonly string[]): Promise<{ status: number; err: string }> {
    const program = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    program.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const ended = once(program, 'close');
    await once(program.stdout, 'data');
    program.stdout.destroy();
    const [status] = await ended;
    return { status, err };
  }

  it('ends extract quietly', async () => {
    assert.deepEqual(await readFirst(['extract', letters('03-mixed-partly-approved.txt')]), {
      status: 0,
      err: '',
    });
  });

  it('ends check quietly, with the status reached', async () => {
    assert.deepEqual(await readFirst(['check', letters('faults.txt')]), { status: 1, err: '' });
  });
});
