import type { ColumnData, ColumnDefinition } from './column.js';
import type { Formula } from './formula.js';
import type { CustomerColumns } from './run-result.js';

/** One column of the customers: what it is, and its data. */
export interface CustomerColumn {
  readonly definition: ColumnDefinition;
  readonly data: ColumnData;
  readonly formula?: Formula;
}

/** Puts the customers' columns side by side. */
export function customerColumns(count: number, columns: readonly CustomerColumn[]): CustomerColumns {
  return {
    count,
    columns: columns.map((column) => column.definition),
    data: columns.map((column) => column.data),
    formulas: Object.fromEntries(
      columns.flatMap(({ definition, formula }) => (formula === undefined ? [] : [[definition.id, formula]])),
    ),
  };
}
