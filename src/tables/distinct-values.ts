import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';

/** The different values of a column that match a pattern, in a fixed order: evidence beyond the first records. */
export async function distinctValues(
  engine: Engine,
  raw: RawTable,
  index: number,
  pattern: string,
): Promise<readonly (string | null)[]> {
  const [values] = await distinctValuesOf(engine, raw, [index], pattern);
  return values ?? [];
}

/** The same of several columns, by one look at the rows; a value list for each of them. */
export async function distinctValuesOf(
  engine: Engine,
  raw: RawTable,
  indexes: readonly number[],
  pattern: string,
): Promise<readonly (readonly (string | null)[])[]> {
  if (indexes.length === 0) return [];
  await raw.requireReadable?.();
  const cells = indexes.map((index) => `c${index}`);
  const matching = cells.map(
    (cell) => `CASE WHEN regexp_matches(${cell}, '${pattern}') THEN ${cell} END AS ${cell}`,
  );
  const result = await engine.columns(
    `SELECT ${cells.join(', ')} FROM (SELECT ${matching.join(', ')} FROM ${raw.relation}) ` +
      `WHERE ${cells.map((cell) => `${cell} IS NOT NULL`).join(' OR ')} ` +
      `GROUP BY GROUPING SETS (${cells.map((cell) => `(${cell})`).join(', ')}) ORDER BY ${cells.join(', ')}`,
  );
  return cells.map((cell) => result.text(cell).filter((value) => value !== null));
}
