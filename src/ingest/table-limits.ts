import { type Bilingual, inBoth } from '../language/bilingual.js';
import { formatNumber } from '../language/numbers.js';
import { Failure } from '../problems/failure.js';
import type { SourcePosition } from '../problems/problem.js';
import { problem } from '../problems/report.js';

/** The widest table that is read: as wide as a sheet of Excel can be. */
export const MOST_COLUMNS = 16_384;
/** The longest cell, and the longest line of a text file, in characters. */
export const LONGEST_CELL = 1 << 24;

/**
 * The end of reading a table that is too wide (KW165).
 *
 * @param columns how many it has; null where nobody counted to the end
 */
export function tooWide(position: SourcePosition, columns: number | null): Failure {
  const most = spelt(MOST_COLUMNS);
  const found = columns === null ? { de: `mehr als ${most.de}`, en: `more than ${most.en}` } : spelt(columns);
  return new Failure('data', [problem('KW165', { position, details: { columns: found, most } })]);
}

/** The end of reading a cell or a line that is too long (KW166). */
export function tooLong(position: SourcePosition): Failure {
  return new Failure('data', [problem('KW166', { position, details: { most: spelt(LONGEST_CELL) } })]);
}

function spelt(count: number): Bilingual {
  return inBoth((language) => formatNumber(count, 0, language));
}
