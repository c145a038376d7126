import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  Disposable,
  EventEmitter,
  type FileSystemProvider,
  FileType,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { becomes, close, inFolder, languagesAreSet, once, show } from './documents';

const LETTER = `HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer.

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The injured worker is a 51 year old gardener with a sore elbow.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Elbow strap: Overturned
`;
const HEADED = `Case Number: CM17-9900601\r\nDate Assigned: 02/06/2017\r\n\r\n${LETTER.replaceAll('\n', '\r\n')}`;
const NOTES = `Notes on independent medical review

The letter has the headings CLINICAL CASE SUMMARY and IMR ISSUES, DECISIONS AND RATIONALES.
`;

describe('recognition', () => {
  const subscriptions: Disposable[] = [];
  let number = 0;

  async function file(text: string, extension = '.txt'): Promise<Uri> {
    const uri = inFolder(`recognition/${++number}${extension}`);
    await workspace.fs.writeFile(uri, Buffer.from(text));
    return uri;
  }
  async function open(text: string, extension?: string): Promise<TextDocument> {
    return workspace.openTextDocument(await file(text, extension));
  }
  async function remains(document: TextDocument, language: string): Promise<void> {
    await languagesAreSet();
    assert.equal(document.languageId, language);
  }
  async function setEnabled(value: boolean | undefined): Promise<void> {
    const settings = workspace.getConfiguration('imrLetters.recognition');
    await settings.update('enabled', value, ConfigurationTarget.Global);
  }

  after(async () => {
    Disposable.from(...subscriptions).dispose();
    await setEnabled(undefined);
    await workspace.fs.delete(inFolder('recognition'), { recursive: true });
  });

  it('makes a letter of a text file that is one', async () => {
    await becomes(await open(LETTER), 'imr-letter');
    await becomes(await open(HEADED), 'imr-letter');
  });

  it('takes a file named .imr as a letter, whatever it says', async () => {
    assert.equal((await open(NOTES, '.imr')).languageId, 'imr-letter');
  });

  it('leaves other text and other languages alone', async () => {
    const notes = await open(NOTES);
    const markdown = await open(LETTER, '.md');
    await remains(notes, 'plaintext');
    await remains(markdown, 'markdown');
  });

  it('makes letters of the samples and leaves their README alone', async () => {
    const readme = await workspace.openTextDocument(inFolder('README.md'));
    for (const [name, type] of await workspace.fs.readDirectory(inFolder('.'))) {
      if (type !== FileType.File || !name.endsWith('.txt')) continue;
      await becomes(await workspace.openTextDocument(inFolder(name)), 'imr-letter');
    }
    await remains(readme, 'markdown');
  });

  it('makes a letter of an untitled document into which one is pasted', async () => {
    await becomes(await workspace.openTextDocument({ content: LETTER }), 'imr-letter');

    const empty = await workspace.openTextDocument({ language: 'plaintext' });
    await put(empty, NOTES);
    await remains(empty, 'plaintext');
    await put(empty, NOTES + LETTER);
    await remains(empty, 'plaintext');
    await put(empty, LETTER);
    await becomes(empty, 'imr-letter');
  });

  it('makes a letter of an untitled document as it is typed', async () => {
    const document = await workspace.openTextDocument({ language: 'plaintext' });
    const editor = await window.showTextDocument(document);
    for (const line of LETTER.split('\n')) {
      await editor.edit((edit) => edit.insert(editor.selection.active, line));
      await editor.edit((edit) => edit.insert(editor.selection.active, '\n'));
    }
    await becomes(document, 'imr-letter');
  });

  it('does not change a document back that someone made plain text', async () => {
    const uri = await file(LETTER);
    const document = await show(uri);
    await becomes(document, 'imr-letter');
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await remains(document, 'plaintext');

    await put(document, `${LETTER}\n`);
    await remains(document, 'plaintext');
    await document.save();

    await close(document);
    const again = await show(uri);
    await remains(again, 'plaintext');

    await languages.setTextDocumentLanguage(again, 'imr-letter');
    await close(again);
    await becomes(await show(uri), 'imr-letter');
  });

  it('leaves the file alone to which someone saves such a document', async () => {
    const target = await file('');
    await workspace.fs.delete(target);
    const untitled = await workspace.openTextDocument(target.with({ scheme: 'untitled' }));
    await put(untitled, LETTER);
    await becomes(untitled, 'imr-letter');
    await languages.setTextDocumentLanguage(untitled, 'plaintext');

    assert.equal(await untitled.save(), true);
    const saved = await workspace.openTextDocument(target);
    assert.equal(saved.getText(), LETTER);
    await remains(saved, 'plaintext');
    await put(saved, `${LETTER}\n`);
    await remains(saved, 'plaintext');
    await saved.save();
  });

  it('recognises a new untitled document under the name of an old one', async () => {
    const uri = Uri.parse('untitled:Letter-of-test');
    const first = await window.showTextDocument(await workspace.openTextDocument(uri));
    await put(first.document, LETTER);
    await becomes(first.document, 'imr-letter');
    await languages.setTextDocumentLanguage(first.document, 'plaintext');
    await put(first.document, '');
    await close(first.document);

    const second = await workspace.openTextDocument(uri);
    await put(second, LETTER);
    await becomes(second, 'imr-letter');
  });

  it('can be turned off and on', async () => {
    await setEnabled(false);
    const document = await open(LETTER);
    await remains(document, 'plaintext');
    await put(document, `${LETTER}\n`);
    await remains(document, 'plaintext');
    await setEnabled(undefined);
    await becomes(document, 'imr-letter');
  });

  it('recognises letters of read-only and virtual file systems', async () => {
    subscriptions.push(
      workspace.registerFileSystemProvider('letter-archive', new Archive(LETTER), { isReadonly: true }),
      workspace.registerTextDocumentContentProvider('letter-shown', {
        provideTextDocumentContent: () => LETTER,
      }),
    );
    await becomes(await workspace.openTextDocument(Uri.parse('letter-archive:/a.txt')), 'imr-letter');
    await becomes(await workspace.openTextDocument(Uri.parse('letter-shown:/a.txt')), 'imr-letter');
  });

  it('leaves output channels alone', async () => {
    const channel = window.createOutputChannel('Letters of a test', 'plaintext');
    subscriptions.push(channel);
    const isOutput = ({ uri }: TextDocument): boolean => uri.scheme === 'output';
    const filled = once(
      workspace.onDidChangeTextDocument,
      ({ document }) => isOutput(document) && document.getText().includes('Elbow strap'),
    );
    channel.append('Letter:\n');
    channel.show();
    channel.replace(LETTER);
    const { document } = await filled;
    await remains(document, 'plaintext');
  });
});

/** Replaces the text of a document. */
async function put(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new Range(new Position(0, 0), end), text);
  assert.equal(await workspace.applyEdit(edit), true);
}

/** A file system in which every file is the same. */
class Archive implements FileSystemProvider {
  readonly #text: string;
  readonly onDidChangeFile = new EventEmitter<never>().event;

  constructor(text: string) {
    this.#text = text;
  }
  readonly watch = () => new Disposable(() => {});
  readonly stat = () => ({ type: FileType.File, ctime: 0, mtime: 0, size: this.#text.length });
  readonly readFile = () => Buffer.from(this.#text);
  readonly readDirectory = () => [];
  readonly createDirectory = refuse;
  readonly writeFile = refuse;
  readonly delete = refuse;
  readonly rename = refuse;
}

function refuse(): never {
  throw new Error('This file system is read-only.');
}
