import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import '../smoke/smoke.test';

describe('in every host', () => {
  it('the folder is trusted, unless the run is to be without trust', () => {
    assert.equal(workspace.isTrusted, process.env.VSCODE_HOST_DISTRUST === undefined);
  });

  it('a folder cannot have its letters formatted without a question, unless it is trusted', async () => {
    const settings = () => workspace.getConfiguration('imrLetters.formatting');
    await settings().update('inPlace', true, ConfigurationTarget.Workspace);
    assert.equal(settings().get('inPlace'), workspace.isTrusted);
    await settings().update('inPlace', undefined, ConfigurationTarget.Workspace);
  });
});
