import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Output = {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
};

const dist = join(__dirname, '../../dist');

const outputOf = (bundle: string): Output => {
  const { outputs } = JSON.parse(readFileSync(join(dist, `${bundle}.meta.json`), 'utf8')) as {
    outputs: Record<string, Output>;
  };
  return outputs[`dist/${bundle}.js`]!;
};

/** Bytes of a bundle that are our data. */
const dataIn = ({ inputs }: Output): number =>
  Object.entries(inputs)
    .filter(([path]) => path.startsWith('server/data/'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);

describe('what is shipped stays small', () => {
  it('the extension is under 600 KB', () => {
    assert.ok(outputOf('client').bytes < 600_000, `${outputOf('client').bytes} bytes`);
  });

  it('the language server is under 400 KB without its data', () => {
    const server = outputOf('server');
    assert.ok(server.bytes - dataIn(server) < 400_000, `${server.bytes - dataIn(server)} bytes`);
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
