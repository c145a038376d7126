import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { readAcceptedFile, withAccepted } from '../../server/src/review/accepted';
import { readSettingsFile } from '../../server/src/review/files';
import { judge } from '../../server/src/review/judge';
import { review } from '../../server/src/review/review';
import { CHOICES } from '../../server/src/review/severities';
import { RULES } from '../../server/src/rules/index';
import { ROOT } from './pages';

const jsonOf = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe('the descriptions of the files that say how to judge', () => {
  const { contributes } = jsonOf('package.json');
  const fitsOf = (name: string) => {
    const { url } = contributes.jsonValidation.find(
      ({ fileMatch }: { fileMatch: string }) => fileMatch === name,
    );
    return new Ajv({ strict: false }).compile(jsonOf(url));
  };

  it('allow what is understood, and nothing else of these settings', () => {
    const fits = fitsOf('.imr-letters.json');
    for (const settings of [
      {},
      { $schema: 'x', publicationCheck: true },
      ...RULES.flatMap(({ code }) => CHOICES.map((choice) => ({ severity: { [code]: choice } }))),
      { severity: { mojibak: 'off' } },
      { severity: { mojibake: 'grave' } },
      { severity: { mojibake: null } },
      { severity: 'off' },
      { publicationCheck: 'yes' },
    ]) {
      const text = JSON.stringify(settings);
      assert.equal(fits(settings), readSettingsFile(text).problems.length === 0, text);
    }
  });

  it('fit the accepted findings that are written', () => {
    const fits = fitsOf('.imr-letters.accepted.json');
    const accepted = { letter: 'a.txt', code: 'mojibake', fingerprint: '0123456789abcdef', reason: 'Seen.' };
    for (const [item, number] of [
      [null, null],
      ['Wrist brace', 'CM17-9900123'],
    ] as const) {
      assert.ok(fits(JSON.parse(withAccepted(null, { ...accepted, item, case: number })!)));
    }
    assert.ok(!fits({ accepted: [{ ...accepted, fingerprint: 'x' }] }));
  });

  it('are kept by what the documentation shows', () => {
    const page = readFileSync(join(ROOT, 'docs/judging-findings.md'), 'utf8');
    const examples = Array.from(page.matchAll(/```json\n(\{[^`]*\})\n```/g), ([, json]) => json!);
    assert.equal(examples.length, 2);
    assert.deepEqual(readSettingsFile(examples[0]!).problems, []);
    assert.ok(fitsOf('.imr-letters.json')(JSON.parse(examples[0]!)));
    const { entries, problems } = readAcceptedFile(examples[1]!);
    assert.deepEqual(problems, []);
    assert.ok(fitsOf('.imr-letters.accepted.json')(JSON.parse(examples[1]!)));
    const faults = review(readFileSync(join(ROOT, 'samples/faults.txt'), 'utf8'));
    assert.equal(judge(faults, { choices: new Map(), accepted: entries }).matched.size, 1);
  });

  it('name each finding with its usual severity, in the settings too', () => {
    const group = contributes.configuration.find(({ id }: { id: string }) => id === 'imrLetters.findings');
    const { properties } = group.properties['imrLetters.findings.severity'];
    const usual = Object.entries<{ readonly default: string }>(properties);
    assert.deepEqual(
      usual.map(([code, { default: severity }]) => [code, severity]),
      RULES.map(({ code, severity }) => [code, severity]),
    );
  });
});
