import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { MAY_IMPORT } from './layers';

const source = resolve(__dirname, '../../server/src');
const client = resolve(__dirname, '../../client/src');

/** What runs on a machine, and what that needs. */
const ATOP = ['threads', 'lsp', 'cli'];
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  letter: ['fastest-levenshtein'],
  knowledge: ['fastest-levenshtein'],
  pdf: ['unpdf'],
};

const OF_NODE = /^node:|\/node$/;

type Import = { readonly file: string; readonly layer: string; readonly target: string };

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const layerOf = (name: string): string => name.split(/[\\/]/)[0]!;

const importsIn = (folder: string): readonly Import[] =>
  files(folder).flatMap((name) => {
    const file = join(folder, name);
    const layer = layerOf(name);
    const found = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    );
    return [...found].map(([, named, lazy]) => {
      const target = (named ?? lazy)!;
      const isOurs = target.startsWith('.');
      return {
        file: name.replaceAll('\\', '/'),
        layer,
        target: isOurs ? relative(folder, resolve(join(file, '..'), target)) : target,
      };
    });
  });

const imports = importsIn(source);

describe('the layers', () => {
  it('are the known ones', () => {
    const layers = readdirSync(source, { withFileTypes: true }).filter((each) => each.isDirectory());
    assert.deepEqual(
      layers.map(({ name }) => name).filter((name) => !(name in MAY_IMPORT)),
      [],
    );
  });

  it('import only what stands to their left', () => {
    const wrong = imports.filter(({ layer, target }) => {
      const [other] = target.split(/[\\/]/);
      if (target.startsWith('..')) return !(layer === 'knowledge' && /^\.\.[\\/]data[\\/]/.test(target));
      return other! in MAY_IMPORT && other !== layer && !MAY_IMPORT[layer]!.includes(other!);
    });
    assert.deepEqual(wrong, []);
  });

  it('use no package and no part of Node below the protocol and the command line', () => {
    const wrong = imports.filter(({ layer, target }) => {
      const known = target.startsWith('..') || target.split(/[\\/]/)[0]! in MAY_IMPORT;
      return !known && !ATOP.includes(layer) && !(PACKAGES[layer] ?? []).includes(target);
    });
    assert.deepEqual(wrong, []);
  });

  it('read no clock and no locale below them', () => {
    const ofMoment =
      /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bIntl\.|\.(?:to)?locale[A-Z]\w+\(|\.toLocale/;
    const wrong = files(source).filter(
      (name) => !ATOP.includes(layerOf(name)) && ofMoment.test(readFileSync(join(source, name), 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });

  it('know of Node only in the programs for it and the command line', () => {
    const ofNode = [
      'lsp/node.ts',
      'lsp/nodeArguments.ts',
      'lsp/nodeHost.ts',
      'lsp/nodeReader.ts',
      'lsp/nodeThreads.ts',
      'threads/crew.ts',
    ];
    const wrong = imports.filter(
      ({ file, layer, target }) => OF_NODE.test(target) && layer !== 'cli' && !ofNode.includes(file),
    );
    assert.deepEqual(wrong, []);
  });

  it('know which host they run in only in the entries of the extension, and where files are put in place', () => {
    const known = importsIn(client).filter(({ target }) => /^node:|^vscode-languageclient\//.test(target));
    assert.deepEqual([...new Set(known.map(({ file }) => file))].sort(), [
      'browser.ts',
      'node.ts',
      'placeFile.ts',
    ]);
  });
});
