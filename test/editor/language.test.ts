import assert from 'node:assert/strict';
import { workspace } from 'vscode';

describe('the settings of letters', () => {
  const setting = (section: string, name: string): unknown =>
    workspace.getConfiguration(section, { languageId: 'imr-letter' }).get(name);

  it('wrap lines and show the outline above the text', () => {
    assert.equal(setting('editor', 'wordWrap'), 'on');
    assert.equal(setting('editor', 'stickyScroll.enabled'), true);
    assert.equal(setting('editor', 'stickyScroll.defaultModel'), 'outlineModel');
  });

  it('leave the text as it is when it is saved', () => {
    assert.equal(setting('editor', 'formatOnSave'), false);
    for (const name of ['trimTrailingWhitespace', 'trimFinalNewlines', 'insertFinalNewline']) {
      assert.equal(setting('files', name), false, name);
    }
  });
});
