import type { ColumnData, ColumnDefinition } from './column.js';
import type { CustomerColumns } from './run-result.js';

/** One column of the customers: what it is, and its data. */
export interface CustomerColumn {
  readonly definition: ColumnDefinition;
  readonly data: ColumnData;
}

/** Puts the customers' columns side by side. */
export function customerColumns(count: number, columns: readonly CustomerColumn[]): CustomerColumns {
  return {
    count,
    columns: columns.map((column) => column.definition),
    data: columns.map((column) => column.data),
  };
}
