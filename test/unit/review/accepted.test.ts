import assert from 'node:assert/strict';
import { type AcceptedFinding, readAcceptedFile, withAccepted } from '../../../server/src/review/accepted';

const one: AcceptedFinding = {
  letter: 'b/1.txt',
  case: 'CM17-9900123',
  code: 'mojibake',
  item: 'Wrist brace',
  fingerprint: '0123456789abcdef',
  reason: 'It stands so in the PDF.',
};
const file = (...accepted: readonly AcceptedFinding[]): string =>
  accepted.reduce<string | null>(withAccepted, null)!;

describe('the file of accepted findings', () => {
  it('is readable, an entry a finding, without what there is not', () => {
    assert.equal(
      file({ ...one, case: null, item: null }),
      `{
  "accepted": [
    {
      "letter": "b/1.txt",
      "code": "mojibake",
      "fingerprint": "0123456789abcdef",
      "reason": "It stands so in the PDF."
    }
  ]
}
`,
    );
  });

  it('reads what it writes', () => {
    const text = file(one);
    const { entries, problems } = readAcceptedFile(text);
    assert.deepEqual(problems, []);
    const [{ span, ...entry }] = entries as [(typeof entries)[0]];
    assert.deepEqual(entry, one);
    assert.deepEqual(JSON.parse(text.slice(span.start, span.end)), one);
  });

  it('is the same whichever finding was accepted first', () => {
    const others = [
      { ...one, letter: 'a.txt', case: 'CM17-9900124' },
      { ...one, code: 'date-order' },
      { ...one, item: null },
      { ...one, fingerprint: 'fedcba9876543210' },
    ];
    assert.equal(file(one, ...others), file(...others.toReversed(), one));
    assert.deepEqual(
      readAcceptedFile(file(one, ...others)).entries.map(({ letter, code, item, fingerprint }) =>
        [letter, code, item, fingerprint[0]].join(' '),
      ),
      [
        'a.txt mojibake Wrist brace 0',
        'b/1.txt date-order Wrist brace 0',
        'b/1.txt mojibake  0',
        'b/1.txt mojibake Wrist brace 0',
        'b/1.txt mojibake Wrist brace f',
      ],
    );
  });

  it('holds a finding once, with the last reason, on one line', () => {
    const again = { ...one, letter: 'moved.txt', reason: ' Two\nlines\u202e. ' };
    const { entries } = readAcceptedFile(file(one, again));
    assert.deepEqual(
      entries.map(({ letter, reason }) => [letter, reason]),
      [['moved.txt', 'Two lines\ufffd.']],
    );
  });

  it('keeps what people have put into it', () => {
    const text = JSON.stringify({
      $schema: 'x',
      accepted: [
        { ...one, letter: 'z.txt', case: 'CM17-9900125', by: 'JL' },
        'a word',
        { code: 'no letter' },
      ],
      note: 1,
    });
    const after = JSON.parse(withAccepted(text, one)!);
    assert.deepEqual([after.$schema, after.note], ['x', 1]);
    assert.deepEqual(
      after.accepted.map((each: { by?: string; letter?: string }) => each.by ?? each.letter ?? each),
      ['b/1.txt', 'JL', 'a word', { code: 'no letter' }],
    );
  });

  it('is not written over where it cannot be understood', () => {
    for (const text of ['', '{ "accepted": [', '[]', '{ "accepted": {} }', 'null']) {
      assert.equal(withAccepted(text, one), null, text);
    }
  });

  it('is used but for what is wrong in it, which is named at its place', () => {
    const problemsIn = (text: string) =>
      readAcceptedFile(text).problems.map(({ span }) => text.slice(span.start, span.end));
    const text = `{ "accepted": [{ "letter": "a.txt" }, 7, ${JSON.stringify(one)}] }`;
    assert.equal(readAcceptedFile(text).entries.length, 1);
    assert.deepEqual(problemsIn(text), ['{ "letter": "a.txt" }', '7']);
    assert.deepEqual(problemsIn('{'), ['{']);
    assert.deepEqual(problemsIn('[]'), ['[]']);
    assert.deepEqual(problemsIn('{ "accepted": 1 }'), ['{ "accepted": 1 }']);
    assert.deepEqual(problemsIn('{}'), []);
  });
});
