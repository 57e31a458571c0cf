import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { OutputFormat } from '../config/settings.js';
import type { RunResult } from '../results/run-result.js';
import { outputTask } from './output-task.js';
import type { OutputPlace, Rendering } from './render.js';
import { errorOf, type ThreadAnswer } from './thread-answer.js';

/** What the thread runs: a module of its own beside the program's parts. */
const CODE = new URL('../cli/output-worker.cjs', import.meta.url);
/** What takes as long as all others together. */
const WORKBOOK: OutputFormat = 'xlsx';
/** Inputs of fewer bytes are done before a thread has begun. */
const WORTH_THREAD = 100_000;
/** The thread has a copy of the result: beyond so many customers its memory counts for more than the time. */
const MOST_CUSTOMERS = 100_000;

/**
 * Writes the outputs for machines beside the workbook, which takes about as long as all others together. The
 * thread is begun while files are still being read; to be closed at the end.
 */
export class OutputThread {
  readonly #worker: Worker;

  private constructor(
    private readonly own: readonly OutputFormat[],
    /** The formats that it leaves to others. */
    readonly others: readonly OutputFormat[],
  ) {
    this.#worker = new Worker(CODE, { workerData: own });
    // A run that ends without outputs does not wait for it.
    this.#worker.unref();
  }

  /** Null where there is too little to do for two. */
  static begin(files: readonly string[], formats: readonly OutputFormat[]): OutputThread | null {
    const own = formats.filter((format) => format !== WORKBOOK);
    const others = formats.filter((format) => format === WORKBOOK);
    const bytes = files.reduce(
      (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
    const isWorth = own.length > 0 && others.length > 0 && bytes >= WORTH_THREAD;
    return isWorth ? new OutputThread(own, others) : null;
  }

  /** Which of the outputs of a result it should write. */
  takes({ format }: OutputPlace, result: RunResult): boolean {
    const isOwn = format === 'record' || this.own.includes(format);
    return result.customers.count <= MOST_CUSTOMERS && isOwn;
  }

  /**
   * Writes the outputs of a result.
   *
   * @throws Error with `code` and `syscall` where the operating system refuses something
   */
  write(places: readonly OutputPlace[], rendering: Rendering): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.once('message', (answer: ThreadAnswer) => {
        const error = errorOf(answer);
        if (error === null) resolve();
        else reject(error);
      });
      this.#worker.once('error', reject);
      this.#worker.ref();
      const { task, memory } = outputTask(places, rendering);
      this.#worker.postMessage(task, memory);
    });
  }

  close(): void {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }
}
