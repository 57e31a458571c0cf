import { isoDay } from '../language/numbers.js';
import type { Period } from '../results/run-result.js';
import { VERDICT } from '../tables/verdict.js';

/** SQL condition: usable rows whose date lies in the period; without a period all usable rows. */
export function usedInPeriod(period: Period | null): string {
  const used = `verdict = ${VERDICT.used}`;
  if (period === null) return used;
  return `${used} AND date BETWEEN DATE '${isoDay(period.start)}' AND DATE '${isoDay(period.asOf)}'`;
}
