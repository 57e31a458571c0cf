import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { periodOf } from './period.js';

/**
 * The period of the invoice lines that can be used; null if there is no such line.
 *
 * @param days from which day to which bookings run, where isolated ones are to be left out of it
 */
export function findPeriod(
  lines: LoadedTable,
  asOf: number | null,
  months: number | null,
  days: { readonly start: number; readonly end: number } | null = null,
): Period | null {
  const used = lines.totals.filter((total) => total.verdict === VERDICT.used);
  if (used.length === 0) return null;
  if (days !== null && months !== null) return periodOf(days, asOf, months);
  const start = Math.min(...used.map((total) => total.firstDay));
  const end = Math.max(...used.map((total) => total.lastDay));
  return periodOf({ start, end }, asOf, months);
}
