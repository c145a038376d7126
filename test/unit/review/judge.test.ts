import assert from 'node:assert/strict';
import {
  type AcceptedEntry,
  type AcceptedFinding,
  AcceptedFindings,
  readAcceptedFile,
  withAccepted,
} from '../../../server/src/review/accepted';
import { identityOf } from '../../../server/src/review/identity';
import { AcceptanceBook, judge } from '../../../server/src/review/judge';
import { type Review, review } from '../../../server/src/review/review';
import { readFindingSettings } from '../../../server/src/review/severities';
import { item, letterOf, RATIONALE, SPACINGS } from '../letter/letters';

const BATH = 'Wax bath for the right hand, 6 sessions';
const BATH_RATIONALE =
  'The hand is neither swollen nor tender. Motion is 90Â°. The wax bath is not medically necessary.';
const TEXT = letterOf(item({ decision: 'Uphled' }), item({ request: BATH, rationale: BATH_RATIONALE }));
const NO_CHOICES = readFindingSettings({}).settings.severity;

const codesIn = ({ findings }: Review): readonly string[] => findings.map(({ code }) => code);

/** What someone writes who accepts the only finding of `code` in `text`. */
function acceptance(text: string, code: string): AcceptedFinding {
  const { letter, findings } = review(text);
  const [finding, ...others] = findings.filter((each) => each.code === code);
  assert.deepEqual(others, []);
  const caseNumber = letter.header.caseNumber?.value ?? null;
  return { ...identityOf(letter, finding!), letter: 'a.txt', case: caseNumber, reason: 'Seen.' };
}

const entriesOf = (...accepted: readonly AcceptedFinding[]): readonly AcceptedEntry[] =>
  readAcceptedFile(accepted.reduce<string | null>(withAccepted, null)!).entries;

const judged = (text: string, ...accepted: readonly AcceptedFinding[]) =>
  judge(review(text), { choices: NO_CHOICES, accepted: entriesOf(...accepted) });

describe('the judgement of a review', () => {
  it('changes severities and leaves out what is off', () => {
    const { severity: choices } = readFindingSettings({
      severity: { mojibake: 'hint', 'unknown-decision': 'off' },
    }).settings;
    const { findings, accepted } = judge(review(TEXT), { choices, accepted: [] }).review;
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['mojibake', 'hint']],
    );
    assert.equal(accepted, 0);
  });

  it('leaves out what was accepted, and counts it', () => {
    const { review: left, matched } = judged(TEXT, acceptance(TEXT, 'mojibake'));
    assert.deepEqual(codesIn(left), ['unknown-decision']);
    assert.equal(left.accepted, 1);
    assert.equal(matched.size, 1);
  });

  it('is of the findings alone: the letter stays as it was read', () => {
    const before = review(TEXT);
    assert.equal(judge(before, { choices: NO_CHOICES, accepted: [] }).review.letter, before.letter);
  });
});

