import { type ColumnDefinition, type TextColumn, textsOf } from '../results/column.js';
import type { Cell, ReportTable } from '../results/report-table.js';
import type { RunResult } from '../results/run-result.js';

/** A column of the customers' figures; null where the run does not have it. */
export function figuresOf({ customers }: RunResult, id: string): Float64Array | null {
  const data = customers.data[placeOf(customers.columns, id)];
  return data instanceof Float64Array ? data : null;
}

/** A column of the customers' texts or codes; null where the run does not have it. */
export function wordsOf({ customers }: RunResult, id: string): TextColumn | null {
  const data = customers.data[placeOf(customers.columns, id)];
  return data === undefined ? null : textsOf(data);
}

/** What a column of the customers is; null where the run does not have it. */
export function definitionOf({ customers }: RunResult, id: string): ColumnDefinition | null {
  return customers.columns[placeOf(customers.columns, id)] ?? null;
}

/** The rows of a summary as objects by column id; null where no stage made it. */
export function summaryRows(
  { stages }: RunResult,
  id: string,
): readonly Readonly<Record<string, Cell>>[] | null {
  const table = stages.flatMap(({ summaries = [] }) => summaries).find((each) => each.id === id);
  return table === undefined ? null : rowsOf(table);
}

function rowsOf({ columns, rows }: ReportTable): readonly Readonly<Record<string, Cell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null])));
}

function placeOf(columns: readonly ColumnDefinition[], id: string): number {
  return columns.findIndex((each) => each.id === id);
}
