import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lines, records, run, sample, temporaryFolders } from './program';

const LETTER = sample('01-upheld-medication.txt');
const MEGABYTE = 1024 * 1024;

describe('what cannot be read', () => {
  const folders = temporaryFolders();

  it('is named when it was asked for by name and is no letter', () => {
    const { status, out, err } = run(['extract', 'samples/README.md', 'samples/01-upheld-medication.txt']);
    assert.equal(
      err,
      'samples/README.md: is no IMR letter\n1 letter read: 1 disputed item; 1 input not read.\n',
    );
    assert.equal(records(out).length, 1);
    assert.equal(status, 2);
  });

  it('is left out of a folder when it is no letter', () => {
    const folder = folders.with({ 'a.txt': 'A note on IMR.', 'b.txt': LETTER });
    const { status, out, err } = run(['extract', folder]);
    assert.equal(err, '1 letter read: 1 disputed item; 1 text left out as no IMR letter.\n');
    assert.equal(records(out).length, 1);
    assert.equal(status, 0);
  });

  it('is said to be there when it is a PDF that nobody has imported', () => {
    const folder = folders.with({
      'one.pdf': '%PDF-1.7',
      'one.txt': LETTER,
      'sub/Two.PDF': '%PDF-1.7',
      'sub/two-more.pdf': '%PDF-1.7',
    });
    const closing = (...paths: readonly string[]) =>
      run(['check', ...paths], folder)
        .out.split('\n')
        .at(-2);
    assert.match(
      closing('.')!,
      /^1 letter checked: .*; 2 PDFs not imported \(imr-letters import reads them\)\.$/,
    );
    assert.equal(
      closing('sub'),
      'No letter found in sub; 2 PDFs not imported (imr-letters import reads them).',
    );
  });

  it('is named in one line each, and the rest goes on', () => {
    const folder = folders.with({
      'binary.txt': Uint8Array.from([1, 0, 2, 0, 255, 254, 0, 0]),
      'blank.txt': '\ufeff \n\n',
      'empty.txt': '',
      'letter.txt': LETTER,
      'printed.txt': '%PDF-1.7\n1 0 obj',
      'vast.txt': LETTER,
    });
    truncateSync(join(folder, 'vast.txt'), 129 * MEGABYTE);
    symlinkSync('nowhere.txt', join(folder, 'gone.txt'));
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    const { status, out, err } = run(['extract', '.', 'missing.txt', 'letter.txt/inner'], folder);
    assert.deepEqual(
      records(out).map(({ file }) => file),
      ['letter.txt'],
    );
    assert.deepEqual(lines(err), [
      'circle.txt: is a link that leads in a circle',
      'gone.txt: there is no such file or folder',
      'letter.txt/inner: there is no such file or folder',
      'missing.txt: there is no such file or folder',
      'binary.txt: is binary',
      'blank.txt: is empty',
      'empty.txt: is empty',
      'printed.txt: is a PDF; imr-letters import makes its text',
      'vast.txt: is larger than 128 MB',
      '1 letter read: 1 disputed item; 9 inputs not read.',
    ]);
    assert.equal(status, 2);
  });

  it('is counted by check', () => {
    const folder = folders.with({ 'empty.txt': '', 'letter.txt': LETTER });
    assert.equal(run(['check', folder]).out, '1 letter checked: no finding; 1 input not read.\n');
  });

  it('includes what never ends', () => {
    const { status, err } = run(['check', '/dev/zero']);
    assert.equal(err, '/dev/zero: is larger than 128 MB\n');
    assert.equal(status, 2);
  });
});

describe('a file that is large and strange', () => {
  const folders = temporaryFolders();

  it('is read: lines of megabytes, CR alone, null characters, lone surrogates', () => {
    const folder = folders.with({ 'plain.txt': LETTER });
    const strange = [
      LETTER.replaceAll('\n', '\r'),
      'word '.repeat(MEGABYTE),
      'A line of it.\r'.repeat(100_000),
      '\0\0',
    ].join('\r');
    const surrogate = Buffer.from([0xed, 0xa0, 0x80]);
    writeFileSync(join(folder, 'strange.txt'), Buffer.concat([Buffer.from(strange), surrogate]));
    const { status, out, err } = run(['extract', 'plain.txt', 'strange.txt'], folder);
    assert.deepEqual([status, err], [0, '2 letters read: 2 disputed items.\n']);
    const [plain, other] = records(out);
    assert.equal(other!.caseNumber, plain!.caseNumber);
    assert.deepEqual(
      other!.items.map(({ request }) => request),
      plain!.items.map(({ request }) => request),
    );
  });
});

describe('links', () => {
  const folders = temporaryFolders();

  it('lead to letters, and never in a circle', () => {
    const folder = folders.with({
      'kept/one.txt': LETTER,
      'other/two.txt': sample('04-overturned-imaging.txt'),
    });
    symlinkSync('.', join(folder, 'kept/here'));
    symlinkSync('..', join(folder, 'kept/up.txt'));
    symlinkSync('one.txt', join(folder, 'kept/same.txt'));
    symlinkSync('../other/two.txt', join(folder, 'kept/three.txt'));
    mkdirSync(join(folder, 'kept/empty'));
    const { status, out, err } = run(['extract', 'kept'], folder);
    assert.equal(err, '2 letters read: 4 disputed items.\n');
    assert.deepEqual(
      records(out).map(({ file }) => file),
      ['kept/one.txt', 'kept/three.txt'],
    );
    assert.equal(status, 0);
  });

  it('to a folder are walked when asked for by name', () => {
    const folder = folders.with({ 'kept/one.txt': LETTER });
    symlinkSync('kept', join(folder, 'link'));
    assert.equal(records(run(['extract', 'link'], folder).out)[0]?.file, 'link/one.txt');
  });
});

describe('patterns', () => {
  const folders = temporaryFolders();

  it('ask for the files that they match', () => {
    const folder = folders.with({
      'a/1.txt': LETTER,
      'b/2.txt': LETTER,
      'b/note.txt': 'A note.',
      'c/3.md': LETTER,
    });
    const { status, out, err } = run(['extract', '{a,b}/*.txt', '**/nothing*'], folder);
    assert.deepEqual(
      records(out).map(({ file }) => file),
      ['a/1.txt', 'b/2.txt'],
    );
    assert.deepEqual(lines(err), [
      '**/nothing*: matches no file',
      '2 letters read: 2 disputed items; 1 text left out as no IMR letter; 1 input not read.',
    ]);
    assert.equal(status, 2);
  });

  it('are names where there is such a file', () => {
    const folder = folders.with({ 'letter [1].txt': LETTER });
    assert.equal(records(run(['extract', 'letter [1].txt'], folder).out)[0]?.file, 'letter [1].txt');
  });
});
