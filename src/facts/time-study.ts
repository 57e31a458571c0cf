import type { Engine } from '../engine/engine.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import type { TimeUse } from './fact.js';

/**
 * The time study, added up by role, person, kind of work, period and flag. Hours are added up as exact decimals.
 * A study describes how people work, whenever it was made: the period of the run does not cut it.
 */
export async function loadTimeStudy(
  engine: Engine,
  table: LoadedTable | null,
): Promise<readonly TimeUse[] | null> {
  if (table === null) return null;
  const given = (column: string, type: string, name: string): string =>
    `${table.columns.has(column) ? `CAST("${column}" AS ${type})` : `CAST(NULL AS ${type})`} AS "${name}"`;
  const result = await engine.columns(
    `SELECT ${['role', 'rep', 'category', 'period'].map((each) => given(each, 'VARCHAR', each)).join(', ')}, ` +
      `${given('isCustomerFacing', 'DOUBLE', 'facing')}, CAST(count(*) AS DOUBLE) AS entries, ` +
      'CAST(sum(CAST("hours" AS DECIMAL(38, 6))) AS DOUBLE) AS total ' +
      `FROM "time-study" WHERE verdict = ${VERDICT.used} GROUP BY ALL ORDER BY ALL`,
  );
  const [roles, reps, categories, periods] = ['role', 'rep', 'category', 'period'].map((each) =>
    result.text(each),
  );
  const facing = result.number('facing');
  const entries = result.number('entries');
  return Array.from(result.number('total'), (hours, at): TimeUse => {
    const flag = facing[at] ?? Number.NaN;
    return {
      role: roles?.[at] ?? null,
      rep: reps?.[at] ?? null,
      category: categories?.[at] ?? null,
      period: periods?.[at] ?? null,
      isCustomerFacing: Number.isNaN(flag) ? null : flag === 1,
      hours,
      entries: entries[at] ?? 0,
    };
  });
}
