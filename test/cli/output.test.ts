import assert from 'node:assert/strict';
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { hindranceOf } from '../../server/src/cli/failure';
import { FINDING_FORMATS, RECORD_FORMATS } from '../../server/src/cli/formats/index';
import { run, sample, temporaryFolders } from './program';

const LETTER = sample('03-mixed-partly-approved.txt');
const COMMANDS = { check: FINDING_FORMATS, extract: RECORD_FORMATS };

const everyFormat = Object.entries(COMMANDS).flatMap(([command, formats]) =>
  Object.keys(formats).map((format) => ({ command, format })),
);
const arePages = (format: string): boolean => format === 'html' || format === 'markdown';

/** Every file below a folder with its bytes. */
const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file, readFileSync(file, 'latin1')]),
  );

describe('a letter is never replaced by a result', () => {
  const folders = temporaryFolders();
  const letters = (): string => {
    const folder = folders.with({
      'in/one.txt': LETTER,
      'in/two.md': LETTER,
      'other.imr': LETTER,
      'scan.PDF': '%PDF-1.7',
      'note.txt': 'A note.',
      'list.txt': 'in/one.txt\n',
      '.imr-letters.notes.json': '{}',
    });
    linkSync(join(folder, 'in/one.txt'), join(folder, 'hard.txt'));
    symlinkSync('in/one.txt', join(folder, 'soft.txt'));
    return folder;
  };
  const IS_LETTER = 'is a letter, which no result replaces; give the result another name';

  for (const [what, args, complaint] of [
    ['that was named', ['check', 'in/one.txt', '-o', 'in/one.txt'], `in/one.txt ${IS_LETTER}`],
    ['of a folder', ['extract', 'in', '-f', 'csv', '-o', 'in/one.txt'], `in/one.txt ${IS_LETTER}`],
    [
      'in a list',
      ['extract', '--files-from', 'list.txt', '-o', 'in/../in/one.txt'],
      `in/../in/one.txt ${IS_LETTER}`,
    ],
    ['by another name of it', ['check', 'in', '-f', 'sarif', '-o', 'hard.txt'], `hard.txt ${IS_LETTER}`],
    ['by a link to it', ['check', 'in', '-f', 'parquet', '-o', 'soft.txt'], `soft.txt ${IS_LETTER}`],
    [
      'by its page',
      ['extract', 'in/one.txt', 'in/two.md', '-f', 'markdown', '-o', 'in'],
      `in/two.md ${IS_LETTER}`,
    ],
    ['though it is not to be read', ['check', 'in/one.txt', '-o', 'other.imr'], `other.imr ${IS_LETTER}`],
    [
      'nor is a PDF',
      ['extract', 'in', '-o', 'scan.PDF'],
      'scan.PDF is a PDF, which no result replaces; give the result another name',
    ],
    [
      'nor is a file that was named',
      ['check', 'in', 'note.txt', '-f', 'json', '-o', 'note.txt'],
      'note.txt is to be read; give the result another name',
    ],
    [
      'nor is the list of letters',
      ['check', '--files-from', 'list.txt', '-o', 'list.txt'],
      'list.txt is to be read; give the result another name',
    ],
    [
      'nor is what is set down beside letters',
      ['check', 'in', '-f', 'json', '-o', '.imr-letters.notes.json'],
      '.imr-letters.notes.json is kept for settings, accepted findings and notes; give the result another name',
    ],
  ] as const) {
    it(what, () => {
      const folder = letters();
      const before = contentOf(folder);
      const { status, out, err } = run(args, folder);
      assert.deepEqual([status, out, err], [2, '', `imr-letters: ${complaint}\n`]);
      assert.deepEqual(contentOf(folder), before);
    });
  }

  it('while the result of an earlier call is, in the folder of the letters too', () => {
    const folder = folders.with({ 'one.txt': LETTER });
    const [first, second] = [1, 2].map(() => run(['check', '.', '-o', 'findings.txt'], folder));
    assert.deepEqual(second, first);
    assert.equal(first!.err, '1 letter checked: 1 information in 1 letter; written to findings.txt.\n');
  });
});

