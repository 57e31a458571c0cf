import type { ColumnData } from '../../results/column.js';
import type { CustomerColumns } from '../../results/run-result.js';

/** The customers without columns of which nothing is known about anybody: on a sheet they would only be in the way. */
export function filledColumns(customers: CustomerColumns): CustomerColumns {
  if (customers.count === 0) return customers;
  const filled = customers.data.map(holdsAnything);
  if (!filled.includes(false)) return customers;
  return {
    ...customers,
    columns: customers.columns.filter((_, index) => filled[index]),
    data: customers.data.filter((_, index) => filled[index]),
  };
}

function holdsAnything(data: ColumnData): boolean {
  if (data instanceof Float64Array) return data.some((value) => !Number.isNaN(value));
  return data.some((value) => value !== null);
}
