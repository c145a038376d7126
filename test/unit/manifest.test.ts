import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const { contributes } = read('package.json');

type Command = { readonly command: string; readonly category?: string; readonly icon?: string };
type Entry = { readonly command: string; readonly group?: string };

/** Commands that do something wherever they are called. */
const ANYWHERE = [
  'importPdfs',
  'openDocumentation',
  'openExample',
  'openExampleLetter',
  'openFirstSteps',
  'restartServer',
  'showOutput',
];

describe('what the extension adds to VS Code', () => {
  const commands: readonly Command[] = contributes.commands;

  it('is found under one category, and only where it does something', () => {
    assert.deepEqual([...new Set(commands.map(({ category }) => category))], ['%command.category%']);
    const limited = contributes.menus.commandPalette.map(({ command }: Entry) => command);
    assert.deepEqual(
      commands
        .map(({ command }) => command)
        .filter((command) => !limited.includes(command))
        .sort(),
      ANYWHERE.map((name) => `imrLetters.${name}`),
    );
  });

  it('has a sign wherever it stands in a title', () => {
    const shown = [...contributes.menus['view/title'], ...contributes.menus['editor/title']]
      .filter(({ group }: Entry) => group?.startsWith('navigation'))
      .map(({ command }: Entry) => command);
    assert.ok(shown.length > 3);
    for (const name of shown) assert.ok(commands.find(({ command }) => command === name)?.icon, name);
  });

  it('has settings in groups, in an order, each with a description', () => {
    const orders = contributes.configuration.map(({ order }: { order: number }) => order);
    assert.deepEqual(
      orders,
      [...orders.keys()].map((index) => index + 1),
    );
    for (const { title, properties } of contributes.configuration) {
      assert.ok(title);
      for (const [index, [name, setting]] of Object.entries<Record<string, unknown>>(properties).entries()) {
        assert.equal(setting.order, index + 1, name);
        assert.ok(setting.markdownDescription, name);
        assert.equal((setting.enum as [])?.length, (setting.enumDescriptions as [])?.length, name);
      }
    }
  });

  it('has a page beside each of the first steps', () => {
    const { steps } = contributes.walkthroughs[0];
    assert.ok(steps.length > 5);
    for (const { media } of steps) assert.ok(existsSync(join(ROOT, media.markdown)), media.markdown);
  });
});

describe('npm', () => {
  for (const folder of ['.', 'test/package', 'test/bench'])
    it(`is told of every package whose own script would run when it is installed: ${folder}`, () => {
      const { allowScripts = {} } = read(join(folder, 'package.json'));
      const { packages } = read(join(folder, 'package-lock.json'));
      const withScript = Object.keys(packages)
        .filter((place) => packages[place].hasInstallScript)
        .map((place) => place.split('node_modules/').at(-1));
      assert.deepEqual(Object.keys(allowScripts).sort(), [...new Set(withScript)].sort());
    });
});
