import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import { cellKey, type NumberedTable } from './key-numbers.js';
import { totalLabelSql } from './no-record-sql.js';
import { typedName } from './record-sql.js';
import type { TypedSource, VerdictTotal } from './typed-source.js';
import { placeholderSql } from './typed-sql.js';
import { VERDICT } from './verdict.js';

/** Fewer groups than this are no layout. */
const FEWEST_GROUPS = 3;

/** What speaks for a report in which a customer stands in the first row of his group alone. */
export interface Grouping {
  readonly rowsWithoutKey: number;
  /** Whether nothing else explains it: the days begin anew with the groups, and only there. */
  readonly isUnmistakable: boolean;
}

/**
 * Whether most rows of a source have no key while every key stands in one row only, as in a report
 * by customer (Gruppenwechsel). Null where they don't: keys that are missing here and there repeat.
 */
export async function findGrouping(
  engine: Engine,
  tableId: string,
  each: TypedSource,
  index: number,
  { totals, numbered }: NumberedTable & { readonly totals: readonly VerdictTotal[] },
): Promise<Grouping | null> {
  const rowsOf = (verdict: number): number =>
    totals.find((total) => total.source === index && total.verdict === verdict)?.rows ?? 0;
  const [used, rowsWithoutKey] = [rowsOf(VERDICT.used), rowsOf(VERDICT.noCustomer)];
  if (used < FEWEST_GROUPS || rowsWithoutKey <= used) return null;
  const keys = await engine.row(
    `SELECT count(DISTINCT ${cellKey({ numbered }, 'customerId')}) AS n FROM ${identifier(tableId)} WHERE _source = ${index} AND verdict = ${VERDICT.used}`,
  );
  if (keys.get('n') !== used) return null;
  return { rowsWithoutKey, isUnmistakable: await beginsAnew(engine, each) };
}

/**
 * Whether days go back where a key stands, at half of the groups or more, and nowhere else, the first
 * row has a key, and no name stands where the key is missing.
 */
async function beginsAnew(engine: Engine, { source: { raw }, typed }: TypedSource): Promise<boolean> {
  const [key, date, name] = ['customerId', 'date', 'name'].map((id) => typed.columns.get(id));
  if (key === undefined || date === undefined) return false;
  const isNamed =
    name === undefined || name.index === key.index ? 'FALSE' : `NOT ${placeholderSql(name.cell)}`;
  const flags = `${date.sql} AS ${typedName('date')}, NOT ${placeholderSql(key.cell)} AS is_key, ${isNamed} AS is_named`;
  const { from, order } = inOrder(raw);
  const found = await engine.inFileOrder(() =>
    engine.row(
      `SELECT count(*) FILTER (is_key) AS groups, count(*) FILTER (is_first AND NOT is_key) AS headless, ` +
        'count(*) FILTER (is_named AND NOT is_key) AS named, ' +
        'count(*) FILTER (is_back AND is_key) AS at_keys, count(*) FILTER (is_back AND NOT is_key) AS elsewhere FROM (' +
        `SELECT *, ${typedName('date')} < lag(${typedName('date')}) OVER (ORDER BY ${order}) AS is_back, ` +
        `row_number() OVER (ORDER BY ${order}) = 1 AS is_first ` +
        `FROM (SELECT *, ${flags} FROM ${from}) WHERE ${typedName('date')} IS NOT NULL)`,
    ),
  );
  const of = (name: string): number => found.get(name) ?? 0;
  const isWhole = of('headless') === 0 && of('named') === 0 && of('elsewhere') === 0;
  return isWhole && of('at_keys') >= 2 && 2 * of('at_keys') >= of('groups') - 1;
}

/**
 * The source with the key of each group in all its rows: a row that has a date but no key takes the
 * last key above it. Labels of totals are no keys.
 */
export function filledDown(each: TypedSource): TypedSource {
  const { source, typed } = each;
  const key = typed.columns.get('customerId');
  const date = typed.columns.get('date');
  if (key === undefined || date === undefined) return each;
  const { from, order } = inOrder(source.raw);
  const own = `CASE WHEN NOT ${placeholderSql(key.cell)} AND NOT ${totalLabelSql(key.cell)} THEN ${key.cell} END`;
  const last = `last_value(${own} IGNORE NULLS) OVER (ORDER BY ${order} ROWS UNBOUNDED PRECEDING)`;
  const filled = `CASE WHEN ${placeholderSql(key.cell)} AND NOT ${placeholderSql(date.cell)} THEN ${last} ELSE ${key.cell} END`;
  const relation = `(SELECT * REPLACE (${filled} AS ${key.cell}) FROM ${from} ORDER BY ${order})`;
  return { ...each, source: { ...source, raw: { ...source.raw, relation, readRecords: null } } };
}

function inOrder(raw: TypedSource['source']['raw']): { readonly from: string; readonly order: string } {
  return raw.hasPositions
    ? { from: raw.relation, order: '_row' }
    : { from: `(SELECT *, row_number() OVER () AS _order FROM ${raw.relation})`, order: '_order' };
}
