import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Output = {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly imports: readonly {
    readonly path: string;
    readonly kind: string;
    readonly external?: boolean;
  }[];
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

  it('the whole language server is under 530 KB without its data', () => {
    const parts = Object.entries(outputsOf('server')).filter(([path]) => path.endsWith('.mjs'));
    const bytes = sum(parts.map(([, part]) => part.bytes - dataIn(part)));
    assert.ok(bytes < 530_000, `${bytes} bytes`);
  });

  it('in the browser the extension is under 600 KB, and its server under 530 KB without its data', () => {
    const client = outputsOf('web-client')['dist/web/client.js']!;
    assert.ok(client.bytes < 600_000, `${client.bytes} bytes`);
    const server = outputsOf('web-server')['dist/web/server.js']!;
    const bytes = server.bytes - dataIn(server);
    assert.ok(bytes < 530_000, `${bytes} bytes`);
  });

  it('in the browser the reader of PDFs, which is loaded with the first one, is under 1.8 MB', () => {
    const { bytes } = outputsOf('web-pdf')['dist/web/pdf.js']!;
    assert.ok(bytes < 1_800_000, `${bytes} bytes`);
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

describe('what runs in a browser', () => {
  for (const [build, given] of [
    ['web-client', ['vscode']],
    ['web-server', []],
    ['web-pdf', []],
    ['webview', []],
  ] as const) {
    it(`has no part of Node and nothing that is not packed with it: ${build}`, () => {
      const outputs = Object.values(outputsOf(build));
      const needed = outputs.flatMap(({ imports }) => imports.filter(({ external }) => external));
      assert.deepEqual([...new Set(needed.map(({ path }) => path))], given);
      // The bundler puts an empty module in place of a part of Node that a package names as dispensable.
      const emptied = outputs.flatMap(({ inputs }) =>
        Object.keys(inputs).filter((path) => path.startsWith('(disabled):')),
      );
      assert.deepEqual(emptied, []);
    });
  }
});
