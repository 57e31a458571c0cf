import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import type { Join } from '../../results/run-result.js';

/** One side of a join: a relation and the SQL of its key, NULL where a row has none. */
export interface KeySide {
  readonly relation: string;
  readonly key: string;
  /** SQL of the number of rows that a row of the relation stands for. */
  readonly rows?: string;
}

/** How the keys of two sides agree. */
export type KeyCounts = Pick<
  Join,
  'keys' | 'keysMatched' | 'keysMatchedWithoutZeros' | 'rows' | 'rowsMatched' | 'toKeys' | 'toKeysUnused'
>;

/**
 * Matches the different keys of two sides and keeps the result in the table `name` with `from_key`,
 * `to_key` (NULL where there is none), `is_loose` and `rows`. A key matches itself; otherwise the one
 * key that differs in leading zeros only, provided that neither side has two of them: `0017` and `17`
 * on the same side are two things.
 */
export async function matchKeys(engine: Engine, name: string, from: KeySide, to: KeySide): Promise<void> {
  const counted = (side: KeySide): string =>
    `SELECT key, ${withoutZerosSql('key')} AS bare, sum(n) AS n FROM (SELECT ${side.key} AS key, ${side.rows ?? '1'} AS n FROM ${side.relation}) WHERE key IS NOT NULL GROUP BY key`;
  const single = (side: string): string =>
    `SELECT bare, min(key) AS key FROM ${side} WHERE bare IS NOT NULL GROUP BY bare HAVING count(*) = 1`;
  await engine.run(
    `CREATE TABLE ${identifier(name)} AS WITH f AS MATERIALIZED (${counted(from)}), t AS MATERIALIZED (${counted(to)}), ` +
      `loose AS (SELECT a.key AS from_key, b.key AS to_key FROM (${single('f')}) a JOIN (${single('t')}) b USING (bare)) ` +
      `SELECT f.key AS from_key, coalesce(t.key, loose.to_key) AS to_key, t.key IS NULL AND loose.to_key IS NOT NULL AS is_loose, f.n AS rows ` +
      `FROM f LEFT JOIN t ON t.key = f.key LEFT JOIN loose ON loose.from_key = f.key`,
  );
}

/**
 * Counts what one or more tables made by `matchKeys` found on the other side.
 *
 * @param keyless rows that have no key at all
 */
export async function countMatches(
  engine: Engine,
  names: readonly string[],
  to: KeySide,
  keyless = 0,
): Promise<KeyCounts> {
  const all = names.map((name) => `SELECT * FROM ${identifier(name)}`).join(' UNION ALL ');
  const found = await engine.row(
    `SELECT count(DISTINCT from_key) AS keys, count(DISTINCT from_key) FILTER (to_key IS NOT NULL) AS matched, ` +
      `count(DISTINCT from_key) FILTER (is_loose) AS loose, CAST(coalesce(sum(rows), 0) AS DOUBLE) AS all_rows, ` +
      `CAST(coalesce(sum(rows) FILTER (to_key IS NOT NULL), 0) AS DOUBLE) AS matched_rows, count(DISTINCT to_key) AS used, ` +
      `(SELECT count(DISTINCT ${to.key}) FROM ${to.relation}) AS to_keys FROM (${all})`,
  );
  const of = (column: string): number => found.get(column) ?? 0;
  return {
    keys: of('keys'),
    keysMatched: of('matched'),
    keysMatchedWithoutZeros: of('loose'),
    rows: of('all_rows') + keyless,
    rowsMatched: of('matched_rows'),
    toKeys: of('to_keys'),
    toKeysUnused: of('to_keys') - of('used'),
  };
}

/** How keys agree whose spellings have been made one before: each stands once on a side, and matches none but itself. */
export async function countEqualKeys(engine: Engine, from: KeySide, to: KeySide): Promise<KeyCounts> {
  const found = await engine.row(
    `WITH t AS MATERIALIZED (SELECT ${to.key} AS key FROM ${to.relation}) ` +
      'SELECT count(*) AS keys, count(t.key) AS matched, CAST(coalesce(sum(f.rows), 0) AS DOUBLE) AS all_rows, ' +
      'CAST(coalesce(sum(f.rows) FILTER (t.key IS NOT NULL), 0) AS DOUBLE) AS matched_rows, ' +
      '(SELECT count(*) FROM t) AS to_keys ' +
      `FROM (SELECT ${from.key} AS key, ${from.rows ?? '1'} AS rows FROM ${from.relation}) f LEFT JOIN t ON t.key = f.key`,
  );
  const of = (column: string): number => found.get(column) ?? 0;
  return {
    keys: of('keys'),
    keysMatched: of('matched'),
    keysMatchedWithoutZeros: 0,
    rows: of('all_rows'),
    rowsMatched: of('matched_rows'),
    toKeys: of('to_keys'),
    toKeysUnused: of('to_keys') - of('matched'),
  };
}

/** A number without its leading zeros; NULL for every other key. */
function withoutZerosSql(key: string): string {
  return `CASE WHEN regexp_full_match(${key}, '\\d*[1-9]\\d*') THEN ltrim(${key}, '0') END`;
}
