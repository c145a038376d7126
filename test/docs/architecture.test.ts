import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAY_IMPORT } from '../unit/layers';
import { ROOT } from './pages';

const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .sort();

/** What the first column of the page's table of a folder names. */
function named(path: string): readonly string[] {
  const table = page.split(`| folder of \`${path}\` | holds |\n`)[1]?.split('\n\n')[0] ?? '';
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '');
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)\/`/g), ([, name]) => name!)).sort();
}

describe('the page of the architecture', () => {
  for (const path of ['server/src', 'client/src', 'test']) {
    it(`names every folder of ${path}, and no other`, () => {
      assert.deepEqual(named(path), foldersIn(path));
    });
  }

  it('gives the layers in an order in which each imports only what stands to its left', () => {
    const order = /^\*\*(.+ -> .+)\*\*$/m.exec(page)![1]!.split(/, | -> | \| /);
    assert.deepEqual(order, Object.keys(MAY_IMPORT));
    for (const [index, layer] of order.entries()) {
      const left = order.slice(0, index);
      assert.deepEqual(
        MAY_IMPORT[layer]!.filter((other) => !left.includes(other)),
        [],
        layer,
      );
    }
  });

  it('names files of the sources that there are', () => {
    const paths = Array.from(page.matchAll(/`((?:[\w-]+\/)+[\w-]+\.ts)`/g), ([, path]) => path!);
    const sources = new Set(
      ['server/src', 'client/src'].flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
          .map((name) => name.replaceAll('\\', '/'))
          .flatMap((name) => [name, `${folder}/${name}`]),
      ),
    );
    assert.ok(paths.length > 10);
    assert.deepEqual(
      paths.filter((path) => !sources.has(path)),
      [],
    );
  });
});
