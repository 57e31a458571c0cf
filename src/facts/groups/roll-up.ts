import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import type { Problem } from '../../problems/problem.js';
import type { Period } from '../../results/run-result.js';
import { KEY_NUMBER } from '../../tables/key-numbers.js';
import type { LoadedTable } from '../../tables/load-table.js';
import { documentsSql } from '../line-facts-sql.js';
import { usedInPeriod } from '../period-filter.js';
import { findGroups, GROUPS } from './customer-groups.js';
import { GROUP_INVOICES, groupFactsSql, MEMBER_FACTS } from './group-facts-sql.js';
import type { LeadingZeros } from './resolve-parents.js';

/** Tables in which rows belong to customers. */
type Tables = ReadonlyMap<string, LoadedTable>;

/**
 * Rolls customers up to their parents (Konzernsicht): from here on the table `facts` has a row for each group, and
 * everything that other tables say of a member they say of its group. What the members were stands in
 * {@link MEMBER_FACTS}.
 *
 * @returns the tables as they are now, and what is to be said about it
 * @throws Failure where no table names parents, or customers are each other's parent
 */
export async function rollUp(
  engine: Engine,
  tables: Tables,
  period: Period | null,
  zeros: LeadingZeros,
): Promise<{ readonly tables: Tables; readonly problems: readonly Problem[] }> {
  const problems = await findGroups(engine, tables, zeros);
  await engine.run(`ALTER TABLE facts RENAME TO ${identifier(MEMBER_FACTS)}`);
  const rolled = new Map<string, LoadedTable>();
  for (const [id, table] of tables) rolled.set(id, await ofGroups(engine, table));
  const lines = rolled.get('invoice-lines');
  if (lines !== undefined) await countInvoices(engine, lines, period);
  const present = await engine.columnNames(MEMBER_FACTS);
  await engine.run(`CREATE TABLE facts AS ${groupFactsSql(present)}`);
  return { tables: rolled, problems };
}

/** Puts a view in place of a table in which members bear the number of their group. */
async function ofGroups(engine: Engine, table: LoadedTable): Promise<LoadedTable> {
  if (!table.columns.has('customerId')) return table;
  const name = identifier(table.id);
  const members = identifier(`${table.id} of members`);
  const views = await engine.row(`SELECT count(*) AS n FROM duckdb_views() WHERE view_name = '${table.id}'`);
  await engine.run(`ALTER ${views.get('n') === 1 ? 'VIEW' : 'TABLE'} ${name} RENAME TO ${members}`);
  // A number that stands for the key of a member must not be taken for that of the group.
  const keys = table.numbered === 'customerId' ? `"customerId", ${KEY_NUMBER}` : '"customerId"';
  await engine.run(
    `CREATE VIEW ${name} AS SELECT t.* EXCLUDE (${keys}), coalesce(g.c1, t."customerId") AS "customerId" ` +
      `FROM ${members} t LEFT JOIN ${GROUPS} g ON t."customerId" = g.c0`,
  );
  return { ...table, numbered: null };
}

/** A document that two members share is one of the group. */
async function countInvoices(engine: Engine, lines: LoadedTable, period: Period | null): Promise<void> {
  await engine.run(
    `CREATE TABLE ${GROUP_INVOICES} AS SELECT "customerId" AS id, ${documentsSql(lines)} AS invoices FROM "invoice-lines" ` +
      `WHERE ${usedInPeriod(period)} AND "customerId" IN (SELECT c1 FROM ${GROUPS}) GROUP BY id`,
  );
}
