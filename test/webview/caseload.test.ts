import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import type { NamedLetter } from '../../server/src/caseload/row';
import { launchBrowser } from '../host/browser.mjs';
import { HEADER, issues, item, LATE_2013, letter, letterOf } from '../unit/letter/letters';
import { FOLDER, lettersOf, NOTHING_LEFT_OUT, TablePage } from './caseloadPage';
import { textsInZip } from './zip';

const EARLY = HEADER.replace('03/01/2017', '02/10/2017').replace('CM17-9900123', 'CM17-9900001');
const BRACE = letter({ header: EARLY, issues: issues(item({ request: 'Gym membership for the wrist' })) });
/** In the layout of late 2013, of which only the frame is known; with its first item alone. */
const OLD = LATE_2013.split('\n\n2. ')[0]!;
const MIXED = letterOf(
  item({
    request: 'MRI of the left wrist',
    decision: 'Overturned',
    reviewer: 'Decision based on MTUS Knee Complaints 2004.',
    rationale: 'It is needed. The request for an MRI of the left wrist is medically necessary.',
  }),
  item({
    request: '=HYPERLINK("x") Norco 10/325mg #90',
    rationale: 'The request for Norco is medically necessary.',
  }),
);
const HOSTILE = '<img src=x onerror=alert(1)><b>x</b> &lt; brace';