describe('an accepted finding', () => {
  const MOJIBAKE = acceptance(TEXT, 'mojibake');
  const UNKNOWN = acceptance(TEXT, 'unknown-decision');
  const holdsIn = (text: string): boolean => judged(text, MOJIBAKE).matched.size === 1;

  it('is found again after edits elsewhere', () => {
    for (const edited of [
      `\n\n${TEXT}`,
      TEXT.replace('Uphled', 'Upheld'),
      TEXT.replace('No need for a brace', 'No need at all for any brace'),
      letterOf(item({ request: 'Splint' }), item({ request: BATH, rationale: BATH_RATIONALE })),
    ]) {
      assert.notEqual(edited, TEXT);
      assert.ok(holdsIn(edited));
    }
  });

  it('is found again however the text was made', () => {
    for (const [name, space] of Object.entries(SPACINGS)) assert.ok(holdsIn(space(TEXT)), name);
    for (const end of ['\r\n', '\r']) assert.ok(holdsIn(TEXT.replaceAll('\n', end)));
  });

  it('is another one where its words, its item or what it says have changed', () => {
    for (const edited of [
      TEXT.replace('Â°', 'Â®'),
      TEXT.replace('Motion is', 'The range of'),
      TEXT.replace(BATH, 'Paraffin bath'),
    ]) {
      assert.ok(codesIn(review(edited)).includes('mojibake'));
      assert.ok(!holdsIn(edited));
    }
  });

  it('does not stand for others like it', () => {
    const twice = TEXT.replace('The hand is', 'Rotation reaches 45Â°. The hand is');
    assert.deepEqual(codesIn(judged(twice, MOJIBAKE).review), ['unknown-decision', 'mojibake']);
    const both = letterOf(
      item({ decision: 'Uphled' }),
      item({ request: 'Wrist splint', decision: 'Uphled', rationale: RATIONALE.replace('brace', 'splint') }),
    );
    assert.equal(
      codesIn(judged(both, UNKNOWN).review).filter((code) => code === 'unknown-decision').length,
      1,
    );
  });

  it('of something missing is of that alone', () => {
    const text = TEXT.replace(/CLINICAL CASE SUMMARY[\s\S]*?(?=\n+IMR ISSUES)/, '');
    const missing = review(text).findings.filter(({ code }) => code === 'missing-section');
    assert.equal(missing.length, 1);
    const accepted = acceptance(text, 'missing-section');
    assert.ok(!codesIn(judged(text, accepted).review).includes('missing-section'));
    const other = TEXT.replace(/HOW THE IMR[\s\S]*?(?=CLINICAL CASE)/, '');
    assert.ok(codesIn(judged(other, accepted).review).includes('missing-section'));
  });
});

describe('accepted findings', () => {
  const A = { ...acceptance(TEXT, 'mojibake'), letter: '2017/a.txt' };
  const findings = new AcceptedFindings(
    entriesOf(A, { ...A, letter: 'b.txt', case: null, code: 'date-order' }),
  );
  const codes = (letter: string, caseNumber: string | null) =>
    findings.of(letter, caseNumber).map(({ code }) => code);

  it('are found by the case number of the letter under any name', () => {
    assert.deepEqual(codes('2017/a.txt', A.case), ['mojibake']);
    assert.deepEqual(codes('moved/elsewhere.txt', A.case), ['mojibake']);
    assert.deepEqual(codes('2017/a.txt', 'CM17-0000001'), []);
  });

  it('are found by its name where a case number is not there', () => {
    assert.deepEqual(codes('2017/a.txt', null), ['mojibake']);
    assert.deepEqual(codes('b.txt', null), ['date-order']);
    assert.deepEqual(codes('b.txt', 'CM17-0000001'), ['date-order']);
    assert.deepEqual(codes('c.txt', null), []);
  });

  it('are found however the accents of a name are written', () => {
    const accented = new AcceptedFindings(entriesOf({ ...A, letter: 'Pe\u00f1a.txt' }));
    assert.equal(accented.of('Pen\u0303a.txt', null).length, 1);
  });
});

describe('the book of accepted findings', () => {
  const [entry] = entriesOf(acceptance(TEXT, 'mojibake'));
  const none = new Set<AcceptedEntry>();

  it('names those that no letter has which they are about', () => {
    const book = new AcceptanceBook();
    assert.deepEqual([...book.unmatched()], []);
    book.note('a.txt', [entry!], none);
    assert.deepEqual([...book.unmatched()], [entry]);
    book.note('moved.txt', [entry!], new Set([entry!]));
    assert.deepEqual([...book.unmatched()], []);
  });

  it('says whether what is noted is new', () => {
    const book = new AcceptanceBook();
    assert.equal(book.note('a.txt', [], none), false);
    assert.equal(book.note('a.txt', [entry!], none), true);
    assert.equal(book.note('a.txt', [entry!], new Set()), false);
    assert.equal(book.note('a.txt', [entry!], new Set([entry!])), true);
    assert.equal(book.note('a.txt', [], none), true);
  });

  it('goes by what a letter has become', () => {
    const book = new AcceptanceBook();
    book.note('a.txt', [entry!], new Set([entry!]));
    book.note('a.txt', [entry!], none);
    assert.deepEqual([...book.unmatched()], [entry]);
    book.note('a.txt', [], none);
    assert.deepEqual([...book.unmatched()], []);
  });
});
