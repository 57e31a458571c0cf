import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import type { FactId } from './fact.js';
import { usedInPeriod } from './period-filter.js';

/** Words by which an activity is a visit and not a call, mail or quotation. */
const VISIT_WORDS = 'besuch|visit|vor ort|vor-ort|meeting|termin|on site|on-site';

/** Visits of the period per customer. With a table of activities, a customer without a visit has the known number zero. */
export async function loadVisits(
  engine: Engine,
  table: LoadedTable | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
): Promise<{ readonly numbers: ReadonlyMap<FactId, Float64Array>; readonly problems: readonly Problem[] }> {
  if (table === null) return { numbers: new Map(), problems: [] };
  const isVisit = table.columns.has('activityType')
    ? ` AND regexp_matches(lower("activityType"), '${VISIT_WORDS}')`
    : '';
  const minutes = table.columns.has('minutes') ? 'CAST(sum(minutes) AS DOUBLE)' : 'CAST(NULL AS DOUBLE)';
  const result = await engine.columns(
    `SELECT "customerId" AS id, CAST(count(*) AS DOUBLE) AS visits, ${minutes} AS minutes ` +
      `FROM activities WHERE ${usedInPeriod(period)}${isVisit} GROUP BY "customerId" ORDER BY id`,
  );
  const visits = new Float64Array(customers.size);
  const visitMinutes = new Float64Array(customers.size);
  const counts = result.number('visits');
  const durations = result.number('minutes');
  let strangers = 0;
  for (const [at, id] of result.text('id').entries()) {
    const customer = customers.get(id ?? '');
    if (customer === undefined) {
      strangers += counts[at] ?? 0;
      continue;
    }
    visits[customer] = counts[at] ?? 0;
    visitMinutes[customer] = durations[at] ?? Number.NaN;
  }
  const numbers = new Map<FactId, Float64Array>([['visits', visits]]);
  if (table.columns.has('minutes')) numbers.set('visitMinutes', visitMinutes);
  const problems =
    strangers === 0 ? [] : [problem('KW413', { details: { rows: strangers, table: 'activities' } })];
  return { numbers, problems };
}