describe("the page of the caseload's table", function () {
  this.timeout(120_000);
  let browser: Browser;
  let table: TablePage;
  const letters = lettersOf({ 'a.txt': BRACE, '2017/b (1).txt': MIXED });

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    table = await TablePage.open(await browser.newPage({ viewport: { width: 2900, height: 700 } }));
    await table.show(letters);
  });
  afterEach(async () => {
    assert.deepEqual(table.complaints, []);
    assert.deepEqual([...new Set(table.asked)].sort(), ['', 'caseload.css', 'caseload.js']);
    await table.page.close();
  });

  const button = (name: string): Locator => table.page.getByRole('button', { name, exact: true });
  const field = (name: string): Locator => table.page.getByLabel(name, { exact: true });
  const head = (name: string): Locator => table.page.getByRole('columnheader', { name, exact: true });
  const cell = (row: number, column: string): Locator =>
    table.page.locator(`.slick-row[data-row="${row}"] .slick-cell.${column}`);
  const count = (): Promise<string> => table.page.getByRole('status').innerText();
  /** What follows from a deed, scrolling among it, was done and drawn. */
  const drawn = (): Promise<unknown> =>
    table.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const requests = (): Promise<readonly string[]> => table.cells('request');

  it('has a line for each disputed item, its decision in words and by a sign', async () => {
    assert.equal(await count(), '3 disputed items in 2 letters');
    await table.page.getByText('1 of 3 decided items overturned (33.3%)').waitFor();
    assert.deepEqual(await requests(), [
      'MRI of the left wrist',
      '=HYPERLINK("x") Norco 10/325mg #90',
      'Gym membership for the wrist',
    ]);
    assert.deepEqual(await table.cells('decision'), ['Overturned', 'Upheld', 'Upheld']);
    const sign = (row: number) =>
      cell(row, 'decision').evaluate((each) => getComputedStyle(each, '::before').content);
    assert.deepEqual([await sign(0), await sign(1)], ['"□"', '"■"']);
    assert.deepEqual(await table.cells('file'), ['2017/b (1).txt', '2017/b (1).txt', 'a.txt']);
    const { message } = letters.flatMap(({ letter }) => letter.findings).find(({ item }) => item === 1)!;
    assert.ok((await cell(1, 'findings').getAttribute('title'))!.includes(message));
  });

  it('names the file of a letter that has no number, in its cell and over its group', async () => {
    await table.show(lettersOf({ 'a.txt': BRACE, '2017/no number.txt': letter({ header: null }) }));
    assert.deepEqual([...(await table.cells('case'))].sort(), ['(no number.txt)', 'CM17-9900001']);
    await field('Group by').selectOption('case');
    const groups = await table.page.locator('.slick-group').allInnerTexts();
    assert.ok(groups.some((text) => text.trim().startsWith('(no number.txt): 1 item')));
  });

  it('tells of case numbers that stand in several files, and shows those items', async () => {
    assert.equal(await button('Show them').count(), 0);
    await table.show(lettersOf({ 'a.txt': BRACE, 'copies/a.txt': BRACE, 'b.txt': MIXED }));
    await table.page.getByText('1 case number stands in more than one file').waitFor();
    assert.equal(await table.afterwards(() => button('Show them').click()), 2);
    assert.deepEqual(await table.cells('file'), ['a.txt', 'copies/a.txt']);
    assert.equal(
      await cell(0, 'case').getAttribute('title'),
      'CM17-9900001. In more than one file: a.txt, copies/a.txt',
    );
    assert.equal(await table.afterwards(() => button('Clear filters').click()), 4);
    await table.afterwards(() => button('Show them').click());
    await table.show(lettersOf({ 'a.txt': BRACE, 'b.txt': MIXED }));
    assert.equal((await requests()).length, 3);
  });

  it('says of a letter of an older layout what was not read in it, and of an item that it has no decision', async () => {
    const none = letterOf(item({ decision: 'Pending' }));
    await table.show(lettersOf({ 'a.txt': BRACE, 'b.txt': OLD, 'c.txt': none }));
    assert.deepEqual(await table.cells('decision'), ['Upheld', 'Upheld', 'No decision']);
    const cited = 'MTUS Forearm, Wrist, and Hand Complaints 2004';
    assert.deepEqual(await table.cells('guidelines'), [cited, 'not read', cited]);
  });

  it('computes the days that follow from a decision, and says that it does', async () => {
    assert.deepEqual(await table.cells('actBy'), ['2017-03-08', '', '']);
    assert.deepEqual(await table.cells('appealBy'), ['', '2017-03-31', '2017-03-12']);
    assert.match(
      (await head('Appeal by (computed)').getAttribute('title'))!,
      /^Appeal by \(computed\)\. Computed: .*4610\.6\(h\)/,
    );
  });

  it('searches all columns, and filters single ones by words, limits and choices', async () => {
    const fill = (name: string, words: string) => table.afterwards(() => field(name).fill(words));
    assert.equal(await fill('Search all columns', 'WRIST gym'), 1);
    assert.deepEqual(await requests(), ['Gym membership for the wrist']);
    assert.equal(await count(), '1 of 3 disputed items in 1 letter');
    await table.page.getByText('0 of 1 decided items overturned (0%)').waitFor();
    assert.equal(await table.afterwards(() => button('Clear filters').click()), 3);
    assert.equal(await fill('Filter Decided', '>=2017-02 <2017-03'), 1);
    for (const february of ['2017-02', '2017-2', '2/2017', '2/10/2017', '>=2/1/2017 <3/2017'])
      assert.equal(await fill('Filter Decided', february), 1, february);
    assert.equal(await fill('Filter Decided', '>=2017-03'), 2);
    assert.equal(await table.afterwards(() => field('Filter Decision').selectOption('Upheld')), 1);
    assert.deepEqual(await requests(), ['=HYPERLINK("x") Norco 10/325mg #90']);
    assert.equal(await fill('Filter Decided', ''), 2);
    assert.equal(await table.afterwards(() => field('Filter State').selectOption('(none)')), 2);
  });

  it('sorts by the mouse and by keys, and says how it is sorted', async () => {
    await head('Request').click();
    assert.equal((await requests())[0], '=HYPERLINK("x") Norco 10/325mg #90');
    assert.equal(await head('Request').getAttribute('aria-sort'), 'ascending');
    await head('Act by (computed)').focus();
    await table.page.keyboard.press('Enter');
    await table.page.keyboard.press('Enter');
    assert.equal(await head('Act by (computed)').getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await table.cells('actBy'), ['2017-03-08', '', '']);
    await table.page.keyboard.press('ArrowRight');
    const focused = await table.page.evaluate(() => document.activeElement?.textContent);
    assert.match(focused!, /^Appeal by/);
  });

  it('groups, with what was overturned in each group', async () => {
    await field('Group by').selectOption('decision');
    const groups = (): Promise<readonly string[]> => table.page.locator('.slick-group').allInnerTexts();
    assert.deepEqual(
      (await groups()).map((text) => text.trim()),
      ['Upheld: 2 items', 'Overturned: 1 item'],
    );
    await field('Group by').selectOption('treatment');
    assert.ok((await groups()).some((text) => text.trim() === 'MRI: 1 item, 100% overturned'));
    await field('Group by').selectOption('decision');
    await table.page.locator('.slick-group-toggle').last().click();
    assert.deepEqual((await requests()).filter(Boolean), ['MRI of the left wrist']);
    await field('Group by').selectOption('');
    assert.equal((await groups()).length, 0);
  });

  it('is gone through by keys, the focus in the cell, and Enter opens the letter at the item', async () => {
    const { page } = table;
    await cell(0, 'case').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const place = await page.evaluate(() => {
      const focused = document.activeElement!;
      const [row, grid] = [focused.closest('[role=row]'), focused.closest('[role=grid]')];
      return [
        focused.getAttribute('role'),
        focused.getAttribute('aria-colindex'),
        row?.getAttribute('aria-rowindex'),
        grid?.getAttribute('aria-rowcount'),
      ];
    });
    assert.deepEqual(place, ['gridcell', '2', '3', '4']);
    table.forget();
    await page.keyboard.press('Enter');
    const { name, line } = await table.hears('open');
    assert.equal(name, `${FOLDER}/2017/b (1).txt`);
    assert.match(MIXED.split('\n')[line - 1]!, /Norco 10\/325mg #90: Upheld/);
    table.forget();
    await cell(2, 'request').dblclick();
    const { isBeside, ...inPlace } = await table.hears('open');
    assert.deepEqual([inPlace.name, isBeside], [`${FOLDER}/a.txt`, false]);
    table.forget();
    await page.keyboard.press('Control+Enter');
    assert.deepEqual(await table.hears('open'), { ...inPlace, isBeside: true });
    await field('Filter Request').focus();
    await page.keyboard.press('ArrowDown');
    assert.ok(await cell(2, 'request').evaluate((each) => each === document.activeElement));
  });

  it('takes state and note of a letter, and shows those of others', async () => {
    await table.remark('a.txt', { state: 'reviewed', note: 'Ask K.' });
    assert.deepEqual(await table.cells('state'), ['', '', 'Reviewed']);
    assert.equal(await table.afterwards(() => field('Search all columns').fill('ask k')), 1);
    await table.afterwards(() => field('Search all columns').fill(''));
    await cell(2, 'note').click();
    await table.page.keyboard.press('Enter');
    await table.page.keyboard.press('End');
    await table.page.keyboard.type(' again');
    await table.page.keyboard.press('Enter');
    const { name, remark } = await table.hears('remark');
    assert.deepEqual([name, remark], [`${FOLDER}/a.txt`, { state: 'reviewed', note: 'Ask K. again' }]);
    table.forget();
    await cell(2, 'state').click();
    await table.page.keyboard.press('Enter');
    await cell(2, 'state').getByLabel('State').selectOption('follow-up');
    await table.page.keyboard.press('Enter');
    assert.equal((await table.hears('remark')).remark.state, 'follow-up');
  });

  it('takes in letters that change, and keeps filter and order', async () => {
    await head('Request').click();
    await table.afterwards(() => field('Search all columns').fill('gym'));
    const knee = BRACE.replaceAll('Gym membership for the wrist', 'Gym membership for the knee');
    await table.show(lettersOf({ 'a.txt': knee, 'c.txt': BRACE }), [`${FOLDER}/2017/b (1).txt`], false);
    assert.deepEqual(await requests(), ['Gym membership for the knee', 'Gym membership for the wrist']);
    assert.equal(await count(), '2 disputed items in 2 letters');
  });

  it('shows which item a row is however far it is scrolled, as long as there is room', async () => {
    const { page } = table;
    const scroll = (pixels: number) =>
      page
        .locator('.slick-viewport-left')
        .first()
        .evaluate((each, left) => each.scrollTo({ left }), pixels);
    /** Left and right edge of what is seen. */
    const edgesOf = async (seen: Locator): Promise<readonly [left: number, right: number]> => {
      await drawn();
      const { x, width } = (await seen.boundingBox())!;
      const isOnTop = await seen.evaluate((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return each.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
      return isOnTop ? [x, x + width] : assert.fail(`${await seen.innerText()} is not on top.`);
    };
    const namesAt = async () => {
      const names = ['case', 'request', 'decision'].map((column) => edgesOf(cell(1, column)));
      const heads = ['Case', 'Request', 'Decision'].map((name) => edgesOf(head(name)));
      const fields = ['Case', 'Request', 'Decision'].map((name) => edgesOf(field(`Filter ${name}`)));
      return await Promise.all([...names, ...heads, ...fields]);
    };

    await page.setViewportSize({ width: 930, height: 700 });
    const before = await namesAt();
    await scroll(900);
    await cell(1, 'reasons').waitFor();
    assert.deepEqual(await namesAt(), before);
    const [, keptUntil] = before[2]!;
    const edge = (await head('Decision').boundingBox())!;
    assert.ok(Math.abs(edge.x + edge.width - keptUntil) < 2, 'the head stands over its cells');

    await cell(1, 'reasons').click();
    for (const column of ['guidelines', 'treatment', 'note', 'state']) {
      await page.keyboard.press('ArrowLeft');
      const [left] = await edgesOf(cell(1, column));
      assert.ok(left >= keptUntil - 1, `${column} at ${left}`);
    }
    await field('Filter Reasons').focus();
    await drawn();
    await field('Filter Decided').focus();
    assert.ok((await edgesOf(field('Filter Decided')))[0] >= keptUntil - 1);

    await scroll(900);
    await field('Group by').selectOption('decision');
    await edgesOf(page.locator('.slick-group').first().getByText('Upheld: 2 items'));

    await page.setViewportSize({ width: 450, height: 700 });
    await field('Group by').selectOption('');
    await scroll(900);
    await edgesOf(cell(1, 'case'));
    await assert.rejects(edgesOf(cell(1, 'decision')));
  });

  it('has columns as wide as one makes them, by keys and by a double click on the edge', async () => {
    const widthOf = async (name: string) => Math.round((await head(name).boundingBox())!.width);
    const before = await widthOf('Request');
    await head('Request').focus();
    await table.page.keyboard.press('Shift+ArrowLeft');
    await table.page.keyboard.press('Shift+ArrowLeft');
    assert.equal(await widthOf('Request'), before - 40);
    assert.equal(await head('Request').getAttribute('aria-sort'), 'none');
    assert.deepEqual((await table.hears('view')).view.widths, { request: before - 40 });

    const isCut = (each: Element): boolean => each.scrollWidth > each.clientWidth;
    assert.ok(await cell(1, 'request').evaluate(isCut));
    await head('Request').locator('.slick-resizable-handle').dblclick();
    assert.ok(!(await cell(1, 'request').evaluate(isCut)));
    assert.ok((await widthOf('Request')) < before + 100);
    const [left, right] = [await cell(1, 'decision').boundingBox(), await cell(1, 'request').boundingBox()];
    assert.equal(Math.round(left!.x), Math.round(right!.x + right!.width));
  });

  it('has no head that is cut', async () => {
    await table.page.setViewportSize({ width: 4000, height: 700 });
    const cut = await table.page
      .locator('.slick-column-name')
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
      );
    assert.deepEqual(cut, []);
  });

  it('copies the cell that has the focus', async () => {
    await table.page.context().grantPermissions(['clipboard-read']);
    await cell(0, 'decision').click();
    await table.page.keyboard.press('ControlOrMeta+c');
    assert.equal(await table.page.evaluate(() => navigator.clipboard.readText()), 'Overturned');
  });

  it('says that nothing matches and what was looked for, and shows everything again', async () => {
    const { page } = table;
    const message = page.getByText('No item matches');
    assert.equal(await message.isVisible(), false);
    await table.afterwards(() => field('Search all columns').fill('knee'));
    await table.afterwards(() => field('Filter Decision').selectOption('Upheld'));
    assert.equal(await message.innerText(), 'No item matches “knee”, Decision “Upheld”.');
    const { y, height } = (await field('Filter Request').boundingBox())!;
    assert.ok((await message.boundingBox())!.y > y + height);
    await table.afterwards(() =>
      page.locator('#table ~ *').getByRole('button', { name: 'Clear filters' }).click(),
    );
    assert.equal((await requests()).length, 3);
    assert.equal(await message.isVisible(), false);
  });

  it('tells how to filter before and while one does it', async () => {
    const { page } = table;
    assert.equal(await field('Filter Request').getAttribute('placeholder'), 'Filter');
    assert.equal(await field('Filter Decided').getAttribute('placeholder'), '>=2016');
    assert.equal(await field('Filter Decision').locator('option').first().innerText(), 'All');
    const help = page.getByText('>=2016-07 <2017');
    assert.equal(await help.isVisible(), false);
    await page.getByText('Filters and keys').click();
    assert.ok(await help.isVisible());
    const { y, height } = (await page.locator('#table').boundingBox())!;
    assert.ok(y + height <= 700, 'the table makes room for it');
  });

  it('shows the columns that one chooses, and filters by no other', async () => {
    const { page } = table;
    const heads = () => page.getByRole('columnheader').allInnerTexts();
    const before = await heads();
    await page.getByText('Columns', { exact: true }).click();
    const boxes = page.getByRole('group', { name: 'Columns' });
    assert.equal(await boxes.getByRole('checkbox').count(), before.length - 3);
    await table.afterwards(() => field('Filter Decided').fill('2/2017'));
    await boxes.getByLabel('Treatment').uncheck();
    assert.equal(await table.afterwards(() => boxes.getByLabel('Decided').uncheck()), 3);
    assert.deepEqual(
      await heads(),
      before.filter((name) => !['Decided', 'Treatment'].includes(name)),
    );
    assert.deepEqual((await table.hears('view')).view.hidden, ['decided', 'treatment']);
    assert.deepEqual(await table.cells('actBy'), ['2017-03-08', '', '']);

    await table.afterwards(() => field('Filter Request').fill('gym'));
    await boxes.getByLabel('Decided').check();
    assert.deepEqual((await heads()).slice(0, 4), before.slice(0, 4));
    assert.equal(await field('Filter Request').inputValue(), 'gym');
    assert.equal(await field('Filter Decided').inputValue(), '');
    assert.equal(await table.page.locator('.slick-headerrow-column:not([role="gridcell"])').count(), 0);

    await button('Charts').click();
    const picture = page.getByRole('img', { name: /^Overturn rate by treatment/ });
    await picture.scrollIntoViewIfNeeded();
    const { width, height } = (await picture.boundingBox())!;
    await table.afterwards(() => picture.click({ position: { x: width * 0.5, y: (height - 30) / 2 } }));
    assert.equal(await field('Filter Treatment').inputValue(), 'Gym membership');
    assert.deepEqual(await heads(), before);
  });

  it('is as it was left', async () => {
    const { page } = table;
    assert.equal(await page.getByRole('complementary', { name: 'Charts' }).isVisible(), false);
    await head('Request').click();
    await field('Group by').selectOption('decision');
    await table.afterwards(() => field('Filter Decision').selectOption('Upheld'));
    await table.afterwards(() => field('Search all columns').fill('gym'));
    await head('Case').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('group', { name: 'Columns' }).getByLabel('Note').uncheck();
    await button('Charts').click();
    const { view } = await table.hears('view');
    await page.close();

    table = await TablePage.open(await browser.newPage({ viewport: { width: 2900, height: 700 } }));
    await table.tell({ kind: 'view', view });
    await table.show(letters);
    assert.equal(await count(), '1 of 3 disputed items in 1 letter');
    assert.deepEqual(
      [await field('Filter Decision').inputValue(), await field('Search all columns').inputValue()],
      ['Upheld', 'gym'],
    );
    assert.equal(await table.page.locator('.slick-group').innerText(), 'Upheld: 1 item');
    assert.equal(await head('Request').getAttribute('aria-sort'), 'ascending');
    assert.equal(await head('Note').count(), 0);
    assert.ok(await table.page.getByRole('complementary', { name: 'Charts' }).isVisible());
    await button('Charts').click();
    assert.deepEqual((await table.hears('view')).view, { ...view, charts: false });
  });

  it('passes over what was kept of columns that are no more', async () => {
    await table.tell({
      kind: 'view',
      view: {
        search: '',
        filters: { gone: 'x' },
        group: 'gone',
        sort: { column: 'gone', ascending: true },
        widths: { gone: 90 },
        hidden: ['gone'],
        charts: false,
      },
    });
    await table.show(letters);
    assert.equal(await count(), '3 disputed items in 2 letters');
  });

  it('draws charts of the lines that are shown, each with its figures as a table', async () => {
    const { page } = table;
    await button('Charts').click();
    const figures = async (title: string): Promise<readonly string[]> => {
      const rows = page.getByRole('table', { name: title, includeHidden: true }).locator('tbody tr');
      return await rows.evaluateAll((all) =>
        all.map((row) => [...row.children].map((each) => each.textContent).join(' ')),
      );
    };
    assert.deepEqual(await figures('Overturn rate by treatment'), [
      'Gym membership 1 1 0 0%',
      'MRI 1 0 1 100%',
      'hydrocodone/acetaminophen 1 1 0 0%',
    ]);
    assert.deepEqual(await figures('Decisions over time'), ['2017 Q1 3 2 1 33.3%']);
    assert.ok(
      (await figures('Findings by code')).some((line) => /^decision-contradicts-rationale 1$/.test(line)),
    );
    const picture = page.getByRole('img', { name: /^Overturn rate by treatment\. Gym membership \(1\): 0%/ });
    assert.equal(await picture.count(), 1);
    assert.ok(await picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length > 2000));
    await table.afterwards(() => field('Search all columns').fill('mri'));
    await page.getByRole('img', { name: /^Overturn rate by treatment\. MRI \(1\): 100%\. All/ }).waitFor();
    assert.deepEqual(await figures('Overturn rate by treatment'), ['MRI 1 0 1 100%']);
    await table.afterwards(() => field('Search all columns').fill('nothing like it'));
    await page.getByText('Nothing to show.').first().waitFor();
  });

  it('has axes of whole items and of shares up to the whole, and says each value', async () => {
    const { page } = table;
    /** What the charts write. */
    const written = async (deed: () => Promise<unknown>): Promise<readonly string[]> => {
      await page.evaluate(`
        window.written = [];
        CanvasRenderingContext2D.prototype.fillText = (text) => window.written.push(text);`);
      await deed();
      await drawn();
      return await page.evaluate('window.written');
    };
    const all = await written(() => button('Charts').click());
    for (const text of ['0%', '50%', '100%', '0', '1']) assert.ok(all.includes(text), text);
    const upheld = await written(() =>
      table.afterwards(() => field('Filter Decision').selectOption('Upheld')),
    );
    for (const text of ['0%', '50%', '100%']) assert.ok(upheld.includes(text), text);
    for (const texts of [all, upheld])
      assert.deepEqual(
        texts.filter((text) => /^[-−]|^\d*\.\d+$/.test(text)),
        [],
      );
  });

  it('filters by the bar that is clicked', async () => {
    await button('Charts').click();
    const picture = table.page.getByRole('img', { name: /^Overturn rate by treatment/ });
    await picture.scrollIntoViewIfNeeded();
    const { width, height } = (await picture.boundingBox())!;
    const rows = await table.afterwards(() =>
      picture.click({ position: { x: width * 0.9, y: (height - 30) / 2 } }),
    );
    assert.equal(rows, 1);
    assert.equal(await field('Filter Treatment').inputValue(), 'MRI');
  });

  it('shows markup of a letter as text', async () => {
    await table.show(lettersOf({ 'a.txt': letterOf(item({ request: HOSTILE })) }));
    assert.deepEqual(await requests(), [HOSTILE]);
    await field('Group by').selectOption('treatment');
    assert.equal(await table.page.locator('#table img, #table b, [onerror]').count(), 0);
  });

  it('is saved as CSV in its order, without formulas', async () => {
    await head('Request').click();
    table.forget();
    await button('Save as CSV').click();
    const { format, bytes } = await table.hears('save');
    assert.equal(format, 'csv');
    const text = Buffer.from(bytes).toString('utf8');
    const [heads, first, ...others] = text.split('\r\n');
    assert.match(heads!, /^\ufeffCase,Request,Decision,Decided,Act by \(computed\),Appeal by \(computed\),/);
    assert.match(first!, /^CM17-9900123,"'=HYPERLINK\(""x""\) Norco 10\/325mg #90",Upheld,2017-03-01,/);
    assert.equal(others.length, 3);
  });

  it('is saved as a workbook, text as text and days as days', async () => {
    await table.afterwards(() => field('Search all columns').fill('norco'));
    table.forget();
    await button('Save as XLSX').click();
    const { bytes } = await table.hears('save');
    const sheet = textsInZip(Buffer.from(bytes)).get('xl/worksheets/sheet1.xml')!;
    assert.equal(sheet.match(/<row /g)!.length, 2);
    assert.doesNotMatch(sheet, /<f>/);
    assert.match(sheet, /<v>42795<\/v>/);
  });

  it('tells how far the reading has come, and stops it', async () => {
    const state = { ...NOTHING_LEFT_OUT, letters: 1200, items: 4000, revision: 2 };
    await table.tell({ kind: 'state', state: { ...state, reading: 'reading' }, folders: [FOLDER] });
    table.forget();
    await button('Stop').click();
    await table.hears('stop');
    await table.tell({ kind: 'state', state: { ...state, reading: 'stopped' }, folders: [FOLDER] });
    await table.page.getByText('Reading was stopped: 1,200 letters so far.').waitFor();
    await button('Go on').click();
    await table.hears('read');
  });

  it('tells what was left out', async () => {
    const state = { reading: 'read', letters: 2, items: 4, revision: 2 } as const;
    const leftOut = { tooLarge: 1, unreadable: 2, pdfs: 4, others: 1, isCut: false };
    await table.tell({ kind: 'state', state: { ...state, ...leftOut }, folders: [FOLDER] });
    const words = '1 text was left out: it is larger than 5 MB. 2 texts could not be read.';
    await table.page.getByText(words).waitFor();
    await table.page.getByText('4 PDFs not imported · 1 text is no letter').waitFor();
    table.forget();
    await button('Import…').click();
    await table.hears('import');
    await table.tell({ kind: 'state', state: { ...state, ...NOTHING_LEFT_OUT }, folders: [FOLDER] });
    await table.page.getByText(words).waitFor({ state: 'detached' });
    assert.equal(await button('Import…').count(), 0);
  });

  it('has no more elements for fifty thousand items than fit on the screen', async () => {
    const [one] = lettersOf({ 'a.txt': MIXED });
    const many = Array.from(
      { length: 25_000 },
      (_, index): NamedLetter => ({ ...one!, name: `${FOLDER}/${String(index).padStart(5, '0')}.txt` }),
    );
    await table.show(many);
    assert.equal(await count(), '50,000 disputed items in 25,000 letters');
    assert.ok((await table.page.locator('.slick-row').count()) < 100);
    await cell(0, 'file').click();
    await table.page.keyboard.press('Control+End');
    await cell(49_999, 'file').waitFor();
    assert.equal(await cell(49_999, 'file').innerText(), '24999.txt');
    assert.equal(await table.afterwards(() => field('Filter File').fill('00007')), 2);
  });
});
