import { realpathSync } from 'node:fs';
import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { extensions } from 'vscode';

/** The names of the suites beside this file, without `.test.ts`; the bundler puts them in. */
declare const SUITES: readonly string[];

/**
 * Runs every suite beside this file inside VS Code. Rejects where a test failed, was left out, or none ran. Resolves
 * with whether they could run: suites watch what the extension asks of VS Code as it starts, and now and then a field
 * for plain text in the window has started it before them.
 */
export async function run(): Promise<boolean> {
  const pattern = process.env.EDITOR_TESTS_GREP;
  const tested = extensions.getExtension('imr-letters.imr-letters');
  if (!tested || realpathSync(tested.extensionPath) !== realpathSync(process.env.EDITOR_TESTS_OF!))
    throw new Error(`another extension is there: ${tested?.extensionPath}`);
  if (tested.isActive) return false;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    slow: 2000,
    forbidOnly: Boolean(process.env.CI),
    forbidPending: true,
    ...(pattern && { grep: pattern }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of SUITES) await import(`./${name}.test.ts`);

  const { failures, tests } = await finish(mocha);
  if (tests === 0) throw new Error('no test was found');
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
  return true;
}

function finish(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
    runner.on('fail', (_test, error: Error) => {
      error.stack = withSourceLines(error.stack ?? '');
    });
  });
}

/** VS Code makes the stacks itself and keeps Node from naming the lines of the TypeScript in them. */
function withSourceLines(stack: string): string {
  const map = findSourceMap(__filename);
  return stack.replaceAll(
    /(\S*)editor\.js:(\d+):(\d+)/g,
    (place, before: string, line: string, column: string) => {
      const origin = map?.findOrigin(Number(line), Number(column));
      if (!origin || !('fileName' in origin)) return place;
      const opening = before.startsWith('(') ? '(' : '';
      return `${opening}${fileURLToPath(origin.fileName)}:${origin.lineNumber}:${origin.columnNumber}`;
    },
  );
}
