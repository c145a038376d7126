import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSerious, type OpenLetter, Server, sample, USUAL } from './client';

const SAMPLES = [
  'faults.txt',
  '02-upheld-2014-wording.txt',
  '03-mixed-partly-approved.txt',
  '07-notice-of-2013.txt',
].map(sample);

/** All that the server says of a letter, without its name. */
async function everything(letter: OpenLetter): Promise<string> {
  const answers = await Promise.all([
    letter.diagnostics(),
    letter.symbols(),
    letter.folds(),
    letter.tokens(),
  ]);
  return JSON.stringify(answers).replaceAll(letter.uri, 'the letter');
}

describe('documents of the language server', function () {
  this.timeout(120_000);
  const server = new Server();
  before(() => server.start());
  after(() => server.endsWell());

  it('that were never opened have empty answers, not errors', async () => {
    const letter = await server.open('');
    await letter.close();
    for (const uri of [letter.uri, 'untitled:Untitled-1', 'git:/a.txt?{}']) {
      const textDocument = { uri };
      const zero = { line: 0, character: 0 };
      const ask = (method: string, params = {}) =>
        server.ask(`textDocument/${method}`, { textDocument, ...params });
      assert.deepEqual((await ask('documentSymbol')) ?? [], []);
      assert.deepEqual((await ask('foldingRange')) ?? [], []);
      assert.equal(await ask('hover', { position: zero }), null);
      assert.deepEqual(await ask('semanticTokens/full'), { data: [] });
      assert.deepEqual(await ask('diagnostic'), { kind: 'full', items: [] });
      const context = { diagnostics: [] };
      assert.deepEqual((await ask('codeAction', { range: { start: zero, end: zero }, context })) ?? [], []);
    }
  });

  it('may be untitled, virtual or remote', async () => {
    const wanted = await everything(await server.open(SAMPLES[0]!));
    for (const uri of ['untitled:Untitled-1', 'git:/letters/a.txt?%7B%7D', 'vscode-vfs://github/a/b.txt']) {
      const letter = await server.open(SAMPLES[0]!, uri);
      assert.equal(await everything(letter), wanted, uri);
      await letter.close();
    }
  });

  it('that were opened without a text keep no answer about others away', async () => {
    await server.tell('textDocument/didOpen', { textDocument: { uri: 'file:///letters/nothing.txt' } });
    const letter = await server.open(SAMPLES[0]!);
    const places = await letter.references(letter.placeOf('Official Disability Guidelines'));
    assert.ok(places && places.length > 0);
    await letter.close();
  });

  it('are forgotten when they are closed', async () => {
    const letter = await server.open(SAMPLES[0]!);
    assert.ok((await letter.diagnostics()).length > 0);
    await letter.close();
    assert.deepEqual(await letter.diagnostics(), []);
    assert.deepEqual((await letter.symbols()) ?? [], []);
  });

  it('are read anew when they are opened again under the same name and version', async () => {
    const before = await server.open(SAMPLES[0]!);
    await before.diagnostics();
    await before.close();
    const after = await server.open(SAMPLES[2]!, before.uri);
    assert.deepEqual((await after.diagnostics()).filter(isSerious), []);
    assert.equal((await after.symbols())![0]!.name, 'CM16-9900003');
  });

  it('do not mix', async () => {
    const [faulty, sound] = await Promise.all([server.open(SAMPLES[0]!), server.open(SAMPLES[2]!)]);
    const [found, none] = await Promise.all([faulty.diagnostics(), sound.diagnostics()]);
    assert.ok(found.some(isSerious));
    assert.deepEqual(none.filter(isSerious), []);
  });

  it('may be empty, or no letter at all', async () => {
    for (const text of ['', '\n', 'A shopping list\n']) {
      const letter = await server.open(text);
      assert.deepEqual(
        (await letter.diagnostics()).map(({ code }) => code),
        ['unrecognized-layout'],
      );
      assert.deepEqual((await letter.symbols()) ?? [], []);
    }
  });

  it('are answered for as they stand when asked, while someone types', async () => {
    const letter = await server.open(SAMPLES[2]!);
    const asked: Promise<number>[] = [];
    for (let step = 0; step < 20; step++) {
      const start = letter.placeOf('Norco 10/325mg #90: ', 'Norco 10/325mg #90: '.length);
      const word = step % 2 === 0 ? 'Uphled' : 'Upheld';
      await letter.change({
        range: { start, end: { ...start, character: start.character + 6 } },
        text: word,
      });
      asked.push(letter.diagnostics().then((found) => found.filter(isSerious).length));
    }
    assert.deepEqual(
      await Promise.all(asked),
      Array.from({ length: 20 }, (_, step) => (step % 2 === 0 ? 1 : 0)),
    );
  });

  it('that are edited in the middle say the same as when they are opened fresh', async () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof({ weight: 3, arbitrary: fc.nat(40) }, fc.nat(3000)),
      text: fc.oneof(
        fc.constantFrom(
          '',
          '\n',
          '\r\n',
          '\r',
          '\f',
          ' ',
          ': Upheld\n\n',
          ': Overturned\n',
          'Uphled',
          'Â®',
          '\u{1F642}',
        ),
        fc.constantFrom('Decision rationale: ', 'MAXIMUS guideline: ', 'Claims Administrator guideline: '),
        fc.constantFrom(
          '\n\nCLINICAL CASE SUMMARY\n',
          '\nIMR ISSUES, DECISIONS AND RATIONALES\n',
          'is medically necessary. ',
        ),
      ),
    });
    const line = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        line,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (text, end, edits) => {
          const edited = await server.open(text.replaceAll('\n', end));
          for (const { at, length, text: words } of edits) {
            const from = wholeLineEnd(edited.text, Math.floor(at * edited.text.length));
            const to = wholeLineEnd(edited.text, Math.min(edited.text.length, from + length));
            await edited.change({
              range: { start: edited.positionAt(from), end: edited.positionAt(to) },
              text: words,
            });
            if (length % 2 === 0) await edited.diagnostics();
          }
          const fresh = await server.open(edited.text);
          assert.equal(await everything(edited), await everything(fresh));
          await Promise.all([edited.close(), fresh.close()]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('may be replaced whole', async () => {
    const letter = await server.open(SAMPLES[0]!);
    await letter.diagnostics();
    await letter.change({ text: SAMPLES[2]! });
    assert.equal(await everything(letter), await everything(await server.open(SAMPLES[2]!)));
  });
});

/** `offset`, or one before it where it would part CR from LF: no editor has such a place. */
const wholeLineEnd = (text: string, offset: number): number =>
  text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;

describe('a document that is closed while the server waits for the editor', function () {
  this.timeout(60_000);

  it('and opened again is what it was opened as', async () => {
    const server = new Server();
    server.answers('workspace/configuration', async ({ items }: { items: readonly object[] }) => {
      await reopened;
      return items.map(() => null);
    });
    await server.start(undefined, { capabilities: { ...USUAL, workspace: { configuration: true } } });
    const uri = 'file:///letters/anew.txt';
    const before = await server.open(SAMPLES[0]!, uri);
    const asked = before.lenses();
    await before.close();
    const now = await server.open(SAMPLES[1]!, uri);
    reopen();
    await asked;
    const [root] = (await now.symbols())!;
    assert.equal(now.textIn(root!.range).trim(), SAMPLES[1]!.trim());
    await server.endsWell();
  });

  let reopen: () => void;
  const reopened = new Promise<void>((resolve) => {
    reopen = resolve;
  });
});
