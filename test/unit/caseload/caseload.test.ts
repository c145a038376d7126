import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BYTES_PER_LETTER, Caseload } from '../../../server/src/caseload/caseload';
import { pack, unpack } from '../../../server/src/caseload/packed';
import { findingsOfItem } from '../../../server/src/caseload/row';
import { letterRowOf } from '../../../server/src/caseload/rows';
import { itemsMatching } from '../../../server/src/caseload/search';
import { review } from '../../../server/src/review/review';
import { generateLetter } from '../../generated/letters';
import { HEADER, item, letter, letterOf } from '../letter/letters';
import { caseloadOf, put } from './caseloads';

const BRACE = letterOf(item({ request: 'Wrist brace' }));
const MRI = letterOf(
  item({
    request: 'MRI of the left wrist',
    decision: 'Overturned',
    reviewer:
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).',
    rationale: 'The criteria are met. The request for an MRI of the left wrist is medically necessary.',
  }),
  item({
    request: 'Norco 10/325mg #90',
    rationale: 'It helps him. The request for Norco is medically necessary.',
  }),
);

describe('what a caseload keeps of a letter', () => {
  const caseload = caseloadOf({ 'a.txt': MRI });
  const { letter: row } = caseload.letters()[0]!;
  const lines = MRI.split('\n');

  it('is what its header says', () => {
    const { caseNumber, decided, received, assigned, reviewDenial, expedited, specialties } = row;
    assert.deepEqual(
      { caseNumber, decided, received, assigned, reviewDenial, expedited, specialties },
      {
        caseNumber: 'CM17-9900123',
        decided: '2017-03-01',
        received: '2017-01-30',
        assigned: '2017-02-03',
        reviewDenial: '2017-01-17',
        expedited: false,
        specialties: ['Hand Surgery', 'Family Practice'],
      },
    );
  });

  it('is each item with treatment, guidelines, conclusion, reasons and its lines', () => {
    const [mri, norco] = row.items;
    assert.deepEqual(
      { ...mri, line: lines[mri!.line - 1], endLine: lines[mri!.endLine - 1], deadlines: null },
      {
        line: 'MRI of the left wrist: Overturned',
        endLine:
          'Decision rationale: The criteria are met. The request for an MRI of the left wrist is medically necessary.',
        request: 'MRI of the left wrist',
        decision: 'overturned',
        category: 'imaging',
        treatment: 'MRI',
        bodyParts: ['Wrist'],
        claimsGuidelines: ['MTUS Forearm, Wrist, and Hand Complaints 2004'],
        reviewerGuidelines: ['MTUS Chronic Pain Medical Treatment Guidelines 2016', 'ODG'],
        conclusion: 'necessary',
        reasons: mri!.reasons,
        deadlines: null,
      },
    );
    assert.equal(norco!.decision, 'upheld');
    assert.equal(norco!.category, 'medication');
  });

  it('is each finding with its place, told to the item that it stands in', () => {
    assert.deepEqual(findingsOfItem(row, 0), []);
    const [contradiction] = findingsOfItem(row, 1);
    assert.equal(contradiction!.code, 'decision-contradicts-rationale');
    assert.match(contradiction!.fingerprint, /^[\da-f]{16}$/);
    const { line, column, endColumn } = contradiction!;
    assert.ok(lines[line - 1]!.slice(column - 1, endColumn - 1).length > 5);
  });
});

