import type { Engine } from '../engine/engine.js';
import { isMemoryShort } from '../engine/engine-failure.js';
import type { ResultColumns } from '../engine/result-columns.js';
import { identifier } from '../engine/sql.js';

/** Rows that are fetched at a time where all at once are too many. */
const PAGE_ROWS = 100_000;

/**
 * The rows of a table in an order, as columns. A result is held by the engine in whole before it is
 * handed over; where its memory does not suffice for that, the rows are ordered on disk and fetched in pages.
 *
 * @param selects expressions, each of them named
 * @param order what stands behind ORDER BY; leaves no two rows equal
 */
export async function readOrdered(
  engine: Engine,
  table: string,
  selects: readonly string[],
  order: string,
): Promise<Pick<ResultColumns, 'number' | 'text'>> {
  const query = `SELECT ${selects.join(', ')} FROM ${identifier(table)} ORDER BY ${order}`;
  try {
    return await engine.columns(query);
  } catch (error) {
    if (!isMemoryShort(error)) throw error;
  }
  await engine.inFileOrder(() => engine.run(`CREATE OR REPLACE TABLE ordered_facts AS ${query}`));
  const pages: ResultColumns[] = [];
  for (let from = 0; ; from += PAGE_ROWS) {
    const page = await engine.columns(
      `SELECT * FROM ordered_facts WHERE rowid BETWEEN ${from} AND ${from + PAGE_ROWS - 1} ORDER BY rowid`,
    );
    if (page.rowCount === 0) break;
    pages.push(page);
  }
  return {
    number: (name) => joined(pages.map((page) => page.number(name))),
    text: (name) => pages.flatMap((page) => page.text(name)),
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
