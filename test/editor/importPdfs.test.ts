import assert from 'node:assert/strict';
import { commands, type QuickPickItem, Uri, window, workspace } from 'vscode';
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

  it('offers those of the folder that no text lies beside, and makes texts of the chosen ones', async () => {
    await workspace.fs.createDirectory(file('late'));
    await workspace.fs.writeFile(file('late/late.pdf'), pdfOf(pagesOf(LETTER)));
    const offered: string[] = [];
    const { showQuickPick, showInformationMessage } = window;
    const choose = async (all: readonly QuickPickItem[]) => {
      offered.push(...all.map(({ label }) => label));
      return all.filter(({ label }) => label.endsWith('late.pdf'));
    };
    Object.assign(window, { showQuickPick: choose, showInformationMessage: async () => undefined });
    try {
      await commands.executeCommand('imrLetters.checkAllLetters');
      await commands.executeCommand('imrLetters.importFoundPdfs');
    } finally {
      Object.assign(window, { showQuickPick, showInformationMessage });
    }
    assert.ok(
      offered.some((label) => label.endsWith('imported/scan.pdf')),
      offered.join(),
    );
    assert.ok(!offered.some((label) => label.endsWith('imported/letter.pdf')), offered.join());
    const made = await workspace.fs.readDirectory(file('late'));
    assert.deepEqual(made.map(([name]) => name).sort(), ['late.pdf', 'late.txt']);
  });
});
