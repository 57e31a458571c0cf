import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { OutputFormat } from '../config/settings.js';
import type { RunResult } from '../results/run-result.js';
import type { OutputPlace, Rendering } from './render.js';

/** What the thread is asked to do. */
export interface OutputTask extends Rendering {
  readonly places: readonly OutputPlace[];
}

/** What it answers: what went wrong, with all that the error says of it, or null. */
export interface OutputAnswer {
  readonly failure: { readonly message: string } | null;
}

/** What the thread runs: a module of its own beside the program's parts. */
const CODE = new URL('../cli/output-worker.cjs', import.meta.url);
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
    const own = formats.filter((format) => format !== 'xlsx');
    const bytes = files.reduce(
      (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
    const isWorth = own.length > 0 && own.length < formats.length && bytes >= WORTH_THREAD;
    return isWorth ? new OutputThread(own, ['xlsx']) : null;
  }

  /** Which of the outputs of a result it should write. */
  takes({ format }: OutputPlace, result: RunResult): boolean {
    return result.customers.count <= MOST_CUSTOMERS && this.own.includes(format);
  }

  /**
   * Writes the outputs of a result.
   *
   * @throws Error with `code` and `syscall` where the operating system refuses something
   */
  write(task: OutputTask): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.once('message', ({ failure }: OutputAnswer) => {
        if (failure === null) resolve();
        else reject(Object.assign(new Error(failure.message), failure));
      });
      this.#worker.once('error', reject);
      this.#worker.ref();
      this.#worker.postMessage(task);
    });
  }

  close(): void {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }
}
