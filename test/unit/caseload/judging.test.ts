import assert from 'node:assert/strict';
import { identityIn, judgeRow } from '../../../server/src/caseload/judging';
import { letterRowOf, MOST_OF_LETTER } from '../../../server/src/caseload/rows';
import { identityOf } from '../../../server/src/review/identity';
import { judge } from '../../../server/src/review/judge';
import { type Review, review } from '../../../server/src/review/review';
import { choicesOf } from '../../../server/src/review/severities';
import { DOCUMENTED_RULES } from '../../../server/src/rules/documented';
import { exampleLetter } from '../../../server/src/rules/example';
import { item, letterOf } from '../letter/letters';

/** A letter with each of the faults. */
const faulty: readonly Review[] = DOCUMENTED_RULES.map(({ bad }) => review(exampleLetter(bad)));

describe('findings that a caseload keeps', () => {
  it('are known to be the same as in the letter itself', () => {
    let compared = 0;
    for (const { letter, findings } of faulty) {
      const row = letterRowOf({ letter, findings, accepted: 0 });
      for (const [index, finding] of findings.entries()) {
        assert.deepEqual(identityIn(row, row.findings[index]!), identityOf(letter, finding));
        compared++;
      }
    }
    assert.ok(compared >= DOCUMENTED_RULES.length, `${compared} findings`);
  });

  it('are judged as in the letter itself: accepted, switched off, at other severities', () => {
    const choices = choicesOf({
      severity: new Map([
        ['mojibake', 'error'],
        ['no-evidence-cited', 'off'],
      ]),
      publicationCheck: true,
    });
    for (const reviewed of faulty) {
      const { letter, findings } = reviewed;
      const accepted = findings.slice(0, 1).map((finding) => ({
        ...identityOf(letter, finding),
        letter: 'a.txt',
        case: null,
        reason: '',
        span: { start: 0, end: 0 },
      }));
      const judged = judge(reviewed, { choices, accepted });
      const { row, matched } = judgeRow(letterRowOf(reviewed), { choices, accepted });
      assert.deepEqual(row, letterRowOf(judged.review));
      assert.deepEqual([...matched], [...judged.matched]);
    }
  });

  it('are judged in a letter of more items than are kept', () => {
    const many = Array.from({ length: MOST_OF_LETTER + 1 }, (_, at) =>
      item({ request: `Brace ${at}`, rationale: '' }),
    );
    const { letter, findings } = review(letterOf(...many));
    const row = letterRowOf({ letter, findings: findings.slice(-1), accepted: 0 });
    assert.deepEqual(
      row.findings.map((finding) => [finding.item, identityIn(row, finding).item]),
      [[null, null]],
    );
  });
});
