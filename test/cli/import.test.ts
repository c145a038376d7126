import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterRecord } from '../../server/src/caseload/record-model';
import { LEFT_OUT } from '../truth/letters';
import { withoutPlaces } from '../unit/caseload/variants';
import { pagesOf, pdfOf } from './pdf';
import { records, run, sample, temporaryFolders } from './program';

const LETTER = sample('04-overturned-imaging.txt');

const said = (record: LetterRecord) => withoutPlaces({ ...record, file: '', sha256: '' });

describe('PDFs', () => {
  const folders = temporaryFolders();

  it('become texts that read as other extractions do', () => {
    const folder = folders.with({ 'a/letter.pdf': pdfOf(pagesOf(LETTER)), 'letter.txt': LETTER });
    const { status, out, err } = run(['import', 'a', '-o', 'texts'], folder);
    assert.deepEqual([status, out, err], [0, '', '1 letter imported to texts.\n']);
    const [imported] = records(run(['extract', 'texts/letter.txt'], folder).out);
    const [other] = records(run(['extract', 'letter.txt'], folder).out);
    assert.deepEqual(said(imported), said(other));
  });

  it('keep their folders, and overwrite nothing', () => {
    const pdf = pdfOf(pagesOf(LETTER));
    const folder = folders.with({ 'in/x/one.pdf': pdf, 'in/two.PDF': pdf, 'out/two.txt': 'mine' });
    const { status, err } = run(['import', 'in', '--output', 'out'], folder);
    assert.equal(
      err,
      'in/two.PDF: out/two.txt is there already, with another text\n1 letter imported to out; 1 input not imported.\n',
    );
    assert.equal(status, 2);
    assert.equal(readFileSync(join(folder, 'out/two.txt'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(join(folder, 'out'), { recursive: true }).sort(), [
      'two.txt',
      'x',
      'x/one.txt',
    ]);
  });

  it('are no failure where their very text is there already', () => {
    const folder = folders.with({ 'in/one.pdf': pdfOf(pagesOf(LETTER)) });
    run(['import', 'in', '-o', 'out'], folder);
    const { status, err } = run(['import', 'in', '-o', 'out'], folder);
    assert.deepEqual([status, err], [0, '0 letters imported to out; 1 there already.\n']);
  });

  it('are named when they give no letter, and the rest goes on', () => {
    const letter = pdfOf(pagesOf(LETTER));
    const folder = folders.with({
      'cut.pdf': letter.slice(0, 900),
      'good.pdf': letter,
      'note.pdf': pdfOf([['A note on reviews.']]),
      'scan.pdf': pdfOf([[]]),
      'text.pdf': LETTER,
    });
    const { err } = run(
      ['import', 'cut.pdf', 'good.pdf', 'note.pdf', 'scan.pdf', 'text.pdf', 'no.pdf', '-o', '.'],
      folder,
    );
    assert.equal(
      err,
      [
        'no.pdf: there is no such file or folder',
        'cut.pdf: is no PDF, or a damaged one',
        'note.pdf: is no IMR letter',
        'scan.pdf: is a scan: it holds no text',
        'text.pdf: is no PDF, or a damaged one',
        '1 letter imported to .; 5 inputs not imported.',
        '',
      ].join('\n'),
    );
  });

  it('are missed where there are none, and nothing is made', () => {
    const folder = folders.with({ 'in/letter.txt': LETTER });
    const { status, err } = run(['import', 'in', '-o', 'texts'], folder);
    assert.deepEqual([status, err], [0, 'No PDF found in in.\n']);
    assert.deepEqual(readdirSync(folder), ['in']);
  });
});

if (!process.env.IMR_LETTERS) console.log(LEFT_OUT);
else
  describe('real PDFs', () => {
    const folders = temporaryFolders();

    it('say what the same letters say in another extraction', () => {
      const real = process.env.IMR_LETTERS!;
      const folder = folders.with({});
      assert.equal(run(['import', join(real, 'pdf'), '-o', 'texts'], folder).status, 0);
      const imported = records(run(['extract', 'texts'], folder).out);
      const others = records(run(['extract', join(real, 'real')], folder).out);
      assert.ok(imported.length > 0);
      assert.deepEqual(imported.map(said), others.map(said));
    });
  });
