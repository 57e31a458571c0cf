import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import { identifier } from '../engine/sql.js';
import type { LoadedTable } from './load-table.js';
import type { TypedSource } from './typed-source.js';
import { placeholderSql } from './typed-sql.js';
import { UnreadableSource } from './unreadable-source.js';
import { VERDICT } from './verdict.js';

/**
 * Which share of the records gives a value in each column of a source (Füllgrad): of the used rows for
 * columns that were loaded, of all records for those that no fact needs.
 */
export async function columnCoverage(
  engine: Engine,
  loaded: LoadedTable | null,
  { source, typed }: TypedSource,
  index: number,
): Promise<ReadonlyMap<string, number>> {
  const kept = loaded === null ? new Set<string>() : await engine.columnNames(loaded.id);
  const inTable = [...typed.columns.keys()].filter((id) => kept.has(id));
  const others = [...typed.columns.values()].filter(({ id }) => !kept.has(id));
  const coverage = new Map<string, number>();
  if (loaded !== null && inTable.length > 0) {
    const counts = inTable.map(
      (id, at) => `coalesce(sum(_rows) FILTER (${identifier(id)} IS NOT NULL), 0) AS n${at}`,
    );
    const found = await engine.row(
      `SELECT ${['coalesce(sum(_rows), 0) AS n', ...counts].join(', ')} FROM ${identifier(loaded.id)} ` +
        `WHERE _source = ${index} AND verdict = ${VERDICT.used}`,
    );
    for (const [at, id] of inTable.entries()) coverage.set(id, share(found, at));
  }
  for (const [id, filled] of await rawCoverage(engine, source.raw, others)) coverage.set(id, filled);
  return coverage;
}

/** The same over all raw records, for cells that were not loaded; empty where the structure is broken. */
export async function rawCoverage(
  engine: Engine,
  { relation }: Pick<RawTable, 'relation'>,
  cells: readonly { readonly id: string; readonly cell: string }[],
): Promise<ReadonlyMap<string, number>> {
  if (cells.length === 0) return new Map();
  const counts = cells.map(({ cell }, at) => `count(*) FILTER (NOT ${placeholderSql(cell)}) AS n${at}`);
  try {
    const found = await engine.row(`SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${relation}`);
    return new Map(cells.map(({ id }, at) => [id, share(found, at)]));
  } catch (error) {
    // A broken structure that nobody has come across yet, because the table could not be loaded anyway.
    if (UnreadableSource.from(error, 0) === null) throw error;
    return new Map();
  }
}

function share(found: ReadonlyMap<string, number>, at: number): number {
  const all = found.get('n') ?? 0;
  return all === 0 ? Number.NaN : (found.get(`n${at}`) ?? 0) / all;
}
