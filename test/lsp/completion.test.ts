import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver/node';
import { type OpenLetter, Server, sample } from './client';

const MIXED = sample('03-mixed-partly-approved.txt');
const UNDECIDED = MIXED.replace('Norco 10/325mg #90: Upheld', 'Norco 10/325mg #90:');
const UNNAMED = MIXED.replace('MTUS Opioid Treatment 2016.', 'MTUS ');

describe('completion', function () {
  this.timeout(60_000);
  const server = new Server();
  before(async () => {
    const { capabilities } = await server.start();
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: [':', ' '] });
  });
  after(() => server.endsWell());

  const offeredAfter = (letter: OpenLetter, words: string): Promise<CompletionItem[] | null> =>
    server.ask('textDocument/completion', {
      textDocument: { uri: letter.uri },
      position: letter.placeOf(words, words.length),
    });
  const edit = ({ textEdit }: CompletionItem): TextEdit => textEdit as TextEdit;

  it('offers the decisions after the colon of a request, in their order', async () => {
    const letter = await server.open(UNDECIDED);
    const items = (await offeredAfter(letter, 'Norco 10/325mg #90:'))!;
    assert.deepEqual(
      items.map(({ label, kind, sortText }) => [label, kind, sortText]),
      [
        ['Upheld', CompletionItemKind.EnumMember, '0000'],
        ['Overturned', CompletionItemKind.EnumMember, '0001'],
      ],
    );
    const place = letter.placeOf('Norco 10/325mg #90:', 19);
    assert.deepEqual(edit(items[0]!), { range: { start: place, end: place }, newText: ' Upheld' });
    assert.equal(items[0]!.preselect, true);
  });

  it('offers guidelines where one is to be named, and says which were in force', async () => {
    const letter = await server.open(UNNAMED);
    const items = (await offeredAfter(letter, 'Decision based on MTUS Postsurgical'))!;
    const names = items.map(({ label }) => label);
    assert.ok(names.includes('Opioid Treatment 2016'));
    const [first] = (await offeredAfter(letter, 'guideline: Decision based on MTUS '))!;
    assert.equal(first?.labelDetails?.description, 'in force');
    assert.match(String((first!.documentation as { value: string }).value), /In force/);
  });

  it('offers nothing elsewhere', async () => {
    const letter = await server.open(MIXED);
    for (const words of [
      'CLINICAL CASE SUMMARY',
      'The patient has taken ',
      'including all medical records:',
    ]) {
      assert.deepEqual(await offeredAfter(letter, words), [], words);
    }
  });

  it('answers with nothing for a document that is not open', async () => {
    const params = { textDocument: { uri: 'file:///nowhere.txt' }, position: { line: 0, character: 0 } };
    assert.equal(await server.ask('textDocument/completion', params), null);
  });
});
