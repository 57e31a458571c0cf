import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';

/** An appender leaves out what kind of error it is. */
const MEMORY =
  /^Out of Memory Error|could not allocate block|failed to (pin block|allocate data|reserve memory data) of size/;
const DISK = /No space left on device|disk quota|maximum swap space|max_temp_directory_size/i;

/** What the engine reports about the machine, not about the data, as a failure; null for every other error. */
export function engineFailure(error: unknown, memoryLimit: string): Failure | null {
  if (!(error instanceof Error)) return null;
  if (DISK.test(error.message)) return new Failure('output', [problem('KW163')]);
  if (!MEMORY.test(error.message)) return null;
  return new Failure('data', [problem('KW162', { details: { limit: memoryLimit } })]);
}

/** Whether the engine ran out of the memory it may use. */
export function isMemoryShort(error: unknown): boolean {
  return error instanceof Failure && error.problems.some(({ code }) => code === 'KW162');
}
