import 'mocha/mocha';

/** The word that the tests ran to their end; the bundler puts it in. */
declare const DONE: string;

/** Runs the suites beside this file in VS Code's worker for web extensions. Rejects where a test failed or none ran. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 20_000, slow: 2000 });
  await import('./smoke.test');
  await import('./views.test');
  const { failures, tests } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  if (tests === 0) throw new Error('no test was found');
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
  console.log(DONE);
}
