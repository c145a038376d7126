import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from '../../server/src/caseload/record';
import { review } from '../../server/src/review/review';
import { faultsOf } from '../unit/caseload/schema';
import { ROOT, records, run, sample, temporaryFolders } from './program';

const LETTERS = [
  'samples/01-upheld-medication.txt',
  'samples/02-upheld-2014-wording.txt',
  'samples/03-mixed-partly-approved.txt',
  'samples/04-overturned-imaging.txt',
  'samples/05-late-2013-layout.txt',
  'samples/06-expedited-surgery.txt',
  'samples/07-notice-of-2013.txt',
  'samples/faults.txt',
  'samples/faults/no-disputed-item.txt',
  'samples/faults/unrecognized-layout.txt',
];

describe('imr-letters extract', () => {
  const folders = temporaryFolders();

  it('prints a record a line of every letter of a folder, sorted by path', () => {
    const { status, out, err } = run(['extract', '--format', 'ndjson', 'samples']);
    const items = records(out).flatMap((record) => record.items);
    assert.equal(err, `${LETTERS.length} letters read: ${items.length} disputed items.\n`);
    assert.equal(status, 0);
    assert.deepEqual(
      records(out).map(({ file }) => file),
      LETTERS,
    );
    for (const record of records(out)) assert.deepEqual(faultsOf(record), [], record.file);
  });

  it('says what the editor says, of which bytes and by which versions', () => {
    const file = LETTERS[2]!;
    const bytes = readFileSync(join(ROOT, file));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const [record] = records(run(['extract', file]).out);
    assert.match(
      record!.generator,
      new RegExp(`^imr-letters ${version.replaceAll('.', '\\.')}, knowledge \\d{4}-\\d\\d$`),
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assert.deepEqual(
      record,
      JSON.parse(
        JSON.stringify(
          recordOf(file, review(bytes.toString('utf8')), { sha256, generator: record!.generator }),
        ),
      ),
    );
  });

  it('takes letters and folders in any order, each letter once', () => {
    const folder = folders.with({
      'b.txt': sample('01-upheld-medication.txt'),
      'a/z.IMR': sample('04-overturned-imaging.txt'),
      'a/[x] y.txt': sample('06-expedited-surgery.txt'),
      'a/letter.md': sample('06-expedited-surgery.txt'),
    });
    const { status, out } = run(['extract', './b.txt', '.', 'a/', join(folder, 'a/z.IMR')], folder);
    assert.equal(status, 0);
    const files = records(out).map(({ file }) => file.replace(`${folder.replaceAll('\\', '/')}/`, ''));
    assert.deepEqual(files.sort(), ['a/[x] y.txt', 'a/z.IMR', 'b.txt']);
  });

  it('reads a letter by name whatever its name ends with', () => {
    const folder = folders.with({ letter: sample('01-upheld-medication.txt') });
    assert.equal(records(run(['extract', 'letter'], folder).out)[0]?.file, 'letter');
  });
});
