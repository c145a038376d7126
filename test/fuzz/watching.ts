import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './run';
import type { Order } from './worker';

/** What came of it all. */
export type Report = {
  /** Inputs tried, by the name of the target. */
  readonly tried: Map<string, number>;
  /** Files that say what failed. */
  readonly failures: string[];
};

const FAILURES = 'fuzz-failures';
/** Milliseconds after which an input that is still being tried counts as one that never ends. */
const NEVER_MS = 240_000;
const LOOK_MS = 2000;
const TELL_MS = 60_000;
/** Megabytes that a program which tries inputs may take. */
const MEMORY_MB = 3000;

type Call = { readonly seed: number; readonly only: string; readonly until: number };

/**
 * Has another program try inputs until the time is over, and starts it again where an input ends it or never ends:
 * that is a failure of the input it was at.
 */
export async function watchOver({ seed, only, until }: Call): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'imr-letters-fuzz-'));
  const report: Report = { tried: new Map(), failures: [] };
  const current = join(folder, 'current.json');
  const told = setInterval(() => console.log(progressOf(report, until)), TELL_MS);
  try {
    for (let start = 0; Date.now() < until; start++) {
      writeFileSync(current, '{}');
      const ended = await watch({ seed: seed + start * 1_000_003, only, current, until }, report);
      if (ended) keep(report, { ...JSON.parse(readFileSync(current, 'utf8')), error: ended });
    }
  } finally {
    clearInterval(told);
    rmSync(folder, { recursive: true, force: true });
  }
  return report;
}

/** Why the program ended before its time; null when it ended in time. */
async function watch(order: Order, report: Report): Promise<string | null> {
  const child = fork(join(__dirname, 'worker.ts'), {
    execArgv: [...process.execArgv, `--max-old-space-size=${MEMORY_MB}`],
  });
  child.on('message', (outcome: Outcome) => note(report, outcome));
  const looking = setInterval(() => {
    if (Date.now() - statSync(order.current).mtimeMs > NEVER_MS) child.kill('SIGKILL');
  }, LOOK_MS);
  child.send(order);
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) =>
    child.once('exit', (...how) => resolve(how)),
  );
  clearInterval(looking);
  if (code === 0) return null;
  return signal === 'SIGKILL'
    ? `was not done after ${NEVER_MS / 1000} seconds`
    : `ended the program that tried it (${code ?? signal})`;
}

function note(report: Report, { target, tried, failure }: Outcome): void {
  report.tried.set(target, (report.tried.get(target) ?? 0) + tried);
  if (failure) keep(report, { target, ...failure });
}

function keep({ failures }: Report, failure: { readonly target?: string; readonly error: string }): void {
  mkdirSync(FAILURES, { recursive: true });
  const name = (failure.target ?? 'start').replace(/\W+/g, '-').slice(0, 60);
  const file = join(FAILURES, `${name}-${Date.now()}.json`);
  writeFileSync(file, `${JSON.stringify(failure, null, 2)}\n`);
  failures.push(file);
  console.log(`${failure.target}: ${failure.error.split('\n')[0]}\n  ${file}`);
}

function progressOf({ tried, failures }: Report, until: number): string {
  const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
  const left = Math.max(0, Math.round((until - Date.now()) / 60_000));
  return `${all} inputs tried, ${failures.length} failed, ${left} minutes left`;
}
