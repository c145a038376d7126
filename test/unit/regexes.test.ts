import assert from 'node:assert/strict';
import { review } from '../../server/src/review/review';
import { exampleLetter, MRI, NORCO } from '../../server/src/rules/example';
import { textThatSlows } from './growth';
import { builtBy, nameOf, type Pattern, patterns } from './patterns';
import { readVerdicts, verdictOn } from './verdicts';

const known = readVerdicts();

/** `recheck` does not call it vulnerable, and where it does not decide no text is found that slows it. */
async function assertLinear(pattern: Pattern): Promise<void> {
  const verdict = known[nameOf(pattern)] ?? (await verdictOn(pattern));
  assert.notEqual(verdict, 'vulnerable');
  if (verdict === 'undecided') assert.equal(textThatSlows(new RegExp(pattern.source, pattern.flags)), null);
}

describe('the regular expressions that read letters', () => {
  const all = patterns();

  it('are found, those built from parts too', () => {
    assert.ok(all.length > 500, `${all.length} found`);
    assert.deepEqual(
      all.filter(({ source }) => source.includes('${')),
      [],
    );
  });

  it('would be seen if they took more', function () {
    this.timeout(0);
    for (const slow of [/\s+x/, /(?: and| or)*,$/]) assert.notEqual(textThatSlows(slow), null, slow.source);
    for (const quick of [/\s{1,9}x/, /\bupheld\b.{0,40}\boverturned\b/])
      assert.equal(textThatSlows(quick), null, quick.source);
  });

  it('take time in proportion to the text where they are built from the names of treatments', async function () {
    this.timeout(0);
    const built = builtBy(() => review(exampleLetter(`${MRI}\n\n${NORCO}`)));
    for (const { source, flags } of built) await assertLinear({ source, flags, file: '' });
  });

  for (const pattern of all) {
    it(`take time in proportion to the text: ${pattern.file} /${pattern.source.slice(0, 60)}/`, async function () {
      this.timeout(0);
      const verdict = known[nameOf(pattern)] ?? (await verdictOn(pattern));
      assert.notEqual(verdict, 'vulnerable');
      if (verdict === 'undecided')
        assert.equal(textThatSlows(new RegExp(pattern.source, pattern.flags)), null);
    });
  }
});
