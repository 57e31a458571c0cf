import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import type { CostBearer, CostEntry } from './fact.js';
import { usedInPeriod } from './period-filter.js';
import { settleCents } from './settle-cents.js';

interface CostTerms {
  readonly period: Period | null;
  readonly customers: ReadonlyMap<string, number>;
}

/**
 * The costs table of the period, added up by pool, bearer and key. A row with a customer number is that customer's, one
 * with a segment the segment's, any other is a pool to be allocated. Costs without a date are those of the period.
 */
export async function loadCosts(
  engine: Engine,
  table: LoadedTable | null,
  { period, customers }: CostTerms,
): Promise<{ readonly entries: readonly CostEntry[] | null; readonly problems: readonly Problem[] }> {
  if (table === null) return { entries: null, problems: [] };
  const text = (column: string, name: string): string =>
    `${table.columns.has(column) ? `"${column}"` : 'CAST(NULL AS VARCHAR)'} AS ${name}`;
  const used = table.columns.has('date') ? usedInPeriod(period) : `verdict = ${VERDICT.used}`;
  const result = await engine.columns(
    `SELECT pool, ${text('customerId', 'id')}, ${text('segment', 'segment')}, ${text('key', 'driver')}, ` +
      `CAST(count(*) AS DOUBLE) AS entries, CAST(CAST(sum(amount) AS DECIMAL(38, 6)) * 100 AS DOUBLE) AS cents ` +
      `FROM costs WHERE ${used} AND amount IS NOT NULL AND pool IS NOT NULL GROUP BY ALL ` +
      'ORDER BY pool, id NULLS FIRST, segment NULLS FIRST, driver NULLS FIRST',
  );
  const [pools, ids, segments, keys] = ['pool', 'id', 'segment', 'driver'].map((name) => result.text(name));
  const counts = result.number('entries');
  const amounts = settleCents(result.number('cents'));
  let strangers = 0;
  const entries = (pools ?? []).map((pool, at): CostEntry => {
    const bearer = bearerOf(ids?.[at] ?? null, segments?.[at] ?? null, customers);
    if (bearer.kind === 'stranger') strangers += counts[at] ?? 0;
    return { bearer, pool: pool ?? '', key: keys?.[at] ?? null, amount: amounts[at] ?? 0 };
  });
  const problems =
    strangers === 0 ? [] : [problem('KW413', { details: { rows: strangers, table: 'costs' } })];
  return { entries, problems };
}

function bearerOf(
  id: string | null,
  segment: string | null,
  customers: ReadonlyMap<string, number>,
): CostBearer {
  if (id !== null) {
    const customer = customers.get(id);
    return customer === undefined ? { kind: 'stranger' } : { kind: 'customer', customer };
  }
  return segment === null ? { kind: 'pool' } : { kind: 'segment', segment };
}
