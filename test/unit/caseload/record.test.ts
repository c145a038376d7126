import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordOf } from '../../../server/src/caseload/record';
import type { LetterRecord } from '../../../server/src/caseload/record-model';
import { review } from '../../../server/src/review/review';
import { descriptionOf, faultsOf, namedParts } from './schema';
import { LINE_ENDS, SPACINGS, withoutPlaces } from './variants';

const samples = resolve(__dirname, '../../../samples');
const ORIGIN = { sha256: '0'.repeat(64), generator: 'imr-letters 0.0.0, knowledge 0000-00' };
const record = (name: string, text: string): LetterRecord => recordOf(name, review(text), ORIGIN);
const sample = (name: string): LetterRecord => record(name, read(join(samples, name)));
const read = (file: string): string => readFileSync(file, 'utf8');

const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();

describe('the record of a letter', () => {
  describe('fits its schema', () => {
    for (const name of textsIn(samples)) {
      it(`samples/${name}`, () => assert.deepEqual(faultsOf(sample(name)), []));
    }

    it('whatever the text', () => {
      for (const text of [
        '',
        '\n',
        'IMR ISSUES, DECISIONS AND RATIONALES',
        ': Upheld',
        'Decision rationale:',
      ]) {
        assert.deepEqual(faultsOf(record('letter.txt', text)), [], JSON.stringify(text));
      }
    });
  });

  it('has a schema that describes every field, allows no other and lets none be absent', () => {
    for (const [way, part] of namedParts()) {
      assert.match(descriptionOf(part), /^[A-Z"].*\.$/, way);
      if (!part.properties) continue;
      assert.equal(part.additionalProperties, false, way);
      assert.deepEqual(part.required, Object.keys(part.properties), way);
    }
  });

  it('describes the injured worker as the summary does', () => {
    assert.deepEqual(sample('03-mixed-partly-approved.txt').patient, {
      age: 58,
      sex: 'male',
      injury: '2015-09-14',
      injuryEnd: null,
    });
  });

  it('says what the header and the credentials say', () => {
    const { file, layout, caseNumber, dates, priority, reviewer } = sample('03-mixed-partly-approved.txt');
    assert.deepEqual(
      { file, layout, caseNumber, dates, priority, reviewer },
      {
        file: '03-mixed-partly-approved.txt',
        layout: 'final-determination',
        caseNumber: 'CM16-9900003',
        dates: {
          injury: '2015-09-14',
          assigned: '2016-12-05',
          reviewDenial: '2016-11-16',
          received: '2016-11-30',
          decision: '2017-01-05',
        },
        priority: 'standard',
        reviewer: {
          licensure: ['California', 'Nevada', 'Arizona'],
          specialties: ['Orthopedic Surgery', 'Sports Medicine'],
        },
      },
    );
  });

  it('gives the portion that is decided of a partly approved request, and its heading whole', () => {
    const [item] = sample('03-mixed-partly-approved.txt').items;
    assert.equal(item?.request, 'Post-operative physical therapy for the left knee, 6 sessions');
    assert.match(
      item.heading ?? '',
      /^Post-operative .* \(12 sessions\) was the original request\. .* 6 sessions is$/,
    );
    assert.deepEqual([item.decision, item.line, item.endLine], ['upheld', 47, 50]);
  });

  it('folds white space and counts lines as people do', () => {
    const { items, sections } = sample('03-mixed-partly-approved.txt');
    assert.deepEqual(
      sections.map(({ kind, line, endLine }) => [kind, line, endLine]),
      [
        ['case-header', 1, 5],
        ['determination-process', 7, 15],
        ['reviewer-credentials', 17, 19],
        ['clinical-summary', 21, 42],
        ['issues-and-decisions', 44, 116],
      ],
    );
    const { claimsAdministrator, reviewer, rationale, endLine, line } = items[1]!;
    assert.deepEqual(
      [line, endLine, claimsAdministrator?.line, reviewer?.line, rationale?.line, rationale?.endLine],
      [65, 65, 67, 70, 74, 79],
    );
    assert.equal(
      claimsAdministrator?.text,
      'The Claims Administrator did not cite any medical evidence for its decision.',
    );
    assert.equal(claimsAdministrator.basis, 'none-cited');
    for (const text of items.flatMap((item) => [item.request, item.heading, item.rationale?.text])) {
      assert.doesNotMatch(text ?? '', /\s{2}|[\r\n\t\f]|^\s|\s$/);
    }
  });

  it('tells why in the words of the rationale', () => {
    const { items } = sample('03-mixed-partly-approved.txt');
    const { text, summary, conclusion } = items[1]!.rationale!;
    assert.equal(conclusion, 'not-necessary');
    assert.ok(summary && text?.includes(summary));
  });

  it('has null for what the letter lacks', () => {
    const { items, dates } = sample('faults.txt');
    const item = (request: string) => items.find((each) => each.request?.startsWith(request))!;
    assert.equal(item('Gabapentin').decision, null);
    assert.equal(item('Omeprazole').decision, null);
    assert.equal(item('Lidocaine').reviewer, null);
    assert.equal(item('Physical therapy').rationale, null);
    assert.equal(item('Ultrasound').rationale?.text, null);
    assert.equal(item('Ultrasound').rationale?.summary, null);
    assert.equal(item('Functional').rationale?.conclusion, null);
    assert.equal(dates.injury, '2016-04-11');
    assert.deepEqual(sample('02-upheld-2014-wording.txt').dates, {
      injury: null,
      assigned: null,
      reviewDenial: null,
      received: null,
      decision: null,
    });
  });

  it('places findings on their first and behind their last character', () => {
    const { findings } = sample('faults.txt');
    const { line, column, endLine, endColumn } = findings.find(({ code }) => code === 'mojibake')!;
    const printed = read(join(samples, 'faults.txt')).split('\n')[line - 1]!;
    assert.equal(endLine, line);
    assert.equal(printed.slice(column - 1, endColumn - 1), 'Â®');
    assert.ok(findings.some(({ related }) => related.length > 0));
  });

  describe('is the same whatever the line ends', () => {
    for (const name of textsIn(samples)) {
      it(`samples/${name}`, () => {
        const text = read(join(samples, name));
        const expected = record(name, text);
        for (const [variant, change] of LINE_ENDS) {
          assert.deepEqual(record(name, change(text)), expected, variant);
        }
        for (const [variant, change] of SPACINGS) {
          assert.deepEqual(withoutPlaces(record(name, change(text))), withoutPlaces(expected), variant);
        }
      });
    }
  });
});
