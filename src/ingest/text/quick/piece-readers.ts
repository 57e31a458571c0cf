import { closeSync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Piece, PieceOrder, RecordFile } from './piece.js';
import { PieceReader } from './piece-reader.js';

/** Someone who reads pieces of one file, one after the other in the order they are asked for. */
export interface PieceSource {
  read(order: PieceOrder): Promise<Piece>;
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

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Reads in a thread of its own. */
export class PiecesInThread implements PieceSource {
  readonly #worker: Worker;
  #failure: Error | null = null;
  #waiting: { resolve: (piece: Piece) => void; reject: (error: Error) => void }[] = [];

  /** @param code the module that the thread runs */
  constructor(code: URL, file: RecordFile) {
    this.#worker = new Worker(code, { workerData: file });
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
      this.#worker.postMessage(order);
    });
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
