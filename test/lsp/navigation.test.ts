import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type Range,
} from 'vscode-languageserver/node';
import { type OpenLetter, Server, sample } from './client';

const MIXED = sample('03-mixed-partly-approved.txt');
const MEDICATION = sample('01-upheld-medication.txt');
const folded = (words: string): string => words.replace(/\s+/g, ' ');

type Report = { readonly kind: string; readonly title?: string; readonly message?: string };

/** A folder of files that is there while the tests run. */
class Folder {
  readonly #path = mkdtempSync(join(tmpdir(), 'imr-letters-'));

  get uri(): string {
    return pathToFileURL(this.#path).toString();
  }

  /** Writes a file; `second` is when it was last changed. */
  write(name: string, text: string | Buffer, second = 1): void {
    const file = join(this.#path, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, second, second);
  }

  remove(name = ''): void {
    rmSync(join(this.#path, name), { recursive: true });
  }
}

describe('navigation', function () {
  this.timeout(60_000);
  const server = new Server();
  let letter: OpenLetter;
  before(async () => {
    const definition = { linkSupport: true };
    const { capabilities } = await server.start(undefined, {
      capabilities: { textDocument: { definition } },
    });
    assert.ok(capabilities.definitionProvider && capabilities.documentHighlightProvider);
    assert.deepEqual(capabilities.referencesProvider, { workDoneProgress: true });
    letter = await server.open(MIXED);
  });
  after(() => server.endsWell());

  const textsIn = (ranges: readonly { readonly range: Range }[] | null): readonly string[] | undefined =>
    ranges?.map(({ range }) => folded(letter.textIn(range)));

  it('goes from a treatment to its request, shown with the decision', async () => {
    const [link, ...more] = (await letter.definition(letter.placeOf('Norco. An MRI'))) as LocationLink[];
    assert.deepEqual(more, []);
    assert.equal(link!.targetUri, letter.uri);
    assert.equal(letter.textIn(link!.originSelectionRange!), 'Norco');
    assert.equal(letter.textIn(link!.targetSelectionRange), 'Norco 10/325mg #90');
    assert.equal(letter.textIn(link!.targetRange), 'Norco 10/325mg #90: Upheld');
  });

  it('goes from a request of several lines to its disputed portion', async () => {
    const place = letter.placeOf('Post-operative physical therapy for the left knee 2');
    const [link] = (await letter.definition(place)) as LocationLink[];
    assert.equal(
      folded(letter.textIn(link!.targetSelectionRange)),
      'Post-operative physical therapy for the left knee, 6 sessions',
    );
  });

  it('goes nowhere from other words', async () => {
    assert.equal(await letter.definition(letter.placeOf('affiliation')), null);
    assert.equal(await letter.highlights(letter.placeOf('affiliation')), null);
    assert.equal(await letter.references(letter.placeOf('affiliation')), null);
    assert.equal(await letter.definition({ line: 99_999, character: 0 }), null);
  });

  it('marks the mentions of a treatment, those in requests apart', async () => {
    const marks = (await letter.highlights(letter.placeOf('Norco. An MRI')))!;
    assert.ok(marks.length >= 8);
    assert.deepEqual(new Set(textsIn(marks)), new Set(['Norco']));
    const written = marks.filter(({ kind }) => kind === DocumentHighlightKind.Write);
    assert.equal(
      letter.textIn({ ...written[0]!.range, end: { ...written[0]!.range.end, character: 99 } }),
      'Norco 10/325mg #90: Upheld',
    );
    assert.equal(written.length, 1);
  });

  it('lists the mentions of a treatment, with or without those that ask for it', async () => {
    const place = letter.placeOf('crutches, and continuation');
    const all = (await letter.references(place))!;
    const spoken = (await letter.references(place, false))!;
    assert.equal(all.length, spoken.length + 1);
    assert.ok(all.every(({ uri }) => uri === letter.uri));
    for (const words of textsIn(all)!) assert.match(words, /^crutches$/i);
  });

  it('lists the citations of a guideline in this letter and the other open ones', async () => {
    const other = await server.open(
      MEDICATION.replaceAll('Chronic Pain Medical Treatment', 'Opioid Treatment'),
    );
    const found = (await letter.references(letter.placeOf('Opioid Treatment 2016')))!;
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [letter.uri, letter.uri, other.uri, other.uri],
    );
    await other.close();
    assert.equal((await letter.references(letter.placeOf('Opioid Treatment 2016')))!.length, 2);
  });

  it('takes an earlier version of a file, which is shown beside it, for no other letter', async () => {
    const earlier = await server.open(MIXED, 'git:/letters/1.txt?%7B%7D');
    assert.equal((await letter.references(letter.placeOf('Opioid Treatment 2016')))!.length, 2);
    await earlier.close();
  });
});

describe('navigation in an editor that knows no links', function () {
  this.timeout(60_000);
  const server = new Server();
  before(() => server.start());
  after(() => server.endsWell());

  it('goes to the place alone', async () => {
    const letter = await server.open(MIXED);
    const [place] = (await letter.definition(letter.placeOf('Norco. An MRI'))) as Location[];
    assert.equal(place!.uri, letter.uri);
    assert.equal(letter.textIn(place!.range), 'Norco 10/325mg #90');
  });
});

describe('navigation in a folder', function () {
  this.timeout(60_000);
  const server = new Server();
  const folder = new Folder();
  const inFolder = (name: string): string => `${folder.uri}/${name}`;
  let letter: OpenLetter;
  before(async () => {
    const name = 'folder';
    await server.start(undefined, { workspaceFolders: [{ uri: folder.uri, name }] });
    letter = await server.open(MEDICATION, inFolder('open.txt'));
  });
  after(async () => {
    await server.endsWell();
    folder.remove();
  });

  /** The names of the files other than the open letter that cite its guideline, with what they say there. */
  async function citing(
    words = 'Chronic Pain Medical Treatment 2016',
  ): Promise<readonly (readonly [string, Range])[]> {
    const found = (await letter.references(letter.placeOf(words)))!;
    return found
      .filter(({ uri }) => uri !== letter.uri)
      .map(({ uri, range }) => [decodeURIComponent(uri.slice(folder.uri.length + 1)), range]);
  }

  const namesOf = async (): Promise<readonly string[]> => [
    ...new Set((await citing()).map(([name]) => name)),
  ];

  it('is within the open letter where the folder has no other', async () => {
    assert.deepEqual(await namesOf(), []);
  });

  it('finds the letters that cite the guideline, deep, whatever their line ends and encoding', async () => {
    folder.write('a.txt', MEDICATION);
    folder.write('deep/er/b (1).TXT', MEDICATION.replaceAll('\n', '\r\n'));
    folder.write('c.imr', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(MEDICATION, 'utf16le')]));
    folder.write('d.txt', Buffer.from(MEDICATION.replace('MAXIMUS', 'M\xc4XIMUS'), 'latin1'));
    assert.deepEqual(await namesOf(), ['a.txt', 'c.imr', 'd.txt', 'deep/er/b (1).TXT']);
    for (const [name, range] of await citing()) {
      assert.equal(letter.textIn(range), 'Chronic Pain Medical Treatment', name);
    }
  });

  it('passes over what is no letter', async () => {
    folder.write('notes.txt', 'Chronic Pain Medical Treatment 2016');
    folder.write('e.md', MEDICATION);
    folder.write('.git/f.txt', MEDICATION);
    folder.write('node_modules/g.txt', MEDICATION);
    folder.write('large.txt', MEDICATION + ' '.repeat(6_000_000));
    assert.equal((await namesOf()).length, 4);
  });

  it('finds a topic by itself', async () => {
    const found = await citing('Cyclobenzaprine (Flexeril)');
    assert.equal(found.length, 4);
    for (const [, range] of found) assert.equal(letter.textIn(range), 'Cyclobenzaprine (Flexeril)');
  });

  it('sees what has changed, come and gone', async () => {
    folder.write('a.txt', MEDICATION.replaceAll('Chronic Pain Medical Treatment', 'Opioid Treatment'), 2);
    folder.write('new.txt', MEDICATION);
    folder.remove('c.imr');
    assert.deepEqual(await namesOf(), ['d.txt', 'deep/er/b (1).TXT', 'new.txt']);
  });

  it('takes an open letter as it stands, not its file', async () => {
    const changed = await server.open(
      MEDICATION.replaceAll('Chronic Pain Medical Treatment', 'Opioid Treatment'),
      inFolder('deep/er/b%20%281%29.TXT'),
    );
    assert.deepEqual(await namesOf(), ['d.txt', 'new.txt']);
    await changed.close();
    assert.deepEqual(await namesOf(), ['d.txt', 'deep/er/b (1).TXT', 'new.txt']);
  });

  it('answers those who ask at once alike', async () => {
    folder.write('another.txt', MEDICATION);
    const [first, second] = await Promise.all([citing(), citing()]);
    assert.deepEqual(first, second);
    assert.equal(first.length, 8);
  });

  it('does without a folder that cannot be read', async () => {
    folder.remove('deep');
    assert.deepEqual(await namesOf(), ['another.txt', 'd.txt', 'new.txt']);
  });
});

describe('navigation in a large folder', function () {
  this.timeout(60_000);
  const server = new Server();
  const folder = new Folder();
  const reports: Report[] = [];
  let stop = false;

  before(async () => {
    for (let count = 0; count < 250; count++) folder.write(`${count}.txt`, MEDICATION);
    server.answers('workspace/workspaceFolders', () => [{ uri: folder.uri, name: 'folder' }]);
    server.answers('window/workDoneProgress/create', () => null);
    server.onProgress<Report>((token, report) => {
      reports.push(report);
      if (stop && report.kind === 'begin') server.tell('window/workDoneProgress/cancel', { token });
    });
    const capabilities = { workspace: { workspaceFolders: true }, window: { workDoneProgress: true } };
    await server.start(undefined, { capabilities });
  });
  after(async () => {
    await server.endsWell();
    folder.remove();
  });

  it('shows how far the reading has come, once', async () => {
    const letter = await server.open(MEDICATION);
    const place = letter.placeOf('Chronic Pain Medical Treatment 2016');
    assert.equal((await letter.references(place))!.length, 2 + 2 * 250);
    await letter.references(place);
    assert.deepEqual(
      reports.map(({ kind, title, message }) => [kind, title ?? message]),
      [
        ['begin', 'Reading the letters of the folder'],
        ['report', '100 files'],
        ['report', '200 files'],
        ['end', undefined],
      ],
    );
  });

  it('can be stopped, and goes on the next time', async () => {
    for (let count = 0; count < 250; count++)
      folder.write(`${count}.txt`, MEDICATION.replace('#60', '#90'), 2);
    for (let count = 0; count < 1000; count++) folder.write(`more/${count}.txt`, MEDICATION);
    stop = true;
    const letter = await server.open(MEDICATION);
    const place = letter.placeOf('Chronic Pain Medical Treatment 2016');
    const some = (await letter.references(place))!.length;
    assert.ok(some < 2 + 2 * 1250, `${some}`);
    stop = false;
    assert.equal((await letter.references(place))!.length, 2 + 2 * 1250 + 2);
  });
});
