import { identifier } from '../engine/sql.js';
import type { CanonicalTable } from './canonical-table.js';
import { FACTORS } from './kept-columns.js';
import { costOf, revenueOf } from './line-amounts.js';
import type { RecognisedTable, TypedColumn } from './recognised-table.js';
import { REQUIRED_AMOUNT, type RecordShape, recordsSql, SQL_TYPES, typedName } from './record-sql.js';
import { ONE_ROW, RECORD_HASH, sourceSql } from './row-origin.js';
import type { SourceSelect, TypedSource } from './typed-source.js';
import { DIGEST } from './wide-rows.js';

/** Optional columns that are read as values: text cannot be faulty. */
const CHECKED_TYPES: readonly TypedColumn['type'][] = ['amount', 'number', 'share', 'date'];

/** A source as the rows of a canonical table, read from text cells. */
export function textSelect(
  table: CanonicalTable,
  { source, typed }: TypedSource,
  index: number,
  ids: readonly string[],
): SourceSelect {
  const shape = shapeOf(table, source, typed.columns);
  const hash = comparesRecords(table) ? recordHashSql(source) : null;
  const records = recordsSql(shape, source.raw.relation);
  return { all: rowsSql(table, typed.columns, shape, records, index, ids, null, hash), shape };
}

/**
 * SQL of the rows of a canonical table with `_source`, `_rows`, `verdict` and `faults`.
 *
 * @param records SQL of the records that are of this shape, with `verdict` and `faults`
 * @param documentHash SQL of the number that stands for a document; its text is hashed where none is given
 * @param recordHash SQL of the number that stands for the whole record; null where nobody compares records
 */
export function rowsSql(
  table: CanonicalTable,
  columns: ReadonlyMap<string, TypedColumn>,
  shape: RecordShape,
  records: string,
  index: number,
  ids: readonly string[],
  documentHash: string | null = null,
  recordHash: string | null = null,
): string {
  const values = ids.map((id) => {
    const column = columns.get(id);
    if (id === 'revenue' && shape.amount !== null) return `${REQUIRED_AMOUNT} AS revenue`;
    const cost = id === 'cost' && table.id === 'invoice-lines' ? costOf(columns) : null;
    if (cost !== null) return `${cost} AS cost`;
    // A document number is only ever counted: its hash takes a third of the memory of its text.
    if (id === 'invoiceNumber') {
      const hash = `CASE WHEN ${column?.cell} IS NOT NULL THEN hash(${column?.cell}) END`;
      return `${documentHash ?? (column === undefined ? `CAST(NULL AS ${DOCUMENT_TYPE})` : hash)} AS ${identifier(id)}`;
    }
    const value = column === undefined ? `CAST(NULL AS ${sqlType(table, id)})` : typedName(id);
    return `${value} AS ${identifier(id)}`;
  });
  const hash = recordHash === null ? [] : [`${recordHash} AS ${RECORD_HASH}`];
  return `SELECT ${[...values, sourceSql(index), ONE_ROW, 'verdict', 'faults', ...hash].join(', ')} FROM (${records})`;
}

/** SQL of the number that stands for a whole record, which makes the engine read every cell of it. */
export function recordHashSql({ raw }: RecognisedTable): string {
  if (raw.kept !== undefined) return `hash(${DIGEST})`;
  return `hash(${raw.headings.map((_, cell) => `c${cell}`).join(', ')})`;
}

/** Whether records of a table that are alike in every cell are counted: two lines are, two customers are united anyway. */
export function comparesRecords(table: CanonicalTable): boolean {
  return table.id === 'invoice-lines';
}

/** Of a document number only a hash is kept. */
export const DOCUMENT_TYPE = 'UBIGINT';

/** The type of a canonical column in the engine. */
export function sqlType(table: CanonicalTable, id: string): string {
  return SQL_TYPES[table.columns.find((each) => each.id === id)?.type ?? 'text'];
}

/** How the records of a source are read; what no fact needs stays out. */
export function shapeOf(
  table: CanonicalTable,
  source: RecognisedTable,
  given: ReadonlyMap<string, TypedColumn>,
): RecordShape {
  const key = given.get(table.requires[0]?.[0] ?? '');
  if (key === undefined) throw new Error(`${table.id} without its key`);
  const amount = table.id === 'invoice-lines' ? revenueOf(given) : null;
  const required = new Set([key.id, 'date', ...(amount === null ? [] : ['revenue', ...FACTORS])]);
  const hasRevenue = amount !== null && given.has('revenue');
  const costs = table.id === 'invoice-lines' && costOf(given) !== null;
  const columns = [...given.values()].filter(
    ({ id }) => !(id === 'quantity' ? hasRevenue && !costs : hasRevenue && FACTORS.has(id)),
  );
  // The first column too: that is where a total row says what it is.
  const cells = new Map([[0, [...given.values()].find((column) => column.index === 0)?.cell ?? 'c0']]);
  for (const { index, cell } of columns) cells.set(index, cell);
  return {
    cells: [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell),
    width: source.raw.headings.length,
    columns,
    amount,
    key,
    date: given.get('date') ?? null,
    checkWidth: source.raw.hasPositions && source.raw.sheet === null,
    checked: columns.filter((column) => !required.has(column.id) && CHECKED_TYPES.includes(column.type)),
  };
}
