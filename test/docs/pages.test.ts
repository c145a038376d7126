import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages, ROOT } from './pages';

describe('documentation made from the sources', () => {
  for (const [path, page] of generatedPages()) {
    it(`${path} is current (npm run docs writes it)`, () => {
      assert.equal(readFileSync(join(ROOT, path), 'utf8'), page);
    });
  }

  it('has no page of a rule that is gone', () => {
    const pages = readdirSync(join(ROOT, 'docs/rules')).map((name) => `docs/rules/${name}`);
    assert.deepEqual(
      pages.sort(),
      [...generatedPages().keys()].filter((path) => path.startsWith('docs/rules/')).sort(),
    );
  });
});
