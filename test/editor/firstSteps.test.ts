import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  EventEmitter,
  env,
  extensions,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { codeOf, findingsOf, inFolder, once, selectionIsSeen, show } from './documents';

const extension = extensions.getExtension('imr-letters.imr-letters')!;
const { contributes } = extension.packageJSON;

describe('the first steps', () => {
  before(() => extension.activate());
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('lead to commands that there are', async () => {
    const known = new Set(await commands.getCommands());
    const texts = [
      ...contributes.viewsWelcome.map(({ contents }: { contents: string }) => contents),
      ...contributes.walkthroughs[0].steps.flatMap(
        ({ description, completionEvents }: { description: string; completionEvents: readonly string[] }) => [
          description,
          ...completionEvents.map((event) => event.replace(/^onCommand:/, 'command:')),
        ],
      ),
    ];
    const named = texts.flatMap((text) =>
      Array.from(text.matchAll(/command:([\w.]+)/g), ([, name]) => name!),
    );
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
    assert.deepEqual(
      contributes.commands.filter(({ command }: { command: string }) => !known.has(command)),
      [],
    );
  });

  it('open a letter that is a copy and no file, with findings to judge where it has faults', async () => {
    await commands.executeCommand('imrLetters.openExampleLetter', 'overturned');
    const { document } = window.activeTextEditor!;
    assert.deepEqual([document.languageId, document.uri.scheme], ['imr-letter', 'untitled']);
    assert.match(document.getText(), /^MRI of the cervical spine without contrast: Overturned/m);

    await commands.executeCommand('imrLetters.openExampleLetter', 'faults');
    const { document: faults, selection } = window.activeTextEditor!;
    assert.equal(faults.getText(selection), 'Uphled');
    await selectionIsSeen();
    const findings = await findingsOf(faults.uri, (all) => all.length > 10);
    const damaged = findings.find((finding) => codeOf(finding) === 'mojibake')!;
    const [fix] = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      faults.uri,
      damaged.range,
      'quickfix',
      1,
    );
    assert.equal(fix!.command?.command, 'imrLetters.fixApplied');
    await workspace.applyEdit(fix!.edit!);
    await findingsOf(faults.uri, (all) => !all.some((finding) => codeOf(finding) === 'mojibake'));
  });

  it('ask which letter, where none is named', async () => {
    const { showQuickPick } = window;
    Object.assign(window, { showQuickPick: async (items: readonly object[]) => items[1] });
    try {
      await commands.executeCommand('imrLetters.openExampleLetter', 'no such letter');
    } finally {
      Object.assign(window, { showQuickPick });
    }
    assert.match(window.activeTextEditor!.document.getText(), /Uphled/);
  });

  it('get most of the room beside other things, and give it back', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await show(inFolder('01-upheld-medication.txt'));
    const beside = once(window.tabGroups.onDidChangeTabs, () => window.tabGroups.all.length === 2);
    const page = window.createWebviewPanel('imrLetters.test', 'A page', ViewColumn.Two);
    await beside;
    const asked: string[] = [];
    const even = new EventEmitter<void>();
    const { executeCommand } = commands;
    Object.assign(commands, {
      executeCommand: (command: string, ...rest: unknown[]) => {
        asked.push(command);
        if (command === 'workbench.action.evenEditorWidths') even.fire();
        return executeCommand.call(commands, command, ...rest);
      },
    });
    try {
      const opened = once(
        window.tabGroups.onDidChangeTabs,
        ({ opened: [tab] }) => tab !== undefined && tab.input === undefined,
      );
      await commands.executeCommand('imrLetters.openFirstSteps');
      await opened;
      assert.ok(asked.includes('workbench.action.minimizeOtherEditors'), asked.join());
      const evened = once(even.event, () => true);
      await window.tabGroups.close(window.tabGroups.activeTabGroup.activeTab!);
      await evened;
    } finally {
      Object.assign(commands, { executeCommand });
    }
    page.dispose();
  });

  it('go to the items of a letter that stands beside a page', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const letter = await show(inFolder('01-upheld-medication.txt'));
    const left = once(window.onDidChangeActiveTextEditor, (editor) => editor === undefined);
    const page = window.createWebviewPanel('imrLetters.test', 'A page', ViewColumn.Two);
    await left;
    await commands.executeCommand('imrLetters.nextItem');
    const editor = window.activeTextEditor!;
    assert.equal(editor.document, letter);
    assert.ok(!editor.selection.isEmpty);
    page.dispose();
  });
});

describe('a step that goes to an item or copies a summary', () => {
  const done: unknown[] = [];
  const { executeCommand } = commands;

  before(async () => {
    await extension.activate();
    Object.assign(commands, {
      executeCommand: (command: string, ...rest: unknown[]) => {
        if (command === 'setContext') done.push(rest[0]);
        return executeCommand.call(commands, command, ...rest);
      },
    });
  });
  beforeEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    done.length = 0;
  });
  after(async () => {
    Object.assign(commands, { executeCommand });
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is not done where there is no letter', async () => {
    await commands.executeCommand('imrLetters.nextItem');
    await commands.executeCommand('imrLetters.copySummary');
    assert.deepEqual(done, []);
  });

  it('takes the letter in a tab behind a page', async () => {
    const letter = await show(inFolder('01-upheld-medication.txt'));
    const left = once(window.onDidChangeActiveTextEditor, (editor) => editor === undefined);
    const page = window.createWebviewPanel('imrLetters.test', 'A page', ViewColumn.One);
    await left;
    await env.clipboard.writeText('');
    await commands.executeCommand('imrLetters.copySummary');
    assert.match(await env.clipboard.readText(), /^IMR DETERMINATION CM16-9900001\n/);
    await commands.executeCommand('imrLetters.nextItem');
    assert.equal(window.activeTextEditor!.document, letter);
    page.dispose();
  });
});

describe('the keys of our commands', () => {
  it('have no other use in VS Code where ours apply', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const text = defaults.getText(new Range(0, 0, defaults.lineCount, 0));
    const uses = Array.from(
      text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"(?:,\s*"when": "([^"]*)")?/g),
      ([, key, command, when = '']) => ({ key, command: command!, when }),
    );
    assert.ok(uses.length > 500, `${uses.length} keys were read`);
    const ours: readonly { key: string }[] = contributes.keybindings;
    const others = uses.filter(
      ({ key, command, when }) =>
        ours.some((each) => each.key === key) &&
        !command.startsWith('imrLetters.') &&
        !/editorLangId == '?markdown/.test(when),
    );
    assert.deepEqual(others, []);
  });
});
