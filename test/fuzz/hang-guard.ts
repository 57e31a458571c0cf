import { Worker } from 'node:worker_threads';

const PATIENCE_MS = 20_000;

/** Ends a process that hangs over one file, whatever it does there, and says over which. */
export class HangGuard {
  readonly #file = new Int32Array(new SharedArrayBuffer(4));
  readonly #worker: Worker;

  /** @param what what to say, with RUN where the number of the run goes */
  constructor(what: string) {
    // A thread of its own: a loop without an end would let no timer of this one come to its turn.
    this.#worker = new Worker(
      `const { workerData: { file, what } } = require('node:worker_threads');
       const { writeSync } = require('node:fs');
       let last = -1;
       setInterval(() => {
         const now = Atomics.load(file, 0);
         if (now === last) {
           writeSync(2, 'hangs over ' + what.replaceAll('RUN', now) + '\\n');
           process.kill(process.pid, 'SIGKILL');
         }
         last = now;
       }, ${PATIENCE_MS});`,
      { eval: true, workerData: { file: this.#file, what } },
    );
    this.#worker.unref();
  }

  /** From now on, it is this run that must not take longer than the guard has patience. */
  expect(run: number): void {
    Atomics.store(this.#file, 0, run);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
