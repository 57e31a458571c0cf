import { identifier } from '../engine/sql.js';
import type { CanonicalTable } from './canonical-table.js';
import { costOf } from './line-amounts.js';
import type { TypedColumn } from './recognised-table.js';
import { REQUIRED_AMOUNT, recordsSql, typedName } from './record-sql.js';
import { ONE_ROW, sourceSql } from './row-origin.js';
import { shapeOf, sqlType } from './table-select.js';
import type { SourceSelect, TypedSource } from './typed-source.js';
import { AMOUNT } from './typed-sql.js';

/** The number of a record in its source, or its line where the raw table knows it. */
export const RECORD = '_record';
/** Wide enough for quantity × price without losing a decimal. */
const PRODUCT = 'DECIMAL(38, 12)';

/**
 * A source as the rows of a canonical table with every recognised column, one row for each record.
 * Verdicts are those of the quicker form, because the same cells are judged.
 */
export function wholeSelect(
  table: CanonicalTable,
  { source, typed }: TypedSource,
  index: number,
  present: ReadonlySet<string>,
): SourceSelect {
  const judged = shapeOf(table, source, typed.columns);
  const shape = { ...judged, columns: [...typed.columns.values()] };
  const values = wholeColumns(table, present).map((id) => {
    const sql = valueSql(table, id, typed.columns, judged.amount !== null, present);
    return `${sql} AS ${identifier(id)}`;
  });
  const { relation, hasPositions } = source.raw;
  const numbered = hasPositions ? relation : `(SELECT *, row_number() OVER () AS _row FROM ${relation})`;
  const record = `CAST(_row AS DOUBLE) AS ${RECORD}`;
  const all =
    `SELECT ${[...values, record, sourceSql(index), ONE_ROW, 'verdict', 'faults'].join(', ')} ` +
    `FROM (${recordsSql(shape, numbered)})`;
  return { all, shape: judged };
}

/** Columns that are kept as products, with more decimals than amounts have. */
export function isWide(id: string, present: ReadonlySet<string>): boolean {
  return (id === 'revenue' && present.has('unitPrice')) || (id === 'cost' && present.has('unitCost'));
}

/** The columns of a canonical table that its sources give, in its own order. */
export function wholeColumns(table: CanonicalTable, present: ReadonlySet<string>): readonly string[] {
  return table.columns.map((column) => column.id).filter((id) => present.has(id));
}

function valueSql(
  table: CanonicalTable,
  id: string,
  columns: ReadonlyMap<string, TypedColumn>,
  isRequired: boolean,
  present: ReadonlySet<string>,
): string {
  // Wide decimals take twice the memory and are slow to write, so only where a source may have products.
  const type = isWide(id, present) ? PRODUCT : AMOUNT;
  if (id === 'revenue' && isRequired) return `CAST(${REQUIRED_AMOUNT} AS ${type})`;
  const cost = id === 'cost' && table.id === 'invoice-lines' ? costOf(columns) : null;
  if (cost !== null) return `CAST(${cost} AS ${type})`;
  return columns.has(id) ? typedName(id) : `CAST(NULL AS ${sqlType(table, id)})`;
}
