import assert from 'node:assert/strict';
import { check } from 'recheck';
import { readRules } from './tokenizer';

describe('The regular expressions of the grammar', () => {
  for (const { match } of readRules()) {
    if (!match) continue;
    it(`take time in proportion to the line: ${match.slice(0, 60)}`, async function () {
      this.timeout(0);
      const diagnosis = await check(match, 'u', { timeout: null, randomSeed: 1 });
      assert.equal(diagnosis.status, 'safe', JSON.stringify(diagnosis, null, 2));
    });
  }
});
