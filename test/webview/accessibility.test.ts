import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { lettersOf, TablePage } from './caseloadPage';
import { View } from './page';
import themes from './themes.json';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MIXED = '03-mixed-partly-approved.txt';
const sample = (name: string): string => readFileSync(join(__dirname, '../../samples', name), 'utf8');

declare global {
  interface Window {
    axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
  }
}

type Theme = { readonly body: string; readonly colours: Readonly<Record<string, string>> };

/** Gives the page the colours of a theme, as VS Code does. */
const wear = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate(({ body, colours }) => {
    const { style } = document.documentElement;
    for (const [name, colour] of Object.entries(colours)) style.setProperty(`--vscode-${name}`, colour);
    style.setProperty('background-color', 'var(--vscode-editor-background)');
    document.body.style.setProperty('color', 'var(--vscode-editor-foreground)');
    document.body.className = body;
  }, theme);

/** What axe has to say against the page, a line for each element. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

describe('a screen reader, the keyboard and weak eyes', function () {
  this.timeout(120_000);
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [name, theme] of Object.entries<Theme>(themes)) {
    it(`find nothing in their way in the reading view, ${name}`, async () => {
      const view = await View.open(await browser.newPage({ viewport: { width: 700, height: 600 } }));
      await wear(view.page, theme);
      await view.show(sample('faults.txt'));
      assert.deepEqual(await complaintsOf(view.page), []);
      await view.page.close();
    });

    it(`find nothing in their way in the caseload's table, ${name}`, async () => {
      const table = await TablePage.open(await browser.newPage({ viewport: { width: 1200, height: 700 } }));
      await wear(table.page, theme);
      await table.show(lettersOf({ 'a.txt': sample(MIXED), 'b.txt': sample('faults.txt') }));
      assert.deepEqual(await complaintsOf(table.page), []);
      await table.page.getByLabel('Group by').selectOption('decision');
      await table.page.locator('.slick-group-toggle').first().click();
      await table.page.getByText('Filters and keys').click();
      await table.page.getByText('Columns', { exact: true }).click();
      await table.page.getByLabel('Note', { exact: true }).uncheck();
      await table.page.getByRole('button', { name: 'Charts' }).click();
      await table.page.getByText('Figures').first().click();
      await table.page.getByLabel('Search all columns').fill('knee');
      await table.page.getByRole('button', { name: 'Clear filters' }).waitFor();
      assert.deepEqual(await complaintsOf(table.page), []);
      await table.page.getByLabel('Search all columns').fill('nothing like it');
      await table.page.getByText('No item matches').waitFor();
      assert.deepEqual(await complaintsOf(table.page), []);
      await table.page.close();
    });
  }
});
