import { resolve } from 'node:path';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** Refuses to write over a file that is being read. */
export function refuseInputs(inputs: readonly string[], outputs: readonly string[]): void {
  const sources = new Set(inputs.map((input) => resolve(input)));
  const clashes = outputs.filter((path) => sources.has(resolve(path)));
  if (clashes.length === 0) return;
  throw new Failure(
    'output',
    clashes.map((file) => problem('KW109', { position: { file } })),
  );
}
