import type { Engine } from '../engine/engine.js';
import { identifier, literal } from '../engine/sql.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { cellKey, KEY_NUMBER, keyNumber, keyText, MOST_KEY_DIGITS, textOfKey } from './key-numbers.js';
import type { LoadedTable } from './load-table.js';
import { ROWS } from './row-origin.js';
import { VERDICT } from './verdict.js';

const ID = 'customerId';
const KEY = identifier(ID);
/** The spellings of numbers that differ in leading zeros, each with the number without them. */
const SPELLINGS = identifier('key spellings');
/** Spellings that give way to another. */
const REPLACED = identifier('replaced keys');
/** So many examples are named. */
const EXAMPLES = 3;

/**
 * Makes one customer of numbers that differ in nothing but leading zeros (`000123` and `123`) in
 * all tables: spreadsheets drop such zeros. Not where one source has both, for customers of
 * different names. The spelling of most rows stays; of equals, the longest that can
 * be held as a number.
 *
 * Where no number begins with a zero, or all are of one length, a look at the keys is all it takes.
 */
export async function uniteKeys(
  engine: Engine,
  tables: ReadonlyMap<string, LoadedTable>,
): Promise<readonly Problem[]> {
  const keyed = [...tables.values()].filter(({ columns }) => columns.has(ID));
  if (!(await differInLength(engine, keyed)) || !(await haveLeadingZeros(engine, keyed))) return [];
  await engine.run(`CREATE TABLE ${SPELLINGS} AS ${spellingsSql(keyed)}`);
  await engine.run(
    `CREATE TABLE ${REPLACED} AS SELECT *, number IN (SELECT number FROM (${differentSql(keyed)})) AS is_kept ` +
      `FROM (SELECT number, id AS given, first_value(id) OVER (PARTITION BY number ORDER BY strlen(id) > ${MOST_KEY_DIGITS}, row_count DESC, strlen(id) DESC) AS id ` +
      `FROM ${SPELLINGS}) WHERE given <> id`,
  );
  await replaceKeys(engine, keyed);
  const problems = await report(engine);
  await engine.run(`DROP TABLE ${SPELLINGS}`);
  await engine.run(`DROP TABLE ${REPLACED}`);
  return problems;
}

async function haveLeadingZeros(engine: Engine, keyed: readonly LoadedTable[]): Promise<boolean> {
  for (const table of keyed) {
    const relation = table.numbered === ID ? `(${countedKeys(table)})` : identifier(table.id);
    // A range, because the engine knows of each part of a table from where to where its texts go.
    const found = await engine.columns(
      `SELECT ${KEY} AS id FROM ${relation} WHERE ${KEY} >= '0' AND ${KEY} < '1' LIMIT 1`,
    );
    if (found.rowCount > 0) return true;
  }
  return false;
}

/** Whether keys that begin with a digit are not all of one length: zeros make a number longer. */
async function differInLength(engine: Engine, keyed: readonly LoadedTable[]): Promise<boolean> {
  const lengths = new Set<number>();
  for (const table of keyed) {
    const found = await engine.row(lengthsSql(table));
    for (const length of found.values()) if (!Number.isNaN(length)) lengths.add(length);
  }
  return lengths.size > 1;
}

function lengthsSql({ id, numbered }: LoadedTable): string {
  const length = (number: string): string => `strlen(${keyText(number)})`;
  // The shortest keys are the smallest numbers.
  return numbered === ID
    ? `SELECT ${length(`min(${KEY_NUMBER})`)} AS shortest, ${length(`max(${KEY_NUMBER})`)} AS longest FROM ${identifier(id)}`
    : `SELECT min(strlen(${KEY})) AS shortest, max(strlen(${KEY})) AS longest FROM ${identifier(id)} ` +
        `WHERE ${KEY} >= '0' AND ${KEY} < ':'`;
}

