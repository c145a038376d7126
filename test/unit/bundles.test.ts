import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Output = {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
};

const dist = join(__dirname, '../../dist');

const outputsOf = (build: string): Readonly<Record<string, Output>> =>
  JSON.parse(readFileSync(join(dist, `${build}.meta.json`), 'utf8')).outputs;

/** Bytes of a bundle that are our data. */
const dataIn = ({ inputs }: Output): number =>
  Object.entries(inputs)
    .filter(([path]) => path.startsWith('server/data/'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('what is shipped stays small', () => {
  it('the extension is under 600 KB', () => {
    const { bytes } = outputsOf('client')['dist/client.js']!;
    assert.ok(bytes < 600_000, `${bytes} bytes`);
  });

  it('the language server says what it can with under 250 KB loaded', () => {
    const outputs = outputsOf('server');
    const entry = outputs['dist/server/server.mjs']!;
    const loaded = entry.imports.filter(({ kind }) => kind === 'import-statement');
    const bytes = entry.bytes + sum(loaded.map(({ path }) => outputs[path]?.bytes ?? 0));
    assert.ok(bytes < 250_000, `${bytes} bytes`);
  });

  it('the whole language server is under 520 KB without its data', () => {
    const parts = Object.entries(outputsOf('server')).filter(([path]) => path.endsWith('.mjs'));
    const bytes = sum(parts.map(([, part]) => part.bytes - dataIn(part)));
    assert.ok(bytes < 520_000, `${bytes} bytes`);
  });

  it('nothing is needed at run time beyond the three packages of the language server protocol', () => {
    const { dependencies } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8')) as {
      dependencies: object;
    };
    assert.deepEqual(Object.keys(dependencies).sort(), [
      'vscode-languageclient',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
    ]);
  });
});
