import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';

/** The different values of a column that match a pattern, in a fixed order: evidence beyond the first records. */
export async function distinctValues(
  engine: Engine,
  raw: RawTable,
  index: number,
  pattern: string,
): Promise<readonly (string | null)[]> {
  const cell = `c${index}`;
  await raw.requireReadable?.();
  const result = await engine.columns(
    `SELECT DISTINCT ${cell} FROM ${raw.relation} WHERE regexp_matches(${cell}, '${pattern}') ORDER BY ${cell}`,
  );
  return result.text(cell);
}
