import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { pagesOf, pdfOf } from '../cli/pdf';
import { lines, records, sample } from '../cli/program';
import { Server } from '../lsp/client';
import { type Installed, installPrograms } from './installed';

const LETTER = sample('04-overturned-imaging.txt');

/** More than are read without further threads. */
const MANY = 120;

describe('the npm package', function () {
  this.timeout(120_000);
  let installed: Installed;
  before(() => {
    installed = installPrograms();
    for (let index = 0; index < MANY; index++) {
      writeFileSync(join(installed.work, `${String(index).padStart(3, '0')}.txt`), LETTER);
    }
    writeFileSync(join(installed.work, 'faults.imr'), sample('faults.txt'));
    writeFileSync(join(installed.work, 'printed.pdf'), pdfOf(pagesOf(LETTER)));
  });
  after(() => installed?.remove());

  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(installed.program('imr-letters'), args, {
      cwd: installed.work,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { status, out: stdout, err: stderr };
  };
  const filesIn = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

  it('holds the programs and their pages, and depends on nothing', () => {
    const strange = filesIn(installed.files).filter(
      (name) =>
        !/^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/(?:cli|pdf)\.js|dist\/third-party\.txt|dist\/server\/[\w-]+\.mjs|docs\/[\w/-]+\.(?:md|schema\.json))$/.test(
          name,
        ),
    );
    assert.deepEqual(strange, []);
    const manifest = JSON.parse(readFileSync(join(installed.files, 'package.json'), 'utf8'));
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.private, undefined);
    assert.deepEqual(
      readdirSync(dirname(installed.files)).filter((name) => !name.startsWith('.')),
      ['imr-letters'],
    );
  });

  it('has no link that leads to a file that it lacks', () => {
    const pages = filesIn(installed.files).filter((name) => name.endsWith('.md'));
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(installed.files, page), 'utf8').matchAll(/\]\((?!\w+:|#)([^)#]+)/g)]
        .filter(([, target]) => !existsSync(join(installed.files, dirname(page), target!)))
        .map(([, target]) => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('says its version, which is that of the extension', () => {
    const { version } = JSON.parse(readFileSync(join(installed.files, 'package.json'), 'utf8'));
    const own = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
    assert.equal(version, own.version);
    assert.equal(run('--version').out, `${version}\n`);
  });

  it('checks letters', () => {
    const { status, out } = run('check', 'faults.imr');
    assert.equal(status, 1);
    assert.match(out, /^faults\.imr:\d+:\d+: (?:error|warning) [a-z-]+ /);
  });

  it('extracts many letters with several threads', () => {
    const { status, out, err } = run('extract', '--format', 'ndjson', '--jobs', '2', '.');
    assert.deepEqual([status, records(out).length], [0, MANY + 1]);
    assert.match(
      err,
      new RegExp(`^${MANY + 1} letters read: \\d+ disputed items; 1 PDF not imported \\(.+\\)\\.\n$`),
    );
  });

  it('makes sheets and tables', async () => {
    assert.equal(run('extract', '-f', 'xlsx', '-o', 'items.xlsx', '000.txt').status, 0);
    assert.equal(readFileSync(join(installed.work, 'items.xlsx')).subarray(0, 2).toString(), 'PK');
    assert.equal(run('extract', '-f', 'parquet', '-o', 'items.parquet', '000.txt').status, 0);
    const { buffer, byteOffset, byteLength } = readFileSync(join(installed.work, 'items.parquet'));
    const rows = await parquetReadObjects({
      file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
    });
    assert.equal(rows[0]!.case_number, 'CM16-9900004');
  });

  it('makes texts of PDFs', () => {
    const { status, err } = run('import', 'printed.pdf', '-o', 'texts');
    assert.deepEqual([status, err], [0, '1 letter imported to texts.\n']);
    assert.match(readFileSync(join(installed.work, 'texts/printed.txt'), 'utf8'), /CM16-9900004/);
  });

  it('explains its findings', () => {
    assert.match(run('rule', 'empty-rationale').out, /empty-rationale/);
    assert.ok(lines(run('rules').out).length > 50);
  });

  it('serves an editor', async () => {
    const server = new Server([installed.program('imr-letters-language-server'), '--stdio']);
    await server.start();
    const letter = await server.open(LETTER);
    assert.equal((await letter.symbols())![0]!.name, 'CM16-9900004');
    assert.equal(await server.stop(), 0);
    assert.deepEqual(server.complaints, []);
  });
});
