import assert from 'node:assert/strict';
import { textThatSlows } from '../unit/growth';
import { verdictOn } from '../unit/verdicts';
import { readRules } from './tokenizer';

describe('The regular expressions of the grammar', () => {
  for (const { match } of readRules()) {
    if (!match) continue;
    it(`take time in proportion to the line: ${match.slice(0, 60)}`, async function () {
      this.timeout(0);
      const verdict = await verdictOn({ source: match, flags: 'u', file: '' });
      assert.notEqual(verdict, 'vulnerable');
      if (verdict === 'undecided') assert.equal(textThatSlows(new RegExp(match, 'u')), null);
    });
  }
});
