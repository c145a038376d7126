import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { item, letterOf } from '../unit/letter/letters';
import { View } from './page';

const sample = (name: string): string => readFileSync(join(__dirname, '../../samples', name), 'utf8');
const MIXED = sample('03-mixed-partly-approved.txt');
const FAULTS = sample('faults.txt');
const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script> [x](command:y) &lt;b&gt; \u202egnp';

describe('the page of the reading view', function () {
  this.timeout(60_000);
  let browser: Browser;
  let view: View;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    view = await View.open(await browser.newPage({ viewport: { width: 700, height: 600 } }));
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    assert.deepEqual([...new Set(view.asked)].sort(), ['', 'reading.css', 'reading.js']);
    await view.page.close();
  });

  const styleOf = (selector: string, property: string): Promise<string> =>
    view.page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  it('has headings, landmarks and a name for each item', async () => {
    await view.show(MIXED);
    const { page } = view;
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'CM16-9900003');
    assert.deepEqual((await page.getByRole('heading', { level: 2 }).allInnerTexts()).slice(2), [
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
    ]);
    assert.equal(await page.getByRole('article').count(), 4);
    assert.equal(await page.getByRole('article', { name: /Crutches for purchase.*Overturned/ }).count(), 1);
    const links = page.getByRole('navigation', { name: 'Disputed items' }).getByRole('link');
    assert.equal(await links.count(), 4);
    assert.equal(await page.getByRole('main', { name: 'Letter' }).count(), 1);
  });

  it('tells decisions apart by words, signs and edges, not by colour alone', async () => {
    await view.show(MIXED);
    const badges = await view.page.locator('article .badge').allInnerTexts();
    assert.deepEqual(badges, ['■ Upheld', '■ Upheld', '□ Overturned', '■ Upheld']);
    assert.equal(await styleOf('article.upheld', 'border-left-style'), 'solid');
    assert.equal(await styleOf('article.overturned', 'border-left-style'), 'double');
    await view.page.emulateMedia({ forcedColors: 'active' });
    assert.equal(await styleOf('article.overturned', 'border-left-style'), 'double');
    assert.notEqual(await styleOf('mark.conclusion', 'border-bottom-width'), '0px');
  });

  it('marks the conclusion as one and names it', async () => {
    await view.show(MIXED);
    const marks = view.page.locator('mark.conclusion');
    assert.equal(await marks.count(), 4);
    assert.match(
      await marks.nth(2).innerText(),
      /^conclusion\s*:?\s*Therefore, the request for crutches for purchase is medically necessary\.$/i,
    );
  });

  it('marks what was found at its place, and says it there', async () => {
    await view.show(FAULTS);
    const found = view.page.locator('.found', { hasText: 'Â®' });
    const id = await found.getAttribute('aria-describedby');
    const note = view.page.locator(`#${id}`);
    assert.equal(await note.getAttribute('role'), 'note');
    assert.match(await note.innerText(), /^Note .*decoded twice.*mojibake$/);
    const notes = await view.page.getByRole('note').count();
    assert.match(await view.page.locator('.counts').innerText(), new RegExp(`· ${notes} points to check$`));
  });

  it('shows markup, scripts and hidden signs of a letter as text', async () => {
    await view.show(
      letterOf(item({ request: HOSTILE, rationale: `${HOSTILE} It is not medically necessary.` })),
    );
    const shown = await view.page.locator('body').innerText();
    assert.ok(shown.includes(HOSTILE.replace('\u202e', '\ufffd')));
    assert.equal(await view.page.locator('img, script:not([nonce]), b, iframe, [onerror]').count(), 0);
    assert.deepEqual(
      await view.page.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href'))),
      ['#'],
    );
  });

  it('goes to the word that is clicked', async () => {
    await view.show(MIXED);
    view.forget();
    const { x, y, width } = await view.placeOf('inexpensive and safe');
    await view.page.mouse.click(x + width / 2, y);
    const { offset, focus } = await view.hears('go');
    assert.equal(focus, false);
    const at = MIXED.indexOf('inexpensive and safe');
    assert.ok(at < offset && offset < at + 'inexpensive and safe'.length, `${offset - at}`);
  });

  it('goes nowhere when text is selected', async () => {
    await view.show(MIXED);
    view.forget();
    const { x, y, width } = await view.placeOf('inexpensive and safe');
    await view.page.mouse.move(x + 2, y);
    await view.page.mouse.down();
    await view.page.mouse.move(x + width - 2, y, { steps: 4 });
    await view.page.mouse.up();
    assert.match(await view.page.evaluate(() => getSelection()?.toString() ?? ''), /expensive and/);
    assert.deepEqual(view.said, []);
  });

  it('is read and left by keys', async () => {
    await view.show(MIXED);
    view.forget();
    const { keyboard } = view.page;
    const focused = (): Promise<string> =>
      view.page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let link = 0; link < 4; link++) await keyboard.press('Tab');
    assert.equal(await focused(), 'Norco 10/325mg #90');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    assert.equal(await focused(), 'HOW THE IMR FINAL DETERMINATION WAS MADE');
    await keyboard.press('ArrowDown');
    assert.match(await focused(), /^MAXIMUS Federal Services sent/);
    await keyboard.press('Enter');
    const { offset, focus } = await view.hears('go');
    assert.deepEqual([offset, focus], [MIXED.indexOf('MAXIMUS Federal'), true]);
    await keyboard.press('End');
    assert.match(await focused(), /^Decision rationale: The MTUS Opioid/);
  });

  it('goes from the overview to the item, here and in the editor', async () => {
    await view.show(MIXED);
    await view.page.getByRole('link', { name: /Crutches/ }).click();
    const { offset } = await view.hears('go');
    assert.equal(offset, MIXED.indexOf('Associated surgical service: Crutches'));
    const { y } = (await view.page.getByRole('article', { name: /Crutches/ }).boundingBox())!;
    assert.ok(Math.abs(y) < 60, `${y}`);
  });

  it('shows where the cursor is, and comes to it', async () => {
    await view.show(MIXED);
    await view.tell({ kind: 'place', offset: MIXED.indexOf('The crutches are inexpensive') });
    const current = view.page.locator('[aria-current]');
    await current.filter({ hasText: 'The crutches are inexpensive' }).waitFor();
    assert.equal(await current.count(), 1);
    const { y, height } = (await current.boundingBox())!;
    assert.ok(y >= 0 && y + height <= 600, `${y} + ${height}`);
    assert.equal(await styleOf('.current', 'cursor'), 'pointer');
  });

  it('stays where it is while the letter changes, and begins anew with another one', async () => {
    await view.show(MIXED);
    await view.page.evaluate(() => window.scrollTo(0, 900));
    await view.show(MIXED.replace('Overturned', 'Upheld'));
    assert.equal(await view.page.evaluate(() => window.scrollY), 900);
    assert.equal(await view.page.locator('article.overturned').count(), 0);
    await view.show(FAULTS, 'file:///other.txt');
    assert.equal(await view.page.evaluate(() => window.scrollY), 0);
  });

  it('remembers what it is told to', async () => {
    const state = { uri: 'file:///remembered.txt', isLocked: true };
    await view.tell({ kind: 'remember', state });
    await view.show(MIXED, state.uri);
    assert.deepEqual(await view.page.evaluate(() => window.remembered), state);
  });
});
