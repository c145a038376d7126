import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { cellsOf, FINDING_TABLE, ITEM_TABLE } from '../../server/src/caseload/table';
import { DOCUMENTED_RULES } from '../../server/src/rules/documented';
import { lines, records, run, sample, temporaryFolders } from './program';

const MIXED = 'samples/03-mixed-partly-approved.txt';
const FAULTY = 'samples/faults.txt';
const HOSTILE = sample('01-upheld-medication.txt').replaceAll(
  'Cyclobenzaprine 7.5mg #60',
  '=HYPERLINK("x")<b>&',
);

const names = (table: { readonly columns: readonly { readonly name: string }[] }) =>
  table.columns.map(({ name }) => name);

describe('tables of disputed items', () => {
  const folders = temporaryFolders();
  const [record] = records(run(['extract', MIXED]).out);
  const rows = cellsOf(ITEM_TABLE, record!);
  const requests = rows.map((row) => row[names(ITEM_TABLE).indexOf('request')]);

  it('have a row an item, with what the record says', () => {
    assert.equal(rows.length, 4);
    assert.deepEqual(
      rows.map((row) => row[names(ITEM_TABLE).indexOf('decision')]),
      record!.items.map(({ decision }) => decision),
    );
  });

  it('are CSV under a line of names', () => {
    const [head, ...body] = run(['extract', '--format', 'csv', MIXED]).out.split('\r\n');
    assert.deepEqual(head!.split(','), names(ITEM_TABLE));
    assert.equal(body.filter((line) => line.startsWith('CM16-9900003,')).length, 4);
  });

  it('hold no formula', () => {
    const folder = folders.with({ 'letter.txt': HOSTILE });
    assert.match(run(['extract', '-f', 'csv', 'letter.txt'], folder).out, /,"'=HYPERLINK\(""x""\)<b>&",/);
    assert.equal(run(['extract', '-f', 'xlsx', '-o', 'a.xlsx', 'letter.txt'], folder).status, 0);
    assert.doesNotMatch(sheetOf(join(folder, 'a.xlsx')), /<f>/);
  });

  it('are XLSX', () => {
    const folder = folders.with({ 'letter.txt': sample('03-mixed-partly-approved.txt') });
    assert.equal(run(['extract', '-f', 'xlsx', '-o', 'items.xlsx', 'letter.txt'], folder).status, 0);
    const sheet = sheetOf(join(folder, 'items.xlsx'));
    assert.equal(sheet.match(/<row /g)?.length, 5);
  });

  it('are Parquet, with days as days', async () => {
    const folder = folders.with({ 'letter.txt': sample('03-mixed-partly-approved.txt') });
    assert.equal(run(['extract', '-f', 'parquet', '-o', 'items.parquet', 'letter.txt'], folder).status, 0);
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, 'items.parquet')) });
    assert.deepEqual(Object.keys(read[0]!), names(ITEM_TABLE));
    assert.deepEqual(
      read.map(({ request }) => request),
      requests,
    );
    assert.deepEqual(read[0]!.decision_date, new Date(`${record!.dates.decision}T00:00:00Z`));
  });

  it('need a file where they are no text', () => {
    const { status, out, err } = run(['extract', '-f', 'parquet', MIXED]);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /needs --output/);
  });
});

/** The cells of the only sheet and the words in them, as XML. */
function sheetOf(file: string): string {
  const parts = unzipSync(readFileSync(file));
  return strFromU8(parts['xl/worksheets/sheet1.xml']!);
}

describe('findings for other programs', () => {
  const found = records(run(['extract', FAULTY]).out)[0]!.findings;

  it('are SARIF with every rule that can be meant', () => {
    const { out, err, status } = run(['check', '-f', 'sarif', FAULTY]);
    const { version, runs } = JSON.parse(out);
    assert.equal(version, '2.1.0');
    const ids = runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    assert.deepEqual(
      ids,
      DOCUMENTED_RULES.map(({ code }) => code),
    );
    assert.deepEqual(
      runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId),
      found.map(({ code }) => code),
    );
    const { physicalLocation } = runs[0].results[0].locations[0];
    assert.equal(physicalLocation.artifactLocation.uri, FAULTY);
    assert.equal(physicalLocation.region.startLine, found[0]!.line);
    assert.match(err, /^1 letter checked: /);
    assert.equal(status, 1);
  });

  it('are commands of GitHub Actions', () => {
    const out = lines(run(['check', '-f', 'github', FAULTY]).out);
    assert.equal(out.length, found.length);
    const { line, column, code } = found[0]!;
    assert.ok(out[0]!.startsWith(`::error file=${FAULTY},line=${line},col=${column},`));
    assert.ok(out[0]!.includes(`,title=${code}::`));
  });

  it('are a list, lines and a table', () => {
    const [list] = JSON.parse(run(['check', '-f', 'json', FAULTY]).out);
    const [line] = lines(run(['check', '-f', 'ndjson', FAULTY]).out);
    assert.deepEqual(list.findings, found);
    assert.deepEqual(JSON.parse(line!), list);
    const table = run(['check', '-f', 'csv', FAULTY]).out.split('\r\n');
    assert.equal(table[0], names(FINDING_TABLE).join(','));
    assert.equal(table.length - 2, found.length);
  });
});

describe('pages about letters', () => {
  const folders = temporaryFolders();

  it('are HTML that runs nothing and shows words letter for letter', () => {
    const folder = folders.with({ 'in/a/letter.txt': HOSTILE, 'in/letter.txt': HOSTILE });
    assert.equal(run(['check', '-f', 'html', '-o', 'out', 'in', '--fail-on', 'never'], folder).status, 0);
    const written = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(written.sort(), ['a', join('a', 'letter.html'), 'letter.html']);
    const page = readFileSync(join(folder, 'out/letter.html'), 'utf8');
    assert.match(page, /<h2>1\. =HYPERLINK\(&quot;x&quot;\)&lt;b&gt;&amp;<\/h2>/);
    assert.match(page, /Content-Security-Policy" content="default-src 'none';/);
    assert.doesNotMatch(page, /<script|<b>/);
  });

  it('are Markdown, each under a name of its own', () => {
    const folder = folders.with({ 'x/letter.txt': HOSTILE, 'y/letter.txt': HOSTILE });
    assert.equal(run(['extract', '-f', 'markdown', '-o', 'out', 'x', 'y'], folder).status, 0);
    assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['letter-2.md', 'letter.md']);
    assert.match(readFileSync(join(folder, 'out/letter.md'), 'utf8'), /^# IMR determination CM16-9900001\n/);
  });
});

describe('rules on the command line', () => {
  it('are listed with severity and summary', () => {
    const out = lines(run(['rules']).out);
    assert.equal(out.length, DOCUMENTED_RULES.length);
    for (const [index, { code, severity, summary }] of DOCUMENTED_RULES.entries())
      assert.deepEqual(out[index]!.split(/ {2,}/), [code, severity, summary]);
  });

  it('are explained by their pages', () => {
    const page = readFileSync(join(__dirname, '../../docs/rules/empty-rationale.md'), 'utf8');
    assert.equal(run(['rule', 'empty-rationale']).out, page);
    assert.equal(run(['rule', 'no-such-rule']).status, 2);
  });
});
