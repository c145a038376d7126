// Tries parser, rules, features and protocol with inputs that nobody would think of:
//
//   npm run fuzz -- [--minutes N] [--seed S] [--only WORDS]
//   npm run fuzz -- --again FILE
//
//   --minutes  how long, 5 unless told otherwise
//   --seed     which inputs; the time of day unless told otherwise
//   --only     targets whose names hold these words, instead of all
//   --again    tries once more what ended in this file
//
// Prints how many inputs were tried of each target. A failure is kept, made small, in a file of fuzz-failures/. Ends
// with status 1 where there was one.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './run';
import { TARGETS } from './targets';
import { type Report, watchOver } from './watching';

const MINUTE = 60_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string', default: '' },
      again: { type: 'string' },
    },
  });
  if (values.again) return again(values.again);
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes and --seed take numbers.');
  if (!TARGETS.some(({ name }) => name.includes(values.only))) throw new Error('There is no such target.');
  const report = await watchOver({ seed, only: values.only, until: Date.now() + minutes * MINUTE });
  console.log(summaryOf(report, minutes, seed));
  process.exitCode = report.failures.length > 0 ? 1 : 0;
}

function summaryOf({ tried, failures }: Report, minutes: number, seed: number): string {
  const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
  const counted = [...tried].map(([name, count]) => `${String(count).padStart(9)}  ${name}`);
  const found = failures.length === 0 ? 'nothing failed' : `${failures.length} failed:`;
  return [
    ...counted,
    `${all} inputs in ${minutes} minutes with seed ${seed}: ${found}`,
    ...failures.map((file) => `  ${file}`),
  ].join('\n');
}

async function again(file: string): Promise<void> {
  const { target, seed } = JSON.parse(readFileSync(file, 'utf8')) as { target: string; seed: number };
  const { failure } = await run(TARGETS.find(({ name }) => name === target)!, seed);
  console.log(failure ? `${failure.error}\n${JSON.stringify(failure.input)}` : 'It does not fail any more.');
  process.exitCode = failure ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
