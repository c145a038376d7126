import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { pagesOf, pdfOf } from '../cli/pdf';
import { sample } from '../cli/program';
import { becomes, inFolder } from './documents';

const LETTER = sample('04-overturned-imaging.txt');

describe('importing PDF letters', () => {
  const folder = inFolder('imported');
  const file = (name: string): Uri => Uri.joinPath(folder, name);
  const names = async () => (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

  before(async () => {
    await workspace.fs.writeFile(file('letter.pdf'), pdfOf(pagesOf(LETTER)));
    await workspace.fs.writeFile(file('other.pdf'), pdfOf(pagesOf(LETTER)));
    await workspace.fs.writeFile(file('scan.pdf'), pdfOf([[]]));
  });
  after(() => workspace.fs.delete(folder, { recursive: true }));

  it('opens the text of one beside it as a letter', async () => {
    await commands.executeCommand('imrLetters.importPdfs', file('letter.pdf'));
    const { document } = window.activeTextEditor!;
    assert.equal(document.uri.toString(), file('letter.txt').toString());
    await becomes(document, 'imr-letter');
    assert.match(document.getText(), /^MRI of the cervical spine without contrast: Overturned$/m);
  });

  it('makes the texts of several, and leaves alone what is there', async () => {
    await workspace.fs.writeFile(file('letter.txt'), new TextEncoder().encode('mine'));
    const chosen = ['letter.pdf', 'other.pdf', 'scan.pdf'].map(file);
    await commands.executeCommand('imrLetters.importPdfs', chosen[0], chosen);
    assert.deepEqual(await names(), ['letter.pdf', 'letter.txt', 'other.pdf', 'other.txt', 'scan.pdf']);
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(file('letter.txt'))), 'mine');
  });
});
