import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generateLetters } from '../generated/letters';
import { randomOf } from '../generated/random';
import { lines, PROGRAM, records, run, sample, temporaryFolders } from './program';

const LETTERS = 200;
/** Results, each with its place. */
const RESULTS = [
  ['json', 'out.json'],
  ['csv', 'out.csv'],
  ['html', 'pages'],
] as const;
const TOO_LARGE = 200 * 1024 * 1024;

describe('many letters', () => {
  const folders = temporaryFolders();
  const generated = (): Record<string, string> =>
    Object.fromEntries(
      Array.from(generateLetters(7, LETTERS), ({ text }, index) => [
        `in/${String(index).padStart(4, '0')}.txt`,
        text,
      ]),
    );

  it('are given in the order of their names, however many are read at once', () => {
    const folder = folders.with(generated());
    const [alone, together] = ['1', '3'].map((jobs) => run(['extract', 'in', '--jobs', jobs], folder));
    assert.equal(alone!.out, together!.out);
    const files = records(alone!.out).map(({ file }) => file);
    assert.equal(files.length, LETTERS);
    assert.deepEqual(files, files.toSorted());
  });

  it('are all read where some are broken, and each broken one is named', () => {
    const letters = generated();
    letters['in/0010.txt'] = '';
    letters['in/0020.txt'] = '\u0001\0\u0002\0';
    letters['in/0030.txt'] = letters['in/0030.txt']!.slice(0, 3000);
    const folder = folders.with(letters);
    truncateSync(join(folder, 'in/0040.txt'), TOO_LARGE);
    writeFileSync(join(folder, 'in/0050.txt'), '%PDF-1.7');
    symlinkSync('nowhere.txt', join(folder, 'in/gone.txt'));
    execFileSync('mkfifo', [join(folder, 'in/pipe.txt')]);
    mkdirSync(join(folder, 'in/folder.txt'));
    const { status, out, err } = run(['check', 'in', '--format', 'json', '--jobs', '2'], folder);
    assert.equal(status, 2);
    assert.deepEqual(lines(err).slice(0, -1), [
      'in/gone.txt: there is no such file or folder',
      'in/pipe.txt: is no file but a pipe, a socket or a device',
      'in/0010.txt: is empty',
      'in/0020.txt: is binary',
      'in/0040.txt: is larger than 128 MB',
      'in/0050.txt: is a PDF; imr-letters import makes its text',
    ]);
    const reviewed: readonly { file: string; findings: readonly unknown[] }[] = JSON.parse(out);
    assert.equal(reviewed.length, LETTERS - 4);
    assert.notEqual(reviewed.find(({ file }) => file === 'in/0030.txt')!.findings.length, 0);
  });

  it('can be named in a list on standard input', () => {
    const folder = folders.with({
      'a.txt': sample('01-upheld-medication.txt'),
      'list.txt': 'a.txt\nb.txt\n',
    });
    const { out, err, status } = run(['extract', '--files-from', 'list.txt'], folder);
    assert.equal(records(out).length, 1);
    assert.deepEqual(lines(err), [
      'b.txt: there is no such file or folder',
      '1 letter read: 1 disputed item; 1 input not read.',
    ]);
    assert.equal(status, 2);
  });
});

describe('an interrupted run', () => {
  const folders = temporaryFolders();

  it('leaves a whole result or none', async () => {
    const letter = sample('03-mixed-partly-approved.txt');
    const folder = folders.with(
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`in/${index}.txt`, letter])),
    );
    const program = spawn(process.execPath, [PROGRAM, 'extract', 'in', '-o', 'out.ndjson'], { cwd: folder });
    const ended = once(program, 'close');
    const draft = join(folder, `out.ndjson.${program.pid}.part`);
    while (!existsSync(draft) && program.exitCode === null) await setTimeout(5);
    program.kill('SIGTERM');
    const [status] = await ended;
    if (status === 0) assert.equal(records(readFileSync(join(folder, 'out.ndjson'), 'utf8')).length, 1000);
    else assert.deepEqual([status, readdirSync(folder)], [143, ['in']]);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    it(`leaves whole files only, whenever ${signal} ends it`, async () => {
      const letters = Array.from(generateLetters(9, LETTERS), ({ text }, index) => [`in/${index}.txt`, text]);
      const folder = folders.with(Object.fromEntries(letters));
      const { between } = randomOf(LETTERS, signal.length);
      for (const [format, output] of RESULTS) {
        const program = spawn(process.execPath, [PROGRAM, 'extract', 'in', '-f', format, '-o', output], {
          cwd: folder,
        });
        const ended = once(program, 'close');
        await setTimeout(between(100, 1500));
        program.kill(signal);
        await ended;
        const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        const drafts = left.filter((name) => name.endsWith('.part'));
        if (signal !== 'SIGKILL') assert.deepEqual(drafts, []);
        for (const draft of drafts) rmSync(join(folder, draft));
        for (const name of left) assertWhole(join(folder, name));
      }
    });
  }

  it('leaves what is no file, and writes where a link leads', () => {
    const folder = folders.with({ 'a.txt': sample('01-upheld-medication.txt'), 'out.csv': 'mine' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('pipe', join(folder, 'to-pipe'));
    symlinkSync('out.csv', join(folder, 'to-file'));
    for (const output of ['pipe', 'to-pipe']) {
      const { status, out, err } = run(['extract', 'a.txt', '-f', 'csv', '-o', output], folder);
      assert.deepEqual([status, out], [2, '']);
      assert.equal(err, `imr-letters: ${output} is a device, a pipe or a socket, no file\n`);
      assert.ok(statSync(join(folder, output)).isFIFO());
    }
    assert.equal(run(['extract', 'a.txt', '-f', 'csv', '-o', 'to-file'], folder).status, 0);
    assert.ok(lstatSync(join(folder, 'to-file')).isSymbolicLink());
    assert.match(readFileSync(join(folder, 'out.csv'), 'utf8'), /CM16-9900001/);
  });

  it('leaves what was there before', () => {
    const folder = folders.with({
      'a.txt': sample('01-upheld-medication.txt'),
      'out.csv': 'mine',
      'taken/x': '',
    });
    assert.equal(run(['extract', 'a.txt', '-f', 'csv', '-o', 'taken'], folder).status, 2);
    assert.equal(run(['extract', 'nothing.txt', '-f', 'pdf', '-o', 'out.csv'], folder).status, 2);
    assert.equal(readFileSync(join(folder, 'out.csv'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'out.csv', 'taken']);
  });
});

/** A result that is there under its own name has its end. */
function assertWhole(file: string): void {
  const text = /\.(?:json|csv|html)$/.test(file) ? readFileSync(file, 'utf8') : '';
  if (file.endsWith('.json')) assert.equal(JSON.parse(text).length, LETTERS);
  if (file.endsWith('.csv')) assert.ok(lines(text).length > LETTERS && text.endsWith('\n'));
  if (file.endsWith('.html')) assert.match(text, /<\/html>\n$/);
}
