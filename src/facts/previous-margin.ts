import type { Engine } from '../engine/engine.js';
import { isoDay } from '../language/numbers.js';
import type { Period } from '../results/run-result.js';
import { marginSql } from '../tables/line-amounts.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { previousStart } from './period.js';

/**
 * Contribution margin of the period before, in cents. A customer without a line there has zero; one with a line
 * that lacks margin and cost is unknown (NaN). Null where the lines carry neither, or no such period exists.
 */
export async function loadPreviousMargin(
  engine: Engine,
  lines: LoadedTable | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
): Promise<Float64Array | null> {
  const margin = lines === null ? null : marginSql(lines.columns);
  const start = period === null ? null : previousStart(period);
  if (margin === null || period === null || start === null) return null;
  const found = await engine.columns(
    `SELECT "customerId" AS id, CAST(CAST(sum(${margin}) AS DECIMAL(38, 6)) * 100 AS DOUBLE) AS margin, ` +
      `CAST(count(*) - count(${margin}) AS DOUBLE) AS lacking FROM "invoice-lines" WHERE verdict = ${VERDICT.used} ` +
      `AND date BETWEEN DATE '${isoDay(start)}' AND DATE '${isoDay(period.start - 1)}' GROUP BY id`,
  );
  const previous = new Float64Array(customers.size);
  const margins = found.number('margin');
  const lacking = found.number('lacking');
  for (const [at, id] of found.text('id').entries()) {
    const customer = customers.get(id ?? '');
    if (customer === undefined) continue;
    previous[customer] = (lacking[at] ?? 0) > 0 ? Number.NaN : Math.round(margins[at] ?? Number.NaN);
  }
  return previous;
}
