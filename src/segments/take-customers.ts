import type { ColumnData } from '../results/column.js';
import type { CustomerTable } from '../results/customer-table.js';
import type { CustomerRows } from '../results/segment.js';

/** Takes some customers out of columns, in the order given. */
export function takeCustomers(data: readonly ColumnData[], members: readonly number[]): CustomerRows {
  return { count: members.length, data: data.map((column) => takeEntries(column, members)) };
}

function takeEntries(column: ColumnData, members: readonly number[]): ColumnData {
  if (!(column instanceof Float64Array))
    return members.map((customer) => column[customer] ?? null) as ColumnData;
  const taken = new Float64Array(members.length);
  for (let index = 0; index < members.length; index++) taken[index] = column[members[index]!]!;
  return taken;
}

/** The rows of a table that are about some customers, in the order of the table. */
export function takeRows(table: CustomerTable, members: readonly number[]): CustomerRows {
  return takeCustomers(table.data, rowsAbout(table, members));
}

/** Those of some customers who are in a table, in its order; equals as they stand among all customers. */
export function rowsAbout({ order }: CustomerTable, members: readonly number[]): readonly number[] {
  if (order === null) return members;
  return members
    .filter((customer) => !Number.isNaN(order[customer]!))
    .sort((one, other) => order[other]! - order[one]! || one - other);
}
