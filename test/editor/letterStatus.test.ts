import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  extensions,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { becomes, inFolder, show } from './documents';

// The extension, which shares this module, makes its item only after this.
let item: LanguageStatusItem | undefined;
const { createLanguageStatusItem } = languages;
Object.assign(languages, {
  createLanguageStatusItem: (...given: Parameters<typeof createLanguageStatusItem>) => {
    item = createLanguageStatusItem.apply(languages, given);
    return item;
  },
});

const TURN_MS = 50;
const TOO_LARGE = 50 * 1024 * 1024 + 1;

/** Resolves with the item when its text is one that is looked for. */
async function said(words: RegExp): Promise<LanguageStatusItem> {
  while (!item || !words.test(item.accessibilityInformation?.label ?? ''))
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  return item;
}

describe('the state of the text that is being looked at', () => {
  const file = async (name: string, text: string | Uint8Array): Promise<Uri> => {
    const uri = inFolder(`status/${name}`);
    await workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
    return uri;
  };
  const letter = async (): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(inFolder('01-upheld-medication.txt')));
  const setEnabled = (value: boolean | undefined) =>
    workspace.getConfiguration('imrLetters.recognition').update('enabled', value, ConfigurationTarget.Global);

  before(() => extensions.getExtension('imr-letters.imr-letters')!.activate());
  after(async () => {
    await setEnabled(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(inFolder('status'), { recursive: true });
  });

  it('is how many findings a letter has and how many of its items are decided', async () => {
    await becomes(await show(inFolder('faults.txt')), 'imr-letter');
    const { detail, severity, command } = await said(/^IMR: \d+ errors, \d+ warnings/);
    assert.equal(detail, '10 of 12 items decided');
    assert.equal(severity, LanguageStatusSeverity.Information);
    assert.equal(command?.command, 'workbench.actions.view.problems');
  });

  it('follows the letter as it changes, and the editor', async () => {
    await becomes(await show(await file('followed.txt', await letter())), 'imr-letter');
    await said(/nothing found/);
    await show(inFolder('07-notice-of-2013.txt'));
    const { severity } = await said(/only the frame is known/);
    assert.equal(severity, LanguageStatusSeverity.Warning);
  });

  it('is that the server is read anew after a restart, and then what it was', async () => {
    await show(inFolder('faults.txt'));
    await said(/10 of 12 items/);
    const restarted = commands.executeCommand('imrLetters.restartServer');
    await said(/reading/);
    await restarted;
    await said(/10 of 12 items/);
  });

  it('is why a letter is not treated as one, and its command makes it one', async () => {
    await setEnabled(false);
    const off = await show(await file('off.txt', await letter()));
    await said(/letters are not recognised: the setting/);
    await setEnabled(undefined);
    await becomes(off, 'imr-letter');
    await languages.setTextDocumentLanguage(off, 'plaintext');
    const { command } = await said(/another language was chosen/);
    const { showInformationMessage } = window;
    Object.assign(window, { showInformationMessage: async (_why: string, deed: string) => deed });
    try {
      await commands.executeCommand(command!.command, ...command!.arguments!);
    } finally {
      Object.assign(window, { showInformationMessage });
    }
    await becomes(off, 'imr-letter');

    await show(await file('covered.txt', `Dear Ms. Sample,\n\nhere it is.\n\n${await letter()}`));
    const unlike = await said(/its beginning does not show/);
    assert.equal(unlike.severity, LanguageStatusSeverity.Warning);
  });

  it('is nothing for other text', async () => {
    let isDisposed = false;
    const { dispose } = item!;
    item!.dispose = () => {
      isDisposed = true;
      dispose.call(item);
    };
    await show(await file('notes.txt', 'Call them back.\n'));
    while (!isDisposed) await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  });

  it('is that a text is too large', async () => {
    const large = new Uint8Array(TOO_LARGE).fill(10);
    await commands.executeCommand('vscode.open', await file('large.txt', large));
    await said(/more than 50 MB/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
