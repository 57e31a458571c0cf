import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { fingerprint, vanished } from './fingerprint.js';

/** Below so many bytes, starting a thread takes longer than the hash. */
const WORTH_THREAD = 1 << 25;

/**
 * The fingerprints of the files of a run. Those of large files are made in a thread of their own, from
 * the beginning of the run on; to be closed at its end.
 */
export class Fingerprints {
  readonly #paths: readonly string[];
  readonly #made = new Map<string, Promise<string>>();
  readonly #thread: Worker | null = null;

  /** @param code the module that the thread runs, see fingerprint-worker.ts; null makes them all in this one */
  constructor(paths: readonly string[], code: URL | null) {
    this.#paths = paths;
    const large = code === null ? [] : paths.filter((path) => sizeOf(path) >= WORTH_THREAD);
    if (code === null || large.length === 0) return;
    const thread = new Worker(code, { workerData: large });
    this.#thread = thread;
    for (const path of large) this.#keep(path, madeBy(thread, path));
  }

  /** Makes those of all other files. */
  begin(): void {
    for (const path of this.#paths) if (!this.#made.has(path)) this.#keep(path, fingerprint(path));
  }

  /**
   * SHA-256 of a file of the run, in hexadecimal.
   *
   * @throws Failure where the file is gone by now
   */
  of(path: string): Promise<string> {
    return this.#made.get(path) ?? this.#keep(path, fingerprint(path));
  }

  close(): void {
    this.#thread?.removeAllListeners();
    void this.#thread?.terminate();
  }

  /** A file that vanishes meanwhile is reported by whoever asks for its fingerprint, not as an unhandled rejection. */
  #keep(path: string, made: Promise<string>): Promise<string> {
    made.catch(() => undefined);
    this.#made.set(path, made);
    return made;
  }
}

/** What the thread says of a file: its fingerprint, or null where it can't be read. */
export interface Told {
  readonly path: string;
  readonly made: string | null;
}

function madeBy(thread: Worker, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    thread.on('message', (told: Told) => {
      if (told.path !== path) return;
      if (told.made === null) reject(vanished(path));
      else resolve(told.made);
    });
    thread.on('error', reject);
  });
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
