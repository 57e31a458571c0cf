import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import { cellKey, type NumberedTable } from './key-numbers.js';
import { marginSql } from './line-amounts.js';
import { POSITIVE_CREDIT } from './record-sql.js';
import type { VerdictTotal } from './typed-source.js';

/** A table whose rows are counted and added up. */
export interface CountedTable extends NumberedTable {
  readonly id: string;
  /** How many files or sheets its rows come from. */
  readonly sources: number;
  /** The columns of which some source has values. */
  readonly present: ReadonlySet<string>;
  /** The columns whose given cells are counted. */
  readonly kept: readonly string[];
}

/**
 * Rows, amounts and days of a table for each source and verdict, in that order.
 *
 * @throws Failure where memory or disk run out
 */
export async function verdictTotals(engine: Engine, table: CountedTable): Promise<VerdictTotal[]> {
  return (await plainTotals(engine, table)) ?? (await totalsByVerdict(engine, table));
}

/**
 * Where all rows of one source share a verdict and lack nothing that a margin needs, plain counts and sums tell all, in
 * a fifth of the time that groups, conditions and a margin for each row take. Null where it is not so.
 */
async function plainTotals(engine: Engine, table: CountedTable): Promise<VerdictTotal[] | null> {
  if (table.sources > 1) return null;
  const { kept, present } = table;
  const sumOf = (id: string): string => micros(present.has(id) ? identifier(id) : null);
  const result = await engine.columns(
    `SELECT CAST(min(_source) AS DOUBLE) AS source, CAST(min(verdict) AS DOUBLE) AS verdict, ` +
      `CAST(max(verdict) AS DOUBLE) AS other_verdict, CAST(max(faults) AS DOUBLE) AS faults, ` +
      `CAST(count(*) AS DOUBLE) AS held_rows, CAST(sum(_rows) AS DOUBLE) AS row_count, ` +
      `${daySql('min', present)} AS first_day, ${daySql('max', present)} AS last_day, ` +
      `${kept.map((id, at) => `CAST(count(${cellKey(table, id)}) AS DOUBLE) AS given_${at}, `).join('')}` +
      `${sumOf('revenue')} AS revenue, ${sumOf('cost')} AS cost, ${sumOf('contributionMargin')} AS margin ` +
      `FROM ${identifier(table.id)}`,
  );
  const figure = (name: string): number => result.number(name)[0]!;
  const sum = (name: string): bigint => BigInt(result.text(name)[0]!);
  const [held, rows, verdict] = [figure('held_rows'), figure('row_count'), figure('verdict')];
  if (held === 0) return [];
  const given = new Map(kept.map((id, at) => [id, figure(`given_${at}`)]));
  const isWhole = (id: string): boolean => !present.has(id) || given.get(id) === held;
  const isPlain =
    verdict === figure('other_verdict') &&
    figure('faults') < POSITIVE_CREDIT &&
    ['revenue', 'cost', 'contributionMargin'].every(isWhole) &&
    (rows === held || kept.every(isWhole));
  if (!isPlain) return null;
  const computed = present.has('cost') && present.has('revenue') ? sum('revenue') - sum('cost') : 0n;
  return [
    {
      source: figure('source'),
      verdict,
      rows,
      revenueMicros: sum('revenue'),
      marginMicros: present.has('contributionMargin') ? sum('margin') : computed,
      firstDay: figure('first_day'),
      lastDay: figure('last_day'),
      given: rows === held ? given : new Map(kept.map((id) => [id, rows])),
      positiveCredits: 0,
    },
  ];
}

async function totalsByVerdict(
  engine: Engine,
  { id, present, kept, numbered }: CountedTable,
): Promise<VerdictTotal[]> {
  // Of missing cells, because mostly there is nothing to add up.
  const missing = kept.map(
    (column, at) =>
      `CAST(sum(_rows) FILTER (${cellKey({ numbered }, column)} IS NULL) AS DOUBLE) AS missing_${at}, `,
  );
  const result = await engine.columns(
    `SELECT CAST(_source AS DOUBLE) AS source, CAST(verdict AS DOUBLE) AS verdict, CAST(sum(_rows) AS DOUBLE) AS row_count, ` +
      `${daySql('min', present)} AS first_day, ${daySql('max', present)} AS last_day, ` +
      `CAST(count(*) FILTER (faults & ${POSITIVE_CREDIT} > 0) AS DOUBLE) AS credits, ${missing.join('')}` +
      `${micros(present.has('revenue') ? 'revenue' : null)} AS revenue, ${micros(marginSql(present))} AS margin ` +
      `FROM ${identifier(id)} GROUP BY ALL ORDER BY 1, 2`,
  );
  const verdicts = result.number('verdict');
  const rows = result.number('row_count');
  const revenue = result.text('revenue');
  const margins = result.text('margin');
  const firstDays = result.number('first_day');
  const lastDays = result.number('last_day');
  const credits = result.number('credits');
  const lacks = kept.map((column, at) => [column, result.number(`missing_${at}`)] as const);
  const givenAt = (at: number, missingRows: Float64Array): number =>
    rows[at]! - (Number.isNaN(missingRows[at]) ? 0 : missingRows[at]!);
  return [...result.number('source')].map((source, at) => ({
    source,
    verdict: verdicts[at]!,
    rows: rows[at]!,
    revenueMicros: BigInt(revenue[at]!),
    marginMicros: BigInt(margins[at]!),
    firstDay: firstDays[at]!,
    lastDay: lastDays[at]!,
    given: new Map(lacks.map(([column, missingRows]) => [column, givenAt(at, missingRows)])),
    positiveCredits: credits[at]!,
  }));
}

function daySql(of: 'min' | 'max', present: ReadonlySet<string>): string {
  return present.has('date') ? `CAST(${of}(date) - DATE '1970-01-01' AS DOUBLE)` : 'CAST(NULL AS DOUBLE)';
}

/** The sum of amounts in millionths, as text; zero where there are none. */
function micros(amount: string | null): string {
  return amount === null ? "'0'" : `CAST(CAST(coalesce(sum(${amount}), 0) * 1000000 AS HUGEINT) AS VARCHAR)`;
}
