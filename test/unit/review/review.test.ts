import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { review } from '../../../server/src/review/review';
import { RULES } from '../../../server/src/rules/index';
import { sample } from '../../cli/program';

describe('a review', () => {
  for (const name of ['03-mixed-partly-approved.txt', 'faults.txt']) {
    it(`finds the same in whichever order the rules are asked: ${name}`, () => {
      const text = sample(name);
      const letter = parseLetter(text);
      const backwards = RULES.toReversed().flatMap((rule) =>
        Array.from(rule.check(letter), ({ span, message }) => ({ code: rule.code, span, message })),
      );
      const found = review(text).findings.map(({ code, span, message }) => ({ code, span, message }));
      const sorted = (findings: readonly object[]): readonly string[] =>
        findings.map((each) => JSON.stringify(each)).sort();
      assert.ok(found.length > 0);
      assert.deepEqual(sorted(backwards), sorted(found));
    });
  }
});
