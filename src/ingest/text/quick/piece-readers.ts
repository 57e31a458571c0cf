import { closeSync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Piece, PieceMessage, PieceOrder, RecordFile } from './piece.js';
import { PieceReader } from './piece-reader.js';

/** Someone who reads pieces of one file, one after the other in the order they are asked for. */
export interface PieceSource {
  read(order: PieceOrder): Promise<Piece>;
  /** Takes back the memory of a piece whose rows have been taken: they are good no longer. */
  takeBack(piece: Piece): void;
  close(): void;
}

/** Reads in this thread: quicker where starting another one takes longer than the reading. */
export class PiecesHere implements PieceSource {
  readonly #descriptor: number;
  readonly #reader: PieceReader;

  constructor(file: RecordFile) {
    this.#descriptor = openSync(file.path, 'r');
    this.#reader = new PieceReader(file, this.#descriptor);
  }

  async read(order: PieceOrder): Promise<Piece> {
    return this.#reader.read(order);
  }

  takeBack(): void {
    // A file that is read here has so few pieces that their memory is not used again.
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Threads that have been started and wait for a file. */
const waiting: Worker[] = [];

/** Starts a thread before it is known what it will read: starting takes as long as reading 20 MB. */
export function startThread(code: URL): void {
  const worker = new Worker(code);
  // Nobody waits for it, and it keeps no program from ending.
  worker.unref();
  waiting.push(worker);
}

/** Ends the threads that were not needed. */
export function dismissThreads(): void {
  for (const worker of waiting.splice(0)) void worker.terminate();
}

/** Reads in a thread of its own. */
export class PiecesInThread implements PieceSource {
  readonly #worker: Worker;
  #failure: Error | null = null;
  #spare: ArrayBuffer[] = [];
  #waiting: { resolve: (piece: Piece) => void; reject: (error: Error) => void }[] = [];

  /** @param code the module that the thread runs */
  constructor(code: URL, file: RecordFile) {
    this.#worker = waiting.pop() ?? new Worker(code);
    this.#worker.ref();
    this.#worker.postMessage(file);
    this.#worker.on('message', (piece: Piece) => {
      this.#waiting.shift()?.resolve(piece);
    });
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a reading thread ended early')));
  }

  read(order: PieceOrder): Promise<Piece> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      const spare = this.#spare;
      this.#spare = [];
      this.#worker.postMessage({ order, spare } satisfies PieceMessage, spare);
    });
  }

  takeBack({ batches }: Piece): void {
    for (const { columns } of batches) this.#spare.push(...columns.map(({ data }) => data));
  }

  close(): void {
    this.#worker.removeAllListeners('exit');
    void this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting) reject(this.#failure);
    this.#waiting = [];
  }
}
