import type { Engine } from '../engine/engine.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { periodOf } from './period.js';

/** The period of the invoice lines that can be used; null if there is no such line. */
export async function findPeriod(
  engine: Engine,
  lines: LoadedTable,
  asOf: number | null,
  months: number | null,
): Promise<Period | null> {
  const found = await engine.row(
    `SELECT CAST(min(date) - DATE '1970-01-01' AS DOUBLE) AS first, CAST(max(date) - DATE '1970-01-01' AS DOUBLE) AS last ` +
      `FROM "${lines.id}" WHERE verdict = ${VERDICT.used}`,
  );
  const start = found.get('first') ?? Number.NaN;
  const end = found.get('last') ?? Number.NaN;
  return Number.isNaN(end) ? null : periodOf({ start, end }, asOf, months);
}
