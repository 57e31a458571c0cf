import type { Engine } from '../engine/engine.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import type { ActivityCount } from './fact.js';
import { usedInPeriod } from './period-filter.js';

/**
 * Activities of the period, per customer and kind; null where the data have none or do not name their kind. Those of
 * customers that occur nowhere else are left out: the visits among them are reported with the facts.
 */
export async function loadActivityCounts(
  engine: Engine,
  table: LoadedTable | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
): Promise<readonly ActivityCount[] | null> {
  if (table === null || !table.columns.has('activityType')) return null;
  const result = await engine.columns(
    `SELECT "customerId" AS id, "activityType" AS type, CAST(count(*) AS DOUBLE) AS activities ` +
      `FROM activities WHERE ${usedInPeriod(period)} AND "activityType" IS NOT NULL GROUP BY ALL ORDER BY id, type`,
  );
  const types = result.text('type');
  const counts = result.number('activities');
  return result.text('id').flatMap((id, at) => {
    const customer = customers.get(id ?? '');
    return customer === undefined ? [] : [{ customer, type: types[at] ?? '', count: counts[at] ?? 0 }];
  });
}