describe('where a result cannot be written', () => {
  const folders = temporaryFolders();

  for (const [output, why] of [
    ['gone/result', 'there is no such folder'],
    ['gone/', 'there is no such folder'],
    ['plain/', 'a file stands where a folder should'],
    ['plain/result', 'a file stands where a folder should'],
    [`${'long'.repeat(99)}`, 'its name is too long'],
  ] as const)
    it(`it is said by the name that was given: ${output.slice(0, 20)}`, () => {
      const folder = folders.with({ 'one.txt': LETTER, plain: '' });
      for (const format of ['csv', 'xlsx', 'parquet']) {
        const { status, err } = run(['extract', 'one.txt', '-f', format, '-o', output], folder);
        assert.deepEqual([status, err], [2, `imr-letters: ${output} cannot be written: ${why}\n`]);
      }
      assert.deepEqual(readdirSync(folder).sort(), ['one.txt', 'plain']);
    });

  it('as a folder, since it is a file, that is said', () => {
    const folder = folders.with({ 'one.txt': LETTER, plain: '' });
    for (const args of [
      ['check', 'one.txt', '-f', 'html', '-o', 'plain'],
      ['check', 'one.txt', '-f', 'html', '-o', 'plain/pages'],
    ]) {
      const { status, err } = run(args, folder);
      const said = `imr-letters: ${args.at(-1)} cannot be written: a file stands where a folder should\n`;
      assert.deepEqual([status, err], [2, said]);
    }
  });

  it('for want of rights or room, that is said', () => {
    assert.equal(hindranceOf({ code: 'EACCES' }), 'that is not allowed there');
    assert.equal(hindranceOf({ code: 'ENOSPC' }), 'no space is left');
    assert.equal(hindranceOf(new Error('a fault of our own')), null);
  });
});

describe('the closing line', () => {
  const folders = temporaryFolders();

  for (const { command, format } of everyFormat)
    it(`says what was written, and where: ${command} --format ${format}`, () => {
      const folder = folders.with({ 'in/a.txt': LETTER, 'in/b.txt': LETTER });
      const { status, out, err } = run([command, 'in', '-f', format, '-o', 'result'], folder);
      const said = command === 'check' ? 'checked: 2 information in 2 letters' : 'read: 8 disputed items';
      const written = `${arePages(format) ? '2 pages ' : ''}written to result`;
      assert.deepEqual([status, out, err], [0, '', `2 letters ${said}; ${written}.\n`]);
    });

  for (const command of Object.keys(COMMANDS))
    it(`says where there was no letter: ${command}`, () => {
      const folder = folders.with({ 'notes/note.txt': 'A note.', 'list.txt': '' });
      const closing = (...args: readonly string[]): string => {
        const { status, out, err } = run([command, ...args], folder);
        assert.equal(status, 0);
        return out + err;
      };
      const leftOut = '1 text left out as no IMR letter';
      assert.equal(closing('notes'), `No letter found in notes; ${leftOut}.\n`);
      assert.equal(closing('--files-from', 'list.txt'), 'No letter found in the list list.txt.\n');
      for (const each of ['a', 'b', 'c', 'd', 'e']) mkdirSync(join(folder, each));
      assert.equal(closing('a', 'b', 'c', 'd', 'e'), 'No letter found in a, b, c, and 2 more.\n');
    });
});

describe('a call of which no input can be read', () => {
  const folders = temporaryFolders();

  for (const { command, format } of everyFormat)
    it(`leaves an empty result, and says so: ${command} --format ${format}`, async () => {
      const folder = folders.with({ result: 'of an earlier call' });
      const target = arePages(format) ? 'pages' : 'result';
      const { status, err } = run([command, 'gone.txt', '-f', format, '-o', target], folder);
      const written = arePages(format) ? '0 pages written to pages' : 'an empty result written to result';
      assert.equal(status, 2);
      assert.equal(
        err,
        `gone.txt: there is no such file or folder\nNo letter found in gone.txt; 1 input not read; ${written}.\n`,
      );
      if (arePages(format)) assert.deepEqual(readdirSync(join(folder, 'pages')), []);
      else await assertEmpty(join(folder, 'result'), format);
    });
});

/** As a program finds it that reads this format. */
async function assertEmpty(file: string, format: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  if (format === 'parquet')
    assert.deepEqual(await parquetReadObjects({ file: await asyncBufferFromFile(file) }), []);
  else if (format === 'xlsx') assert.equal(text.slice(0, 2), 'PK');
  else if (format === 'csv') assert.match(text, /^case_number,[\w,]+\r\n$/);
  else if (format === 'json') assert.deepEqual(JSON.parse(text), []);
  else if (format === 'sarif') assert.deepEqual(JSON.parse(text).runs[0].results, []);
  else assert.equal(text, '');
}
