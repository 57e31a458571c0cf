import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import type { ServiceUse } from './fact.js';
import { usedInPeriod } from './period-filter.js';

/** The service ledger (Mehrwert-Buchführung) of the period, per customer and service; charged services are left out. */
export async function loadServiceUse(
  engine: Engine,
  table: LoadedTable | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
): Promise<{ readonly use: readonly ServiceUse[] | null; readonly problems: readonly Problem[] }> {
  if (table === null) return { use: null, problems: [] };
  const sum = (column: string, filter = ''): string =>
    table.columns.has(column) ? `CAST(sum(${column})${filter} AS DOUBLE)` : 'CAST(NULL AS DOUBLE)';
  const noCost = table.columns.has('cost') ? ' FILTER (cost IS NULL)' : '';
  const charged = table.columns.has('charged') ? ' AND charged IS DISTINCT FROM TRUE' : '';
  const result = await engine.columns(
    `SELECT "customerId" AS id, service, CAST(count(*) AS DOUBLE) AS entries, ${sum('quantity')} AS quantity, ` +
      `${sum('minutes')} AS minutes, ${table.columns.has('cost') ? 'CAST(sum(cost) * 100 AS DOUBLE)' : 'CAST(NULL AS DOUBLE)'} AS cost, ` +
      `CAST(count(*)${noCost} AS DOUBLE) AS entries_without, ${sum('quantity', noCost)} AS quantity_without, ` +
      `${sum('minutes', noCost)} AS minutes_without ` +
      `FROM services WHERE ${usedInPeriod(period)}${charged} AND service IS NOT NULL GROUP BY ALL ORDER BY id, service`,
  );
  const ids = result.text('id');
  const services = result.text('service');
  const column = (name: string): Float64Array => result.number(name);
  const [entries, quantity, minutes, cost] = [
    column('entries'),
    column('quantity'),
    column('minutes'),
    column('cost'),
  ];
  const without = [column('entries_without'), column('quantity_without'), column('minutes_without')] as const;
  const use: ServiceUse[] = [];
  let strangers = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const customer = customers.get(ids[at] ?? '');
    if (customer === undefined) {
      strangers += entries[at] ?? 0;
      continue;
    }
    use.push({
      customer,
      service: services[at] ?? '',
      entries: entries[at] ?? 0,
      quantity: quantity[at] ?? Number.NaN,
      minutes: minutes[at] ?? Number.NaN,
      statedCost: Math.round(cost[at] ?? Number.NaN),
      entriesWithoutCost: without[0][at] ?? 0,
      quantityWithoutCost: without[1][at] ?? Number.NaN,
      minutesWithoutCost: without[2][at] ?? Number.NaN,
    });
  }
  const problems =
    strangers === 0 ? [] : [problem('KW413', { details: { rows: strangers, table: 'services' } })];
  return { use, problems };
}
