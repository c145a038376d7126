import assert from 'node:assert/strict';
import { commands, extensions, TabInputCustom, type Uri, window } from 'vscode';
import { findingsOf, inFolder, once, show } from './documents';

const extension = extensions.getExtension('imr-letters.imr-letters')!;

describe('the page of a finding', () => {
  before(() => extension.activate());
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is shown as a page, not as its source, wherever the extension is installed', async () => {
    const { uri } = await show(inFolder('faults.txt'));
    const [finding] = await findingsOf(uri, (all) => all.length > 0);
    const { target } = finding!.code as { readonly target: Uri };
    const opened = once(window.tabGroups.onDidChangeTabs, ({ opened: tabs }) => tabs.length > 0);
    await commands.executeCommand('vscode.open', target);
    await opened;
    const { input } = window.tabGroups.activeTabGroup.activeTab!;
    const isPage = input instanceof TabInputCustom && input.viewType === 'vscode.markdown.preview.editor';
    assert.equal(isPage, /\/imr-letters\.imr-letters-[^/]+\/docs\/rules\//.test(target.path));
  });
});
