import { expect } from 'vitest';
import type { Cell, ReportTable } from '../../src/results/report-table.js';
import type { StageOutput } from '../../src/stages/stage.js';

/** A report table by id; fails when the stage did not report it. */
export function tableOf(output: StageOutput, id: string): ReportTable {
  const found = output.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

/** The cells of one column, top to bottom. */
export function cellsOf(output: StageOutput, id: string, column: string): Cell[] {
  return cellsIn(tableOf(output, id), column);
}

/** The same of a table at hand. */
export function cellsIn(table: ReportTable, column: string): Cell[] {
  const at = table.columns.findIndex((each) => each.id === column);
  if (at < 0) throw new Error(`no column ${column} in ${table.id}`);
  return table.rows.map((row) => row[at] ?? null);
}

/** One row as an object, found by its first cell (a code, or the German wording). */
export function rowOf(output: StageOutput, id: string, first: string): Record<string, Cell> {
  const table = tableOf(output, id);
  const named = (cell: Cell | undefined): Cell | undefined =>
    cell !== null && typeof cell === 'object' ? cell.de : cell;
  const row = table.rows.find((each) => named(each[0]) === first);
  if (row === undefined) throw new Error(`no row ${first} in ${id}`);
  return Object.fromEntries(table.columns.map((column, at) => [column.id, row[at] ?? null]));
}

/** A column of the customers as a plain list; for sentences read the column itself. */
export function columnOf(output: StageOutput, id: string): (number | string | null)[] {
  const column = output.columns[id];
  if (column === undefined) throw new Error(`no column ${id}`);
  return Array.from(column as ArrayLike<number | string | null>);
}

/** The codes of what the stage had to say about the data. */
export function problemCodes(output: StageOutput): string[] {
  return (output.problems ?? []).map(({ code }) => code);
}

/** Expects the same of customers in the opposite order: the same tables and findings, and their columns turned. */
export function expectOrderIrrelevant<Customer>(
  customers: readonly Customer[],
  run: (customers: readonly Customer[], ids: readonly string[]) => StageOutput,
  columns: readonly string[],
): void {
  const ids = customers.map((_, index) => `K${index}`);
  const straight = run(customers, ids);
  const turned = run([...customers].reverse(), [...ids].reverse());
  for (const id of columns) expect(columnOf(turned, id).reverse()).toEqual(columnOf(straight, id));
  expect(turned.tables).toEqual(straight.tables);
  expect(turned.findings).toEqual(straight.findings);
}

/** Every row has a cell for every column, and no wording is empty in either language. */
export function flaws(output: StageOutput): string[] {
  const found: string[] = [];
  for (const table of output.tables) {
    table.rows.forEach((row, at) => {
      if (row.length !== table.columns.length) found.push(`${table.id} row ${at}: ${row.length} cells`);
    });
    for (const { id, label, definition } of table.columns) {
      if (![label.de, label.en, definition.de, definition.en].every((text) => text.trim().length > 0))
        found.push(`${table.id}.${id} lacks a wording`);
    }
  }
  for (const { text } of output.findings ?? []) {
    for (const sentence of [text.de, text.en]) {
      if (!/[.!?]$/.test(sentence) || /undefined|NaN|\{|\}/.test(sentence)) found.push(sentence);
    }
  }
  for (const { message } of output.problems ?? []) {
    if (/[{}]/.test(message.de + message.en)) found.push(message.de);
  }
  return found;
}
