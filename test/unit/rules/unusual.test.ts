import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { review } from '../../../server/src/review/review';
import { ISSUES, item, letter, letterOf, SUMMARY } from '../letter/letters';
import { decisionsIn, itemsIn } from '../letter/reading';

const codes = (text: string): readonly string[] => review(text).findings.map(({ code }) => code);
const two = (first: string, second: string, granted = false): string =>
  letterOf(
    item({ request: first, rationale: 'It is not medically necessary.' }),
    item({
      request: second,
      ...(granted
        ? { decision: 'Overturned', rationale: 'This is medically necessary.' }
        : { rationale: 'This is not medically necessary.' }),
    }),
  );

describe('duplicate-item and conflicting-decisions: signs that tell requests apart are thrown away (false alarms)', () => {
  for (const [first, second] of [
    ['Norco ½ tablet', 'Norco ¼ tablet'],
    ['Lens +1', 'Lens -1'],
    ['Screen < 5', 'Screen > 5'],
    ['α-lipoic acid', 'β-lipoic acid'],
    ['Cream 1.5%', 'Cream 1,5%'.replace(',', '·')],
  ] as const) {
    it(`“${first}” and “${second}” are two requests`, () => {
      assert.deepEqual(codes(two(first, second)), []);
      assert.deepEqual(codes(two(first, second, true)), []);
    });
  }
});

describe('titles of other layouts inside a final determination', () => {
  for (const line of [
    'Case Summary: a worker with a sprain.',
    'Rationale for the Decision: see above.',
    'DOCUMENTS REVIEWED:',
    'ISSUE AT DISPUTE: a brace.',
    'MEDICAL REVIEWER QUALIFICATIONS: none.',
  ]) {
    it(`“${line}” in a rationale does not end the issues section`, () => {
      const text = letterOf(
        item({ rationale: `No fracture is known.\n\n${line}\n\nThe brace is not medically necessary.` }),
        item({ request: 'Wax bath' }),
      );
      assert.deepEqual(decisionsIn(text), [
        ['Wrist brace', 'upheld'],
        ['Wax bath', 'upheld'],
      ]);
      assert.deepEqual(codes(text), []);
    });
  }
});

describe('a second issues section (two letters in one file, or the title repeated on a later page)', () => {
  it('is read, or said to be unread: never silently lost', () => {
    const text = `${letter()}\n\n${ISSUES}\n\n${item({ request: 'Wax bath' })}`;
    assert.ok(itemsIn(text).length === 2 || codes(text).length > 0);
  });
  it('a whole second letter likewise', () => {
    const text = letter() + letter({ summary: SUMMARY }).replaceAll('Wrist brace', 'Wax bath');
    assert.ok(itemsIn(text).length === 2 || codes(text).length > 0);
  });
});

describe('page furniture', () => {
  it('before the first item is no unread text', () => {
    assert.deepEqual(codes(letterOf('Page 2 of 3', item())), []);
  });
  it('is no part of a rationale', () => {
    assert.equal(
      itemsIn(letterOf(item(), '\fPage 4 of 5', item({ request: 'Wax bath' })))[0]!.rationale,
      itemsIn(letter())[0]!.rationale,
    );
  });
});

describe('messages', () => {
  it('are one line (unknown-decision quotes the word with its line end)', () => {
    for (const { message } of review(letterOf(item({ decision: 'Over-\nturnd' }))).findings)
      assert.doesNotMatch(message, /[\r\n]/);
  });
  it('do not say that no decision follows where the word is there in another dress', () => {
    for (const decision of ['Upheld (see below)', '**Upheld**', '(Upheld)', 'Upheld *', '\u200bUpheld']) {
      assert.doesNotMatch(
        review(letterOf(item({ decision })))
          .findings.map(({ message }) => message)
          .join(),
        /neither Upheld nor/,
        decision,
      );
    }
    for (const heading of ['Wax bath UPHELD', 'Wax bath upheld', 'Wax bath - UPHELD']) {
      const text = letterOf(item().replace('Wrist brace: Upheld', heading));
      assert.doesNotMatch(
        review(text)
          .findings.map(({ message }) => message)
          .join(),
        /neither Upheld nor/,
        heading,
      );
    }
  });
  it('two words at once are no sure decision', () => {
    const [read] = parseLetter(
      letterOf(item().replace('Wrist brace: Upheld', 'Wrist brace: Upheld / Overturned')),
    ).items;
    assert.equal(read!.decision?.kind ?? null, null);
  });
  it('a dash before the decision is no part of the request', () => {
    for (const dash of ['-', '–', '—']) {
      assert.deepEqual(
        decisionsIn(letterOf(item().replace('Wrist brace: Upheld', `Wrist brace ${dash} Upheld`))),
        [['Wrist brace', 'upheld']],
      );
    }
  });
});
