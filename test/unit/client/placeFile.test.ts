import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { placeFile } from '../../../client/src/placeFile';

/** Writes a large file again and again. */
const WRITER = join(__dirname, 'writer.ts');
const KILLS = 4;

describe('a file of notes', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is whole whenever the program that writes it is killed', async () => {
    const file = join(folder, 'notes.json');
    for (let kill = 1; kill <= KILLS; kill++) {
      const writer = fork(WRITER, [file], { execArgv: ['--import', 'tsx'] });
      await once(writer, 'message');
      await setTimeout(kill * 23);
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      const { notes } = JSON.parse(readFileSync(file, 'utf8')) as { notes: readonly string[] };
      assert.equal(new Set(notes).size, 1);
    }
  });

  it('that is a link stays one', async () => {
    const shared = join(folder, 'shared.json');
    const link = join(folder, 'link.json');
    writeFileSync(shared, 'before');
    symlinkSync(shared, link);
    await placeFile(link, Buffer.from('after'));
    assert.equal(readFileSync(shared, 'utf8'), 'after');
    const links = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
    assert.deepEqual(
      links.map(({ name }) => name),
      ['link.json'],
    );
  });
});
