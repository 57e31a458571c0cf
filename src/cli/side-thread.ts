import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { OutputFormat } from '../config/settings.js';
import type { AheadTask, Helper } from '../pipeline/ahead.js';
import type { RunResult } from '../results/run-result.js';
import { outputTask } from './output-task.js';
import type { OutputPlace, Rendering } from './render.js';
import type { SideTask } from './side-worker.js';
import { errorOf, type ThreadAnswer } from './thread-answer.js';

/** What the thread runs: a module of its own beside the program's parts. */
const CODE = new URL('../cli/side-worker.cjs', import.meta.url);
/** What takes as long as all others together. */
const WORKBOOK: OutputFormat = 'xlsx';
/** Inputs of fewer bytes are done before a thread has begun. */
const WORTH_THREAD = 100_000;
/** What is to be found out about fewer customers is found sooner than handed over. */
const WORTH_CUSTOMERS = 10_000;
/** The thread has a copy of what it works on: beyond so many customers its memory counts for more than the time. */
const MOST_CUSTOMERS = 100_000;

/**
 * A thread that works beside the program: it finds out what stages can know ahead, and writes the outputs for machines
 * beside the workbook, which takes about as long as all others together. It is begun while files are still being
 * read; to be closed at the end.
 */
export class SideThread implements Helper {
  readonly #worker: Worker;
  /** Who waits for an answer; answers come in the order of the tasks. */
  readonly #waiting: {
    readonly resolve: (answer: ThreadAnswer) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];

  private constructor(
    private readonly own: readonly OutputFormat[],
    /** The formats that it leaves to others. */
    readonly others: readonly OutputFormat[],
  ) {
    this.#worker = new Worker(CODE, { workerData: own });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
    // A run that ends without outputs does not wait for it.
    this.#worker.unref();
  }

  /** Null where there is too little to do for two. */
  static begin(files: readonly string[], formats: readonly OutputFormat[]): SideThread | null {
    const own = formats.includes(WORKBOOK) ? formats.filter((format) => format !== WORKBOOK) : [];
    const others = formats.filter((format) => !own.includes(format));
    const bytes = files.reduce(
      (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
    return bytes >= WORTH_THREAD ? new SideThread(own, others) : null;
  }

  takes(customers: number): boolean {
    return customers >= WORTH_CUSTOMERS && customers <= MOST_CUSTOMERS;
  }

  async find(task: AheadTask): Promise<unknown> {
    return (await this.#ask({ kind: 'find', task })).found;
  }

  /** Which of the outputs of a result it should write. */
  takesOutput({ format }: OutputPlace, result: RunResult): boolean {
    const isOwn = format === 'record' ? this.own.length > 0 : this.own.includes(format);
    return result.customers.count <= MOST_CUSTOMERS && isOwn;
  }

  /**
   * Writes the outputs of a result.
   *
   * @throws Error with `code` and `syscall` where the operating system refuses something
   */
  async write(places: readonly OutputPlace[], rendering: Rendering): Promise<void> {
    const { task, memory } = outputTask(places, rendering);
    await this.#ask({ kind: 'write', task }, memory);
  }

  close(): void {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }

  async #ask(task: SideTask, memory: readonly ArrayBuffer[] = []): Promise<ThreadAnswer> {
    const answered = new Promise<ThreadAnswer>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#worker.ref();
    this.#worker.postMessage(task, memory);
    try {
      const answer = await answered;
      const error = errorOf(answer);
      if (error !== null) throw error;
      return answer;
    } finally {
      if (this.#waiting.length === 0) this.#worker.unref();
    }
  }
}
