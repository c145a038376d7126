import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type MarkdownString,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { becomes, inFolder } from './documents';

const REVIEWER = 'MAXIMUS guideline: Decision based on MTUS ';
const NEW_ITEM = `

Tramadol 50mg #60:

Claims Administrator guideline: Decision based on MTUS Opioid Treatment 2016.

${REVIEWER}

Decision rationale: The request is not medically necessary.
`;

/** What is offered after the last `words` of a letter. */
async function offeredAfter(document: TextDocument, words: string): Promise<readonly CompletionItem[]> {
  const place = document.positionAt(document.getText().lastIndexOf(words) + words.length);
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    place,
  );
  return list.items;
}

const nameOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('completion in the editor', () => {
  let document: TextDocument;

  before(async () => {
    const sample = await workspace.openTextDocument(inFolder('03-mixed-partly-approved.txt'));
    document = await workspace.openTextDocument({
      language: 'imr-letter',
      content: sample.getText().trimEnd() + NEW_ITEM,
    });
    await becomes(document, 'imr-letter');
    await commands.executeCommand('imrLetters.restartServer');
  });

  it('offers the decisions after the colon of a request', async () => {
    const [upheld, overturned, ...more] = await offeredAfter(document, 'Tramadol 50mg #60:');
    assert.deepEqual(
      [upheld, overturned].map((item) => nameOf(item!)),
      ['Upheld', 'Overturned'],
    );
    assert.deepEqual(more, []);
    assert.equal(upheld!.insertText, ' Upheld');
  });

  it('offers guidelines, those in force first, and says what they are', async () => {
    const [first] = await offeredAfter(document, REVIEWER);
    assert.equal(nameOf(first!), 'Chronic Pain Medical Treatment 2016');
    assert.match((first!.documentation as MarkdownString).value, /In force/);
    assert.ok(first!.range instanceof Range || first!.range);
  });

  it('offers nothing in the text', async () => {
    assert.deepEqual(await offeredAfter(document, 'The crutches are '), []);
    assert.deepEqual(await offeredAfter(document, 'including all medical records:'), []);
  });
});
