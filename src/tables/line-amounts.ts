import type { TypedColumn } from './recognised-table.js';
import { typedName } from './record-sql.js';

/** The revenue of an invoice line from its typed columns: given, or quantity × unit price, exact in both cases. */
export function revenueOf(columns: ReadonlyMap<string, TypedColumn>): {
  readonly sql: string;
  readonly cells: readonly string[];
} {
  const given = columns.get('revenue');
  if (given !== undefined) return { sql: typedName('revenue'), cells: [given.cell] };
  const quantity = columns.get('quantity');
  const price = columns.get('unitPrice');
  if (quantity === undefined || price === undefined) throw new Error('invoice lines without revenue');
  // The engine multiplies 18 digits by 18 into 18, so one factor is widened first.
  return {
    sql: `CAST(${typedName('quantity')} AS DECIMAL(38, 6)) * ${typedName('unitPrice')}`,
    cells: [quantity.cell, price.cell],
  };
}

/** SQL of the cost of an invoice line as quantity × unit cost; null where it is given, or one of both is missing. */
export function costOf(columns: ReadonlyMap<string, TypedColumn>): string | null {
  const canCompute = !columns.has('cost') && columns.has('unitCost') && columns.has('quantity');
  return canCompute ? `CAST(${typedName('quantity')} AS DECIMAL(38, 6)) * ${typedName('unitCost')}` : null;
}

/** The contribution margin of a row: given, or revenue less cost; null where the table has neither. */
export function marginSql(present: ReadonlySet<string>): string | null {
  const computed = present.has('cost') && present.has('revenue') ? 'revenue - cost' : null;
  if (!present.has('contributionMargin')) return computed;
  return computed === null ? '"contributionMargin"' : `coalesce("contributionMargin", ${computed})`;
}
