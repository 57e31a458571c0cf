import { literal } from '../engine/sql.js';
import type { CanonicalTable } from './canonical-table.js';
import { plainDaySql } from './date-sql.js';
import { beginsLikeTotalSql, mayBeTotalSql } from './no-record-sql.js';
import type { ColumnReading } from './plan-records.js';
import type { TypedColumn } from './recognised-table.js';
import { judgedSql, REQUIRED_AMOUNT, type RecordShape, typedName, typedSql } from './record-sql.js';
import { comparesRecords, recordHashSql, rowsSql, shapeOf } from './table-select.js';
import type { TypedSource } from './typed-source.js';
import { isNobodySql, plainIdentifierSql, plainNumberSql } from './typed-sql.js';
import { VERDICT } from './verdict.js';

/** The verdict of rows that are not plain, until they have been looked at more closely. */
export const UNDECIDED = 255;

/** Reads a source whose rows are nearly all written plainly. */
export interface PlainSelect {
  /** All rows: plain ones as they are, the others {@link UNDECIDED}. */
  readonly all: string;
  /** The rows that are undecided, with everything that is known of writing and judging. */
  readonly others: string;
}

/**
 * SQL of the rows of a canonical table for which no pattern is needed but that of a key: what stands
 * in a plain row is known without the many forms in which it might be written, and the engine takes
 * longer to prepare those than to read thousands of rows. Null where that saves nothing: without a date
 * a row takes a closer look, and a relation that is not a table is costly to read twice.
 */
export function plainSelect(
  table: CanonicalTable,
  { source, typed }: TypedSource,
  index: number,
  ids: readonly string[],
): PlainSelect | null {
  const { relation } = source.raw;
  const full = shapeOf(table, source, typed.columns);
  if (full.date === null || !/^\w+$/.test(relation)) return null;
  const readings = new Map(typed.readings.map((reading) => [reading.column, reading]));
  const columns = full.columns.map((column) => {
    const sql = plainSql(column, readings.get(column), column.id === full.key.id);
    return sql === null ? column : { ...column, sql };
  });
  const shape = { ...full, columns };
  const verdict = plainVerdictSql(shape);
  const hash = comparesRecords(table) ? recordHashSql(source) : null;
  const rows = (of: RecordShape, records: string): string =>
    rowsSql(table, typed.columns, of, records, index, ids, null, hash);
  const added = [
    ...columns.map(({ id }) => typedName(id)),
    ...(full.amount === null ? [] : [REQUIRED_AMOUNT]),
  ];
  const undecided = `(SELECT * EXCLUDE (${added.join(', ')}) FROM (${typedSql(shape, relation)}) WHERE ${verdict} = ${UNDECIDED})`;
  return {
    all: rows(shape, judgedSql({ ...shape, checked: [] }, relation, verdict)),
    others: rows(full, judgedSql(full, undecided)),
  };
}

/** SQL of the value of a cell that is written plainly and of NULL for any other; null where it would be no shorter. */
function plainSql(column: TypedColumn, reading: ColumnReading | undefined, isKey: boolean): string | null {
  const { type, cell } = column;
  if (type === 'identifier') return isKey ? plainIdentifierSql(cell) : null;
  if (reading === undefined || reading.isAdjusted) return null;
  if (type === 'date') return plainDaySql(cell, reading.forms[0] ?? 'iso');
  const isFigure = type === 'amount' || type === 'number';
  return isFigure && reading.factor === 1 ? plainNumberSql(cell, reading.mark) : null;
}

/**
 * The verdict of a plain row: everything it must have is there, and no cell of it waits for another reading.
 * Rows of nobody are plain too, if they cannot be totals: nearly every export has some.
 */
function plainVerdictSql(shape: RecordShape): string {
  const { key } = shape;
  const name = typedName(key.id);
  const isRecord = `${name} IS NOT NULL AND NOT ${beginsLikeTotalSql(name)} AND ${name} <> ${literal(key.heading.trim())}`;
  const isNobody = `${isNobodySql(key.cell)} AND NOT ${mayBeTotalSql(shape.cells)}`;
  const ofKey = `CASE WHEN ${isRecord} THEN ${VERDICT.used} WHEN ${isNobody} THEN ${VERDICT.noCustomer} ELSE ${UNDECIDED} END`;
  return `CASE WHEN ${restConditions(shape).join(' AND ')} THEN ${ofKey} ELSE ${UNDECIDED} END`;
}

/** What must hold of a row apart from its key. */
function restConditions({ key, date, amount, columns, ...shape }: RecordShape): readonly string[] {
  const read = columns.filter(({ id, type }) => id !== key.id && type !== 'text' && type !== 'flag');
  const checked = read.filter(({ type }) => type !== 'identifier');
  return [
    ...(date === null ? [] : [`${typedName(date.id)} IS NOT NULL`]),
    ...(amount === null ? [] : [`${REQUIRED_AMOUNT} IS NOT NULL`]),
    ...(shape.checkWidth ? [`_cells = ${shape.width}`] : []),
    ...checked.map(({ id, cell }) => `(${typedName(id)} IS NOT NULL OR ${cell} IS NULL)`),
  ];
}
