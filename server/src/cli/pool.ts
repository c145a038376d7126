import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Crew } from '../threads/crew';
import type { Input } from './inputs';
import { type Outcome, outcomeOf, type Task } from './task';

/** Files that travel to a thread together. */
const BATCH = 32;
/** Batches that may wait for an earlier one, for each thread; it bounds the memory. */
const AHEAD = 4;
/** So few files are read sooner than threads start. */
const FEW = 3 * BATCH;

/** How many threads read at once unless told otherwise: one a core, as the machine counts them. */
export const defaultThreads = (): number => availableParallelism();

/**
 * What becomes of each file, in their order, read by so many threads at once. Memory does not grow with the number
 * of files. A thread that ends early takes only the files with it that it was reading: each is named.
 */
export async function* outcomesOf(
  files: readonly Input[],
  task: Task,
  threads: number,
): AsyncGenerator<Outcome> {
  if (threads < 2 || files.length <= FEW) {
    for (const input of files) yield outcomeOf(input, task);
    return;
  }
  const crew = new Crew(Math.min(threads, Math.ceil(files.length / BATCH)), () => readerOf(task), allLost);
  const waiting: Promise<readonly Outcome[]>[] = [];
  try {
    for (let start = 0; start < files.length; start += BATCH) {
      waiting.push(crew.do(files.slice(start, start + BATCH)));
      if (waiting.length >= crew.size * AHEAD) yield* await waiting.shift()!;
    }
    for (const batch of waiting) yield* await batch;
  } finally {
    crew.dismiss();
  }
}

const readerOf = (task: Task): Worker =>
  new Worker(__filename, { workerData: task, stdout: false, stderr: false });

const allLost = (inputs: readonly Input[], error: Error): readonly Outcome[] =>
  inputs.map((input) => lost(input, error));

const lost = ({ file }: Input, { message }: Error): Outcome => ({
  kind: 'refused',
  file,
  reason: `could not be read to its end (${message})`,
});

/** Whether this program runs as one of the threads. */
export const isReader = !isMainThread && parentPort !== null;

/** What a thread does: reads the files that it is sent, batch by batch. */
export function readForOthers(): void {
  const task = workerData as Task;
  parentPort!.on('message', async (inputs: readonly Input[]) => {
    const outcomes: Outcome[] = [];
    for (const input of inputs) outcomes.push(await outcomeOf(input, task));
    parentPort!.postMessage(outcomes);
  });
}
