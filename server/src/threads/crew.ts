import type { Worker } from 'node:worker_threads';

type Work<Job, Answer> = { readonly job: Job; readonly done: (answer: Answer) => void };

/**
 * Threads that take jobs as they get free and answer each with one message. A thread that ends early takes only the job
 * with it that it had: `lost` tells what is answered in its place.
 */
export class Crew<Job, Answer> {
  readonly size: number;
  readonly #hireOne: () => Worker;
  readonly #lost: (job: Job, error: Error) => Answer;
  readonly #queue: Work<Job, Answer>[] = [];
  readonly #free: Worker[] = [];
  readonly #busy = new Map<Worker, Work<Job, Answer>>();
  #isDismissed = false;

  constructor(size: number, hireOne: () => Worker, lost: (job: Job, error: Error) => Answer) {
    this.size = size;
    this.#hireOne = hireOne;
    this.#lost = lost;
    for (let hired = 0; hired < size; hired++) this.#hire();
  }

  do(job: Job): Promise<Answer> {
    return new Promise((done) => {
      this.#queue.push({ job, done });
      this.#assign();
    });
  }

  dismiss(): void {
    this.#isDismissed = true;
    for (const worker of [...this.#free, ...this.#busy.keys()]) void worker.terminate();
  }

  #hire(): void {
    const worker = this.#hireOne();
    worker.on('message', (answer: Answer) => {
      const work = this.#busy.get(worker)!;
      this.#busy.delete(worker);
      this.#free.push(worker);
      work.done(answer);
      this.#assign();
    });
    worker.on('error', (error) => this.#lose(worker, error));
    this.#free.push(worker);
  }

  #assign(): void {
    while (this.#free.length > 0 && this.#queue.length > 0) {
      const worker = this.#free.pop()!;
      const work = this.#queue.shift()!;
      this.#busy.set(worker, work);
      worker.postMessage(work.job);
    }
  }

  #lose(worker: Worker, error: Error): void {
    const work = this.#busy.get(worker);
    this.#busy.delete(worker);
    if (this.#free.includes(worker)) this.#free.splice(this.#free.indexOf(worker), 1);
    if (this.#isDismissed) return;
    this.#hire();
    work?.done(this.#lost(work.job, error));
    this.#assign();
  }
}
