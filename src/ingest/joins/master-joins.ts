import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { Join } from '../../results/run-result.js';
import { cellKey, textOfKey } from '../../tables/key-numbers.js';
import type { LoadedTable } from '../../tables/load-table.js';
import { ROWS } from '../../tables/row-origin.js';
import type { TypedSource } from '../../tables/typed-source.js';
import { VERDICT } from '../../tables/verdict.js';
import { countEqualKeys, type KeySide } from './key-match.js';

/** Two canonical tables that share a key. */
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly key: string;
  /** What is reported where keys of `from` are missing in `to`. */
  readonly problem: 'KW436' | 'KW437' | null;
}

const PAIRS: readonly Pair[] = [
  { from: 'invoice-lines', to: 'customers', key: 'customerId', problem: 'KW436' },
  // What belongs to customers that occur nowhere else is reported with the facts.
  { from: 'services', to: 'customers', key: 'customerId', problem: null },
  { from: 'activities', to: 'customers', key: 'customerId', problem: null },
  { from: 'costs', to: 'customers', key: 'customerId', problem: null },
  { from: 'customers', to: 'reps', key: 'rep', problem: 'KW437' },
  { from: 'invoice-lines', to: 'reps', key: 'rep', problem: 'KW437' },
];

/**
 * Counts how the keys of canonical tables agree: lines with the customer master, customers with sales
 * people. Numbers that differ in leading zeros have been made one before.
 */
export async function masterJoins(
  engine: Engine,
  tables: ReadonlyMap<string, LoadedTable>,
  sources: ReadonlyMap<string, readonly Pick<TypedSource, 'source'>[]>,
): Promise<{ readonly joins: readonly Join[]; readonly problems: readonly Problem[] }> {
  const joins: Join[] = [];
  const problems: Problem[] = [];
  for (const { from, to, key, problem: code } of PAIRS) {
    const [left, right] = [tables.get(from), tables.get(to)];
    if (left?.columns.has(key) !== true || right?.columns.has(key) !== true) continue;
    const heading = (table: string): string =>
      sources.get(table)?.flatMap(({ source }) => source.columns.get(key)?.heading ?? [])[0] ?? key;
    const counts = await countEqualKeys(engine, side(left, key), side(right, key));
    joins.push({ from, to, fromKey: heading(from), toKey: heading(to), ...counts });
    const missing = counts.keys - counts.keysMatched;
    if (missing === 0 || code === null || problems.some((each) => each.code === code)) continue;
    problems.push(problem(code, { details: { keys: missing, all: counts.keys }, count: missing }));
  }
  return { joins, problems };
}

/** Each key once, with its rows: brought together as numbers where it is held so, in about half of the time. */
function side(table: LoadedTable, key: string): KeySide {
  const cell = cellKey(table, key);
  const keys =
    `SELECT ${cell} AS cell, sum(${ROWS}) AS rows FROM ${identifier(table.id)} ` +
    `WHERE verdict = ${VERDICT.used} AND ${cell} IS NOT NULL GROUP BY 1`;
  const text = textOfKey(table, key, 'cell');
  return { relation: `(SELECT ${text} AS key, rows FROM (${keys}))`, key: 'key', rows: 'rows' };
}
