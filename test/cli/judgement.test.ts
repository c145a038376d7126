import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AcceptedFinding, withAccepted } from '../../server/src/review/accepted';
import { identityOf } from '../../server/src/review/identity';
import { review } from '../../server/src/review/review';
import { lines, records, run, sample, temporaryFolders } from './program';

const FAULTS = sample('faults.txt');
const SOUND = sample('01-upheld-medication.txt');

describe('the judgement of a folder, on the command line,', () => {
  const folders = temporaryFolders();
  const ACCEPTED = '.imr-letters.accepted.json';

  const codesIn = (out: string): readonly string[] =>
    lines(out).flatMap((line) => /^\S+:\d+:\d+: \w+ ([a-z-]+) /.exec(line)?.[1] ?? []);
  const check = (folder: string, ...args: readonly string[]) => {
    const { out, err, status } = run(['check', ...(args.length > 0 ? args : ['.'])], folder);
    return { codes: codesIn(out), closing: lines(out).at(-1), out, err, status };
  };
  const acceptance = (text: string, code: string, letter: string): AcceptedFinding => {
    const { letter: read, findings } = review(text);
    const identity = identityOf(read, findings.find((each) => each.code === code)!);
    return { ...identity, letter, case: read.header.caseNumber?.value ?? null, reason: 'As in the PDF.' };
  };
  const accepted = (...all: readonly AcceptedFinding[]): string =>
    all.reduce<string | null>(withAccepted, null)!;

  it('changes severities, and what a run fails on', () => {
    const severity = Object.fromEntries(
      review(FAULTS).findings.map(({ code }) => [code, code === 'mojibake' ? 'hint' : 'off']),
    );
    const folder = folders.with({ 'faults.txt': FAULTS, '.imr-letters.json': JSON.stringify({ severity }) });
    const { out, status } = check(folder);
    assert.match(out, /^faults\.txt:\d+:\d+: hint mojibake .*\n1 letter checked: 1 hint in 1 letter\.\n$/);
    assert.equal(status, 0);
    assert.equal(check(folder, '--fail-on', 'hint', '.').status, 1);
  });

  it('is that of the nearest folder upward, wherever the program was started', () => {
    const off = (code: string) => JSON.stringify({ severity: { [code]: 'off' } });
    const folder = folders.with({
      'a/faults.txt': FAULTS,
      'a/b/faults.txt': FAULTS,
      '.imr-letters.json': off('missing-decision'),
      'a/b/.imr-letters.json': off('mojibake'),
    });
    const has = (place: string, ...args: readonly string[]) => {
      const { codes } = check(join(folder, place), ...args);
      return ['missing-decision', 'mojibake'].map((code) => codes.includes(code));
    };
    assert.deepEqual(has('', 'a/faults.txt'), [false, true]);
    assert.deepEqual(has('a', 'faults.txt'), [false, true]);
    assert.deepEqual(has('a/b', '.'), [true, false]);
    assert.deepEqual(has('', 'a/b'), [true, false]);
  });

  it('raises what a published letter must not carry', () => {
    const letter = SOUND.replace('CLINICAL', 'Call 916-555-0134.\n\nCLINICAL');
    const folder = folders.with({ 'a.txt': letter, '.imr-letters.json': '{ "publicationCheck": true }' });
    assert.match(check(folder).out, /: warning personal-information /);
  });

  it('is used but for what is wrong in it, which is named, and the run fails', () => {
    const folder = folders.with({
      'faults.txt': FAULTS,
      'more/faults.txt': FAULTS,
      '.imr-letters.json': '{\n  "severity": { "mojibake": "off", "mojibak": "off" }\n}',
      [ACCEPTED]: '{ "accepted": [7] }',
    });
    const { codes, err, closing, status } = check(folder, '--fail-on', 'never', '.');
    assert.ok(!codes.includes('mojibake') && codes.includes('missing-decision'));
    assert.deepEqual(lines(err), [
      '.imr-letters.json:2:36: There is no finding “mojibak”.',
      '.imr-letters.accepted.json:1:16: This is no accepted finding: it needs letter, code and fingerprint.',
    ]);
    assert.match(closing!, /; 2 problems in files that say how to judge\.$/);
    assert.equal(status, 2);
  });

  it('leaves out what was accepted, and counts it', () => {
    const folder = folders.with({
      'a/faults.txt': FAULTS,
      [ACCEPTED]: accepted(acceptance(FAULTS, 'mojibake', 'a/faults.txt')),
    });
    const { codes, closing, err } = check(folder);
    assert.ok(!codes.includes('mojibake') && codes.includes('missing-decision'));
    assert.match(closing!, / in 1 letter; 1 accepted\.$/);
    assert.equal(err, '');
    const [record] = records(run(['extract', 'a'], folder).out);
    assert.equal(record!.accepted, 1);
    assert.ok(record!.findings.every(({ code }) => code !== 'mojibake'));
  });

  it('holds for a letter that was moved, as its case number tells', () => {
    const folder = folders.with({
      'moved/elsewhere.txt': FAULTS,
      [ACCEPTED]: accepted(acceptance(FAULTS, 'mojibake', 'a/faults.txt')),
    });
    const { codes, err } = check(folder);
    assert.ok(!codes.includes('mojibake'));
    assert.equal(err, '');
  });

  it('names accepted findings that are about nothing any more', () => {
    const other = FAULTS.replace('CM17-9900008', 'CM17-9900009');
    const folder = folders.with({
      'a/faults.txt': FAULTS.replace('Â®', '®'),
      'b/other.txt': other.replace('Â®', '®'),
      [ACCEPTED]: accepted(
        acceptance(FAULTS, 'mojibake', 'a/faults.txt'),
        acceptance(other, 'mojibake', 'b/other.txt'),
        { ...acceptance(FAULTS, 'mojibake', 'a/gone.txt'), case: 'CM17-9900010' },
      ),
    });
    const gone =
      'the letter does not have this finding any more, or its words have changed. (As in the PDF.)';
    const missing =
      'no letter has this name any more, and none that was read has this case number. (As in the PDF.)';
    const { err, status } = check(folder, '--fail-on', 'never', 'a');
    assert.deepEqual(lines(err), [
      `.imr-letters.accepted.json:3:5: Accepted mojibake in a/faults.txt: ${gone}`,
      `.imr-letters.accepted.json:11:5: Accepted mojibake in a/gone.txt: ${missing}`,
    ]);
    assert.equal(status, 0);
    assert.equal(lines(check(folder).err).length, 3);
  });

  it('is the same for many letters on many threads', () => {
    const one = acceptance(FAULTS, 'mojibake', 'faults.txt');
    const names = Array.from({ length: 110 }, (_, index) => `CM17-${9900100 + index}`);
    const folder = folders.with({
      ...Object.fromEntries(names.map((name) => [`${name}.txt`, FAULTS.replace('CM17-9900008', name)])),
      [ACCEPTED]: accepted(...names.map((name) => ({ ...one, letter: `${name}.txt`, case: name }))),
    });
    const { codes, err, closing } = check(folder, '--jobs', '2', '.');
    assert.ok(!codes.includes('mojibake'));
    assert.match(closing!, /; 110 accepted\.$/);
    assert.equal(err, '');
  });

  it('leaves the files as they are', () => {
    const folder = folders.with({ 'faults.txt': FAULTS });
    const text = accepted({ ...acceptance(FAULTS, 'mojibake', 'gone.txt'), case: null });
    writeFileSync(join(folder, ACCEPTED), text);
    check(folder);
    assert.equal(readFileSync(join(folder, ACCEPTED), 'utf8'), text);
  });
});
