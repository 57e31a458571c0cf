import type { Engine } from '../../engine/engine.js';
import { identifier } from '../../engine/sql.js';
import { Failure } from '../../problems/failure.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { LoadedTable } from '../../tables/load-table.js';
import { VERDICT } from '../../tables/verdict.js';
import { type LeadingZeros, resolveParents } from './resolve-parents.js';

/** The table that says of each customer of a group (`c0`) which one it is (`c1`), its parent included. */
export const GROUPS = '"customer groups"';
const GROUPS_NAME = 'customer groups';
/** So many examples are named. */
const EXAMPLES = 3;

/**
 * Finds the groups of the customers in the table `facts` by the parents that master and lines name, and makes the
 * table {@link GROUPS}. The master goes before the lines, of several lines the latest counts.
 *
 * @throws Failure where no table names parents, or customers are each other's parent
 */
export async function findGroups(
  engine: Engine,
  tables: ReadonlyMap<string, LoadedTable>,
  zeros: LeadingZeros,
): Promise<readonly Problem[]> {
  const named = ['invoice-lines', 'customers'].flatMap((id) => {
    const table = tables.get(id);
    return table?.columns.has('parent') === true ? [table] : [];
  });
  if (named.length === 0) throw new Failure('data', [problem('KW419')]);
  const parents = new Map<string, string>();
  for (const table of named) {
    const found = await engine.columns(parentsSql(table));
    const given = found.text('parent');
    for (const [at, id] of found.text('id').entries()) parents.set(id ?? '', given[at] ?? '');
  }
  const hasNames = (await engine.columnNames('facts')).has('name');
  const facts = await engine.columns(
    `SELECT id, ${hasNames ? 'name' : 'CAST(NULL AS VARCHAR) AS name'} FROM facts ORDER BY id`,
  );
  const names = hasNames ? facts.text('name') : [];
  const members = facts.text('id').map((id, at) => ({ id: id ?? '', name: names[at] ?? null }));
  const { groups, cycles } = resolveParents(members, parents, zeros);
  if (cycles.length > 0) throw new Failure('data', [cycleProblem(cycles)]);
  const loader = await engine.loadCells(GROUPS_NAME, 2);
  let row = 0;
  for (const cells of groups) loader.add({ row: row++, cells });
  loader.finish();
  return [rolledUp(members.length, groups)];
}

/** The group of each customer who is in one. */
export async function groupsOfMembers(engine: Engine): Promise<ReadonlyMap<string, string>> {
  const found = await engine.columns(`SELECT c0, c1 FROM ${GROUPS} ORDER BY c0`);
  const groups = found.text('c1');
  return new Map(found.text('c0').map((id, at) => [id ?? '', groups[at] ?? '']));
}

function parentsSql(table: LoadedTable): string {
  const used = `verdict = ${VERDICT.used} AND parent IS NOT NULL AND "customerId" IS NOT NULL`;
  const parent = table.columns.has('date') ? 'max({date: date, value: parent}).value' : 'max(parent)';
  return `SELECT "customerId" AS id, ${parent} AS parent FROM ${identifier(table.id)} WHERE ${used} GROUP BY 1 ORDER BY 1`;
}

function cycleProblem(cycles: readonly (readonly string[])[]): Problem {
  const examples = cycles.slice(0, EXAMPLES).map((cycle) => cycle.join(' → '));
  return problem('KW417', {
    details: { cycles: cycles.length, examples: examples.join('; ') },
    count: cycles.length,
  });
}

function rolledUp(customers: number, groups: ReadonlyMap<string, string>): Problem {
  const keys = new Set(groups.values());
  return problem('KW416', {
    details: {
      members: groups.size,
      groups: keys.size,
      before: customers,
      after: customers - groups.size + keys.size,
    },
    count: keys.size,
  });
}