/** SQL of the different keys of a table, each with the number of its rows. */
function countedKeys(table: LoadedTable): string {
  return (
    `SELECT ${textOfKey(table, ID, 'key')} AS ${KEY}, row_count FROM (` +
    `SELECT ${cellKey(table, ID)} AS key, sum(${ROWS}) AS row_count FROM ${identifier(table.id)} ` +
    `WHERE verdict = ${VERDICT.used} GROUP BY key) WHERE key IS NOT NULL`
  );
}

function spellingsSql(keyed: readonly LoadedTable[]): string {
  const each = keyed.map((table) => `SELECT ${KEY} AS id, row_count FROM (${countedKeys(table)})`);
  return (
    `SELECT ltrim(id, '0') AS number, id, sum(row_count) AS row_count FROM (${each.join(' UNION ALL ')}) ` +
    `WHERE regexp_full_match(id, '\\d+') GROUP BY id QUALIFY count(*) OVER (PARTITION BY number) > 1`
  );
}

/** Numbers that one source has in two spellings whose names have nothing in common. */
function differentSql(keyed: readonly LoadedTable[]): string {
  const named = keyed.filter(({ columns }) => columns.has('name'));
  if (named.length === 0) return 'SELECT NULL AS number WHERE FALSE';
  const each = named.map(
    ({ id }, at) =>
      `SELECT ${at} AS place, _source AS source, number, ${SPELLINGS}.id AS id, ` +
      "list(DISTINCT regexp_replace(lower(name), '[^\\p{L}\\p{N}]', '', 'g')) AS names " +
      `FROM ${identifier(id)} JOIN ${SPELLINGS} ON ${KEY} = ${SPELLINGS}.id WHERE verdict = ${VERDICT.used} AND name IS NOT NULL GROUP BY ALL`,
  );
  const names = `(${each.join(' UNION ALL ')})`;
  return (
    `SELECT DISTINCT one.number AS number FROM ${names} one JOIN ${names} other USING (place, source, number) ` +
    'WHERE one.id < other.id AND NOT list_has_any(one.names, other.names)'
  );
}

/** Only rows with another spelling are written anew. */
async function replaceKeys(engine: Engine, keyed: readonly LoadedTable[]): Promise<void> {
  for (const table of await tablesWith(engine, ID)) await replaceIn(engine, table, KEY, (text) => text);
  const numbered = keyed.filter((table) => table.numbered === ID);
  for (const table of await tablesWith(engine, KEY_NUMBER)) {
    const isOfOne = numbered.some(({ id }) => table.startsWith(`${id} `));
    if (isOfOne) await replaceIn(engine, table, KEY_NUMBER, keyNumber);
  }
}

async function tablesWith(engine: Engine, column: string): Promise<readonly string[]> {
  const found = await engine.columns(
    'SELECT table_name FROM duckdb_columns() JOIN duckdb_tables() USING (table_name) ' +
      `WHERE column_name = ${literal(column)} ORDER BY table_name`,
  );
  return found.text('table_name').map((table) => table ?? '');
}

/** @param cellOf SQL of how the column holds a key, from SQL of its text */
async function replaceIn(
  engine: Engine,
  table: string,
  column: string,
  cellOf: (text: string) => string,
): Promise<void> {
  await engine.run(
    `UPDATE ${identifier(table)} SET ${column} = ${cellOf(`${REPLACED}.id`)} FROM ${REPLACED} WHERE ${column} = ${cellOf('given')} AND NOT is_kept`,
  );
}

async function report(engine: Engine): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [code, which] of [
    ['KW220', 'NOT is_kept'],
    ['KW221', 'is_kept'],
  ] as const) {
    const found = await engine.columns(
      `SELECT CAST(count(*) OVER () AS DOUBLE) AS numbers, given || ' = ' || id AS example FROM ${REPLACED} WHERE ${which} ORDER BY number, given LIMIT ${EXAMPLES}`,
    );
    const numbers = found.number('numbers')[0] ?? 0;
    const examples = found.text('example').join(', ');
    if (numbers > 0)
      problems.push(
        problem(code, {
          details: { numbers, examples: code === 'KW221' ? examples.replaceAll(' = ', ' / ') : examples },
          count: numbers,
        }),
      );
  }
  return problems;
}
