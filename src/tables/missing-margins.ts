import type { LoadedTable } from './load-table.js';
import { VERDICT } from './verdict.js';

/** What is known of a table whose lines may lack their margin. */
type MarginTable = Pick<LoadedTable, 'columns' | 'totals'>;

/**
 * Whether some used lines have a margin, given or as revenue less cost, and others lack it. Told from counts alone:
 * where lines have either a margin or a cost, some that lack neither may pass for lacking one.
 */
export function lacksMargins({ columns, totals }: MarginTable): boolean {
  const sources = ['contributionMargin', 'cost'].filter((id) => columns.has(id));
  const used = totals.filter(({ verdict }) => verdict === VERDICT.used);
  const hasSome = used.some(({ given }) => sources.some((id) => (given.get(id) ?? 0) > 0));
  const isWhole = used.every(({ given, rows }) => sources.some((id) => (given.get(id) ?? 0) === rows));
  return hasSome && !isWhole;
}
