import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../../server/src/review/review';
import { DOCUMENTED_RULES as RULES } from '../../../server/src/rules/documented';
import { exampleLetter } from '../../../server/src/rules/example';
import type { Finding } from '../../../server/src/rules/rule';

const helpers = ['rule', 'example', 'requests', 'page', 'index', 'documented'];

const findingsOf = (example: string): readonly Finding[] => review(exampleLetter(example)).findings;

/** `text` with every fix of its findings applied, last place first. */
function fixed(text: string): string {
  const edits = review(text).findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: words }) => now.slice(0, span.start) + words + now.slice(span.end), text);
}

describe('every rule', () => {
  it('is on the list, and only once', () => {
    const folder = readdirSync(join(__dirname, '../../../server/src/rules')).map((name) =>
      name.replace('.ts', ''),
    );
    assert.deepEqual(
      RULES.map(({ code }) => code).sort(),
      folder.filter((name) => !helpers.includes(name)).sort(),
    );
  });

  for (const rule of RULES) {
    describe(rule.code, () => {
      it('reports its bad example once, and nothing else there', () => {
        assert.deepEqual(
          findingsOf(rule.bad).map(({ code }) => code),
          [rule.code],
        );
      });

      it('reports nothing in its good example', () => {
        assert.deepEqual(findingsOf(rule.good), []);
      });

      it('names places that lie in the text', () => {
        const { length } = exampleLetter(rule.bad);
        for (const { span, related } of findingsOf(rule.bad)) {
          for (const place of [span, ...related.map((each) => each.span)]) {
            assert.ok(0 <= place.start && place.start <= place.end && place.end <= length);
          }
          assert.ok(span.start < span.end, 'a finding can be seen and clicked');
        }
      });

      it('offers the fix that its documentation names, and the fix mends it', () => {
        const fixes = findingsOf(rule.bad).flatMap((finding) => finding.fixes);
        assert.deepEqual(
          fixes.map(({ safety }) => safety),
          rule.fix ? [rule.fix.safety] : [],
        );
        if (rule.fix) assert.deepEqual(review(fixed(exampleLetter(rule.bad))).findings, []);
      });

      it('says the same whatever ends the lines', () => {
        const codes = (text: string) =>
          review(text).findings.map(({ code, message }) => `${code} ${message}`);
        const text = exampleLetter(rule.bad);
        for (const end of ['\r\n', '\r']) assert.deepEqual(codes(text.replaceAll('\n', end)), codes(text));
      });
    });
  }
});
