import type { Engine } from '../engine/engine.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import type { Rep } from './fact.js';

/** The sales people, in the order of their names. */
export async function loadReps(engine: Engine, table: LoadedTable | null): Promise<readonly Rep[] | null> {
  if (table === null) return null;
  const text = (column: string): string =>
    table.columns.has(column) ? `"${column}"` : `CAST(NULL AS VARCHAR) AS "${column}"`;
  const number = (column: string, factor: number): string =>
    `${table.columns.has(column) ? `CAST("${column}" AS DOUBLE) * ${factor}` : 'CAST(NULL AS DOUBLE)'} AS "${column}"`;
  const result = await engine.columns(
    `SELECT rep, ${['name', 'role', 'territory', 'postalCode', 'country'].map(text).join(', ')}, ` +
      `${number('fullTimeShare', 1)}, ${number('costPerYear', 100)}, ${number('customerFacingShare', 1)} ` +
      `FROM reps WHERE verdict = ${VERDICT.used} ORDER BY ALL`,
  );
  const [reps, names, roles, territories, postalCodes, countries] = [
    'rep',
    'name',
    'role',
    'territory',
    'postalCode',
    'country',
  ].map((each) => result.text(each));
  const [fullTime, cost, facing] = ['fullTimeShare', 'costPerYear', 'customerFacingShare'].map((each) =>
    result.number(each),
  );
  return (reps ?? []).map((rep, at) => ({
    rep: rep ?? '',
    name: names?.[at] ?? null,
    role: roles?.[at] ?? null,
    territory: territories?.[at] ?? null,
    fullTimeShare: fullTime?.[at] ?? Number.NaN,
    costPerYear: Math.round(cost?.[at] ?? Number.NaN),
    customerFacingShare: facing?.[at] ?? Number.NaN,
    postalCode: postalCodes?.[at] ?? null,
    country: countries?.[at] ?? null,
  }));
}