describe('a caseload', () => {
  it('knows what was read, and tells letters from other texts', () => {
    const caseload = caseloadOf({ 'a.txt': BRACE, 'b.txt': 'A shopping list.' });
    assert.ok(caseload.has('a.txt', '1') && caseload.has('b.txt', '1'));
    assert.ok(!caseload.has('a.txt', '2') && !caseload.has('c.txt', '1'));
    assert.equal(caseload.letterCount, 1);
    assert.equal(caseload.otherCount, 1);
    assert.equal(caseload.itemCount, 1);
  });

  it('keeps a thousand items and findings of a letter that has more, and tells of few such letters together', () => {
    const items = Array.from({ length: 1200 }, (_, index) =>
      item({ request: `Brace ${index}`, decision: 'Uphled', claims: null, reviewer: null }),
    );
    const hostile = letterOf(...items);
    const names = Array.from({ length: 12 }, (_, index) => `${index}.txt`);
    const caseload = caseloadOf(Object.fromEntries(names.map((name) => [name, hostile])));
    const row = caseload.letter('0.txt')!;
    assert.deepEqual([row.items.length, row.findings.length], [1000, 1000]);
    const told = caseload.changesSince(0, 1000);
    assert.ok(told.letters.length < 12, `${told.letters.length} letters`);
    assert.ok(told.revision < caseload.revision);
  });

  it('tells what has changed since a revision, in parts', () => {
    const caseload = caseloadOf({ 'a.txt': BRACE, 'b.txt': MRI, 'c.txt': BRACE });
    const first = caseload.changesSince(0, 2);
    assert.deepEqual(
      first.letters.map(({ name }) => name),
      ['a.txt', 'b.txt'],
    );
    const second = caseload.changesSince(first.revision, 2);
    assert.deepEqual(
      second.letters.map(({ name }) => name),
      ['c.txt'],
    );
    assert.equal(second.revision, caseload.revision);
    put(caseload, 'a.txt', MRI, '2');
    caseload.remove('b.txt');
    put(caseload, 'c.txt', null, '2');
    const { letters, removed, revision } = caseload.changesSince(second.revision, 9);
    assert.deepEqual([letters.map(({ name }) => name), removed], [['a.txt'], ['b.txt', 'c.txt']]);
    assert.equal(caseload.letterCount, 1);
    assert.equal(caseload.itemCount, 2);
    put(caseload, 'b.txt', BRACE, '2');
    assert.deepEqual(caseload.changesSince(revision, 9).removed, []);
  });

  it('counts files that were left out until they are read or gone', () => {
    const caseload = caseloadOf({ 'a.txt': BRACE, 'b.txt': null, 'c.txt': null });
    assert.equal(caseload.leftOut('unreadable').length, 2);
    put(caseload, 'b.txt', MRI, '2');
    assert.equal(caseload.leftOut('unreadable').length, 1);
    caseload.leaveOut('a.txt', '2', 'too-large');
    assert.deepEqual([caseload.leftOut('too-large').length, caseload.letterCount], [1, 1]);
    caseload.keep(new Set(['b.txt']));
    assert.deepEqual([caseload.leftOut('too-large').length, caseload.leftOut('unreadable').length], [0, 0]);
  });

  it('tells nothing of a file that was only written again', () => {
    const caseload = caseloadOf({ 'a.txt': BRACE });
    const { revision } = caseload;
    put(caseload, 'a.txt', BRACE, '2');
    assert.equal(caseload.revision, revision);
    assert.ok(caseload.has('a.txt', '2'));
  });

  it('forgets what is no more in the folders', () => {
    const caseload = caseloadOf({ 'a.txt': BRACE, 'b.txt': MRI });
    caseload.keep(new Set(['b.txt']));
    assert.deepEqual(
      caseload.letters().map(({ name }) => name),
      ['b.txt'],
    );
  });

  it('keeps all that was found, to be judged anew, and tells of a letter that is judged in another way', () => {
    const caseload = caseloadOf({ 'a.txt': BRACE, 'b.txt': MRI });
    const [{ name, stamp, found }, ...others] = [...caseload.found()];
    assert.deepEqual([name, stamp, others], ['b.txt', '1', []]);
    const { revision } = caseload;
    caseload.put(name, stamp, found, { ...found, findings: [] });
    assert.deepEqual(
      caseload.changesSince(revision, 9).letters.map(({ letter }) => letter.findings),
      [[]],
    );
    assert.deepEqual([...caseload.found()], [{ name, stamp, found }]);
  });

  it('tells of a letter that is none any more', () => {
    const caseload = caseloadOf({ 'a.txt': BRACE });
    const { revision } = caseload;
    put(caseload, 'a.txt', 'A shopping list.', '2');
    assert.deepEqual(caseload.changesSince(revision, 9).removed, ['a.txt']);
    assert.ok(caseload.has('a.txt', '2'));
  });

  it('finds items by the words of request, treatment and case number', () => {
    const letters = caseloadOf({ 'a.txt': BRACE, 'b.txt': MRI }).letters();
    const found = (query: string) =>
      itemsMatching(letters, query, 9).map(({ name, text }) => `${name} ${text}`);
    assert.deepEqual(found('WRIST mri'), ['b.txt MRI of the left wrist']);
    assert.deepEqual(found('hydrocodone'), ['b.txt Norco 10/325mg #90']);
    assert.equal(found('CM17-9900123').length, 3);
    assert.equal(itemsMatching(letters, '', 2).length, 2);
    assert.deepEqual(found('knee'), []);
  });

  it('travels packed and arrives as it was', () => {
    const letters = caseloadOf({
      'a.txt': BRACE,
      'b.txt': MRI,
      'c.imr': letter({ header: HEADER.replace('03/01/2017', '02/31/2017'), issues: null }),
    }).letters();
    assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(letters)))), letters);
  });

  it('stays within its memory', () => {
    const LETTERS = 900;
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    let caseload: Caseload | null = new Caseload();
    for (let index = 0; index < LETTERS; index++) {
      const { name, text } = generateLetter(7, index);
      put(caseload, `file:///home/someone/letters/${name}`, text);
    }
    assert.equal(caseload.letterCount, LETTERS);
    const held = used();
    caseload = null;
    const bytes = (held - used()) / LETTERS;
    assert.ok(bytes < BYTES_PER_LETTER, `${Math.round(bytes)} bytes a letter`);
  });

  it('takes whatever text there is', () => {
    for (const text of ['', '\0', 'Upheld'.repeat(50)]) {
      const caseload = new Caseload();
      const row = letterRowOf(review(text));
      caseload.put('a', '1', row, row);
      assert.deepEqual(unpack(pack(caseload.letters())), caseload.letters());
    }
  });
});
