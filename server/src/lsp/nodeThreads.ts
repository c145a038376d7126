import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileRow } from '../caseload/row';
import { Crew } from '../threads/crew';
import type { Readers } from './host';

type Answer = FileRow | undefined;

/** More would take memory from the editor, some 50 MB each, and win little. */
const MOST_THREADS = 4;

/** Threads that run the program `nodeReader`, which stands at `program`. */
export function nodeReaders(program: URL): Readers {
  let crew: Crew<string, Answer> | null = null;
  const hire = (): Worker => new Worker(program, { stdout: false, stderr: false });
  const hireAll = (): Crew<string, Answer> => new Crew<string, Answer>(threadsHere(), hire, () => undefined);
  return {
    has: (uri) => uri.startsWith('file:'),
    read: (uri) => {
      crew ??= hireAll();
      return crew.do(uri);
    },
    rest: () => {
      crew?.dismiss();
      crew = null;
    },
  };
}

/** One core is left to the server itself. */
const threadsHere = (): number => Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
