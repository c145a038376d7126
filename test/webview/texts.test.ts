import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import type { Browser, Page } from 'playwright-core';
import type { Texts } from '../../client/src/webviewPage';
import { readingOf } from '../../server/src/features/reading/index';
import { review } from '../../server/src/review/review';
import { launchBrowser } from '../host/browser.mjs';
import { lettersOf, TablePage } from './caseloadPage';
import { View } from './page';

const ROOT = join(__dirname, '../..');
const FAULTS = readFileSync(join(ROOT, 'samples/faults.txt'), 'utf8');
/** Every text as it would be in a language that no word of English is left in. */
const PSEUDO = getL10nPseudoLocalized(
  JSON.parse(readFileSync(join(ROOT, 'l10n/bundle.l10n.json'), 'utf8')),
) as Texts;

/** Everything that a page says, to whoever sees it and to whoever hears it. */
const saidBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.tagName !== 'SCRIPT') texts.push(node.textContent ?? '');
    }
    for (const each of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(each.getAttribute(name) ?? '');
    return texts;
  });

/** Words of English that the page says and the server did not. */
function wordsOf(texts: readonly string[], told: unknown): readonly string[] {
  const known = new Set(wordsIn(JSON.stringify(told)));
  return [...new Set(wordsIn(texts.join('\n')))].filter((word) => !known.has(word));
}

const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/(?<!\p{L})[a-z]{3,}(?!\p{L})/gu) ?? [];

describe('a page in another language', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('leaves in English what stands in the letter, and nothing of the reading view’s own', async () => {
    const view = await View.open(await browser.newPage(), PSEUDO);
    await view.show(FAULTS);
    const said = await saidBy(view.page);
    assert.ok(said.includes(PSEUDO['Disputed items']!));
    assert.deepEqual(wordsOf(said, readingOf(review(FAULTS))), []);
  });

  it('does so in the table and its charts', async () => {
    const table = await TablePage.open(
      await browser.newPage({ viewport: { width: 2900, height: 700 } }),
      '',
      PSEUDO,
    );
    const letters = lettersOf({ 'faults.txt': FAULTS });
    await table.show(letters);
    await table.page.getByRole('button', { name: PSEUDO.Charts! }).click();
    await table.page.getByRole('img').first().waitFor();
    const said = await saidBy(table.page);
    assert.ok(said.includes(PSEUDO['Search all columns']!));
    assert.deepEqual(wordsOf(said, letters), []);
  });
});
