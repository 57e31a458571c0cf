import { Worker } from 'node:worker_threads';
import type { Language } from '../language/bilingual.js';
import type { Segment, SegmentFrame } from '../results/segment.js';
import { errorOf, type ThreadAnswer } from './thread-answer.js';

/** What a thread is told first: all that the segments have in common. */
export interface SegmentStart {
  readonly frame: SegmentFrame;
  readonly language: Language;
}

/** One workbook to write. */
export interface SegmentTask {
  readonly segment: Segment;
  readonly path: string;
}

/** What the threads run: a module of its own beside the program's parts. */
const CODE = new URL('../cli/segment-worker.cjs', import.meta.url);
const MOST_THREADS = 4;
/** While a thread writes one workbook, the next one lies ready for it. */
const TASKS_AHEAD = 2;
/** Smaller work is done before threads have begun. */
const WORTH_CUSTOMERS = 2000;
const WORTH_SEGMENTS = 12;
/** A thread has a copy of its segment: beyond so many customers its memory counts for more than the time. */
const MOST_CUSTOMERS = 100_000;

/**
 * Threads that write workbooks side by side. Each gets a segment at a time, so that no thread holds more of the
 * customers than it is writing.
 */
export class SegmentThreads {
  readonly #workers: readonly Worker[];

  private constructor(count: number, start: SegmentStart) {
    this.#workers = Array.from({ length: count }, () => new Worker(CODE, { workerData: start }));
  }

  /**
   * Null where there is too little to do for several, too much at a time, or nobody to do it.
   *
   * @param processors how many threads may work at a time
   */
  static begin(start: SegmentStart, sizes: readonly number[], processors: number): SegmentThreads | null {
    const count = Math.min(processors, MOST_THREADS, sizes.length);
    const customers = sizes.reduce((sum, size) => sum + size, 0);
    const isWorth = customers >= WORTH_CUSTOMERS || sizes.length >= WORTH_SEGMENTS;
    const isSmall = sizes.every((size) => size <= MOST_CUSTOMERS);
    return count > 1 && isWorth && isSmall ? new SegmentThreads(count, start) : null;
  }

  /**
   * Writes workbooks in any order.
   *
   * @param task makes the task at a place, when a thread is free for it
   * @param done is told after each
   * @throws Error with `code` and `syscall` where the operating system refuses something: the others stop
   */
  write(count: number, task: (place: number) => SegmentTask, done: () => void): Promise<void> {
    let next = 0;
    let open = count;
    return new Promise((resolve, reject) => {
      const feed = (worker: Worker): void => {
        if (next < count) worker.postMessage(task(next++));
      };
      for (const worker of this.#workers) {
        worker.on('error', reject);
        worker.on('message', (answer: ThreadAnswer) => {
          const failure = errorOf(answer);
          if (failure !== null) {
            reject(failure);
            return;
          }
          try {
            open -= 1;
            done();
            if (open === 0) resolve();
            else feed(worker);
          } catch (error) {
            reject(error);
          }
        });
      }
      for (let ahead = 0; ahead < TASKS_AHEAD; ahead++) for (const worker of this.#workers) feed(worker);
    });
  }

  /** Ends the threads; what they are writing stays unfinished. */
  async close(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners();
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
