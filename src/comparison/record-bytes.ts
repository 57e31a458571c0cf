import type { RunResult } from '../results/run-result.js';
import { recordOfRun } from './record-of-run.js';
import { recordText } from './record-text.js';

/** What is kept of a run, as the bytes of a file. The same result gives the same bytes. */
export function recordBytes(result: RunResult): Uint8Array {
  return new TextEncoder().encode(recordText(recordOfRun(result)));
}
