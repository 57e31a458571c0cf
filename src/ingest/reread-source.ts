import type { RawTable } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import type { UnreadableSource } from '../tables/unreadable-source.js';
import type { IngestedTable } from './ingested.js';

/**
 * Reads a text file of broken structure again with the tolerant reader, which says what is wrong.
 *
 * @throws the engine's refusal where the file can't be read again
 */
export async function rereadSource(
  { opened }: IngestedTable,
  refusal: UnreadableSource,
): Promise<{ readonly raw: RawTable; readonly problems: readonly Problem[] }> {
  if (opened.reread === null) throw refusal.cause;
  return opened.reread(refusal.message);
}
