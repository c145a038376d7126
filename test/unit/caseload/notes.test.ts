import assert from 'node:assert/strict';
import { NO_REMARK, readNotes, withRemark } from '../../../client/src/caseload/notesFile';

const FINDING = { code: 'mojibake', fingerprint: '0123456789abcdef' };
const REMARK = { state: 'reviewed', note: 'Sent on to the “panel”.' } as const;

describe('the file of notes', () => {
  it('keeps state and note of a letter and of its findings', () => {
    const first = withRemark(null, '2016/a.txt', null, REMARK)!;
    const both = withRemark(first, '2016/a.txt', FINDING, { state: 'follow-up', note: '' })!;
    assert.deepEqual(readNotes(both)!.get('2016/a.txt'), {
      ...REMARK,
      findings: [{ ...FINDING, state: 'follow-up', note: '' }],
    });
  });

  it('says only what there is to say', () => {
    const first = withRemark(null, 'b.txt', null, { state: null, note: 'x' })!;
    const second = withRemark(first, 'a.txt', FINDING, REMARK)!;
    assert.deepEqual(Object.entries(JSON.parse(second).letters), [
      ['a.txt', { findings: [{ ...REMARK, ...FINDING }] }],
      ['b.txt', { note: 'x' }],
    ]);
    const gone = withRemark(withRemark(second, 'a.txt', FINDING, NO_REMARK), 'b.txt', null, NO_REMARK)!;
    assert.deepEqual(JSON.parse(gone), { version: 1, letters: {} });
  });

  it('keeps what it does not know', () => {
    const text = JSON.stringify({
      version: 1,
      team: 'north',
      letters: { 'a.txt': { owner: 'K', note: 'old', findings: [{ ...FINDING, note: 'f', since: 3 }] } },
    });
    const after = JSON.parse(withRemark(withRemark(text, 'a.txt', null, REMARK), 'a.txt', FINDING, REMARK)!);
    assert.equal(after.team, 'north');
    assert.deepEqual(after.letters['a.txt'], {
      ...REMARK,
      owner: 'K',
      findings: [{ ...FINDING, ...REMARK, since: 3 }],
    });
  });

  it('is left alone where it cannot be understood', () => {
    for (const text of ['', '{', '[]', '{"letters": 3}']) {
      assert.equal(readNotes(text), null);
      assert.equal(withRemark(text, 'a.txt', null, REMARK), null);
    }
    assert.deepEqual(
      readNotes('{"letters": {"a.txt": 3, "b.txt": {"state": "odd", "note": 7}}}')!.get('b.txt'),
      {
        ...NO_REMARK,
        findings: [],
      },
    );
  });

  it('takes any name of a letter', () => {
    const text = withRemark(null, '__proto__', null, REMARK)!;
    assert.deepEqual(readNotes(text)!.get('__proto__'), { ...REMARK, findings: [] });
  });
});
