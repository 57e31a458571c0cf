import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import type { Problem } from '../problems/problem.js';
import type { CanonicalTable } from './canonical-table.js';
import { listFaults, listRejections } from './faults.js';
import { keptColumns } from './kept-columns.js';
import { marginSql } from './line-amounts.js';
import { type LoadedRows, loadQuickly } from './load-quickly.js';
import { POSITIVE_CREDIT } from './record-sql.js';
import { textSelect } from './table-select.js';
import type { TypedSource, VerdictTotal } from './typed-source.js';
import { UnreadableSource } from './unreadable-source.js';
import { REJECTIONS, VERDICT } from './verdict.js';

/** A canonical table in the engine, named by its id; columns it lacks altogether are not in `columns`. */
export interface LoadedTable {
  readonly id: string;
  readonly columns: ReadonlySet<string>;
  readonly totals: readonly VerdictTotal[];
  readonly problems: readonly Problem[];
}

/**
 * Fills a canonical table from all raw tables recognised as such. Every row of every source is in
 * it, with its `verdict`; `_source` is the index of the source, `_rows` for how many of its rows one stands. Unreadable optional cells count as
 * unknown and are listed.
 */
export async function loadTable(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
): Promise<LoadedTable> {
  const present = new Set(sources.flatMap(({ typed }) => [...typed.columns.keys()]));
  if (table.id === 'invoice-lines' && present.has('unitPrice')) present.add('revenue');
  const ids = keptColumns(table, present);
  const loaded =
    (await loadQuickly(engine, table, sources, ids)) ?? (await loadFromText(engine, table, sources, ids));
  const totals = await verdictTotals(engine, table.id, present);
  const problems: Problem[] = [];
  for (const [index, { source: each, select }] of loaded.entries()) {
    const rejected = totals.filter((total) => total.source === index && REJECTIONS.has(total.verdict));
    if (rejected.length > 0) problems.push(...(await listRejections(engine, each, select, rejected)));
    problems.push(...(await listFaults(engine, table.id, each, index, select)));
  }
  return { id: table.id, columns: present, totals, problems };
}

/** Fills the table with every cell cast from text. */
async function loadFromText(
  engine: Engine,
  table: CanonicalTable,
  sources: readonly TypedSource[],
  ids: readonly string[],
): Promise<readonly LoadedRows[]> {
  const loaded = sources.map((source, index) => ({ source, select: textSelect(table, source, index, ids) }));
  for (const [index, { select }] of loaded.entries()) {
    const into =
      index === 0 ? `CREATE TABLE ${identifier(table.id)} AS` : `INSERT INTO ${identifier(table.id)}`;
    try {
      await engine.run(`${into} ${select.all}`);
    } catch (error) {
      throw UnreadableSource.from(error, index) ?? error;
    }
  }
  return loaded;
}

async function verdictTotals(
  engine: Engine,
  id: string,
  present: ReadonlySet<string>,
): Promise<VerdictTotal[]> {
  const micros = (sql: string | null): string =>
    sql === null ? "'0'" : `CAST(CAST(coalesce(sum(${sql}), 0) * 1000000 AS HUGEINT) AS VARCHAR)`;
  const days = (of: 'min' | 'max'): string =>
    present.has('date') ? `CAST(${of}(date) - DATE '1970-01-01' AS DOUBLE)` : 'CAST(NULL AS DOUBLE)';
  const result = await engine.columns(
    `SELECT CAST(_source AS DOUBLE) AS source, CAST(verdict AS DOUBLE) AS verdict, CAST(sum(_rows) AS DOUBLE) AS row_count, ` +
      `${days('min')} AS first_day, ${days('max')} AS last_day, CAST(count(*) FILTER (faults & ${POSITIVE_CREDIT} > 0) AS DOUBLE) AS credits, ` +
      `${micros(present.has('revenue') ? 'revenue' : null)} AS revenue, ${micros(marginSql(present))} AS margin ` +
      `FROM ${identifier(id)} GROUP BY ALL ORDER BY 1, 2`,
  );
  const sources = result.number('source');
  const verdicts = result.number('verdict');
  const rows = result.number('row_count');
  const revenue = result.text('revenue');
  const margins = result.text('margin');
  const firstDays = result.number('first_day');
  const lastDays = result.number('last_day');
  const credits = result.number('credits');
  return [...sources.keys()].map((at) => ({
    source: sources[at] ?? 0,
    verdict: verdicts[at] ?? VERDICT.used,
    rows: rows[at] ?? 0,
    revenueMicros: BigInt(revenue[at] ?? '0'),
    marginMicros: BigInt(margins[at] ?? '0'),
    firstDay: firstDays[at] ?? Number.NaN,
    lastDay: lastDays[at] ?? Number.NaN,
    positiveCredits: credits[at] ?? 0,
  }));
}
