import type { DayForm, PlannedCell, RecordPlan } from '../engine/record-plan.js';
import type { CanonicalTable } from './canonical-table.js';
import { type Currency, PLAIN_MARKS } from './currency-marks.js';
import type { DateForm } from './date-sql.js';
import { FACTORS } from './kept-columns.js';
import { KEY_NUMBER } from './key-numbers.js';
import type { DecimalMark } from './number-evidence.js';
import type { TypedColumn } from './recognised-table.js';
import { CREDIT_WORDS, ORDINARY_DOCUMENT } from './record-sql.js';
import { ROWS } from './row-origin.js';

/** Amounts of a line that are only ever added up. */
const ADDED: ReadonlySet<string> = new Set(['revenue', 'contributionMargin', 'cost', 'listRevenue']);

/** What is known about one column before it is read. */
export interface ColumnReading {
  readonly column: TypedColumn;
  readonly index: number;
  readonly factor: number;
  readonly mark: DecimalMark;
  /** The currency whose marks may stand beside amounts. */
  readonly currency: Currency;
  /** Whether other cells of the row give the figure its sign or its currency. */
  readonly isAdjusted: boolean;
  /** The most frequent form first. */
  readonly forms: readonly DateForm[];
}

/**
 * Plans how the records of a file are read from bytes, which is many times as fast as casting text
 * in SQL. Null for tables whose rows take a closer look: without a date a total can't be told from
 * a record, and shares are seldom.
 *
 * @param kept the columns of the table that its rows hold
 */
export function planRecords(
  table: CanonicalTable,
  readings: readonly ColumnReading[],
  kept: readonly string[],
): RecordPlan | null {
  const has = (id: string): boolean => readings.some(({ column }) => column.id === id);
  const keyId = table.requires[0]?.[0];
  const key = readings.find(({ column }) => column.id === keyId);
  if (key === undefined || !table.requires.some((group) => group.includes('date'))) return null;
  if (readings.some(({ isAdjusted }) => isAdjusted)) return null;
  const isLines = table.id === 'invoice-lines';
  const isProduct = isLines && !has('revenue');
  // A cost that is quantity times unit cost is computed in SQL.
  if (isLines && !has('cost') && has('unitCost') && has('quantity')) return null;
  const read = readings.filter(({ column }) => !(isLines && !isProduct && FACTORS.has(column.id)));
  const isSimple = read.every(({ column }) => column.type !== 'share');
  const isOneEach = new Set(read.map(({ index }) => index)).size === read.length;
  const marks = new Set(read.filter(isFigure).map(({ mark }) => mark));
  if (!isSimple || !isOneEach || marks.size > 1) return null;
  const factors = isProduct ? factorsOf(read) : null;
  if (isProduct && factors === null) return null;
  const required = new Set(['date', ...(isLines ? ['revenue', ...FACTORS] : [])]);
  return {
    cells: read.map((reading) => planCell(reading, reading === key, required, kept)),
    decimal: [...marks][0] ?? '.',
    currency: PLAIN_MARKS[key.currency],
    keyNumber: KEY_NUMBER,
    keyHeading: key.column.heading.trim(),
    product: factors === null ? null : { name: 'revenue', factors },
    count: isLines ? ROWS : null,
    hashRecords: isLines,
    amount: isLines ? 'revenue' : null,
    credit: { ordinary: ORDINARY_DOCUMENT, words: CREDIT_WORDS },
  };
}

function isFigure({ column }: ColumnReading): boolean {
  return column.type === 'amount' || column.type === 'number';
}

/** The columns whose product is the revenue; null where one is multiplied by more than that. */
function factorsOf(read: readonly ColumnReading[]): readonly [number, number] | null {
  const quantity = read.find(({ column }) => column.id === 'quantity');
  const price = read.find(({ column }) => column.id === 'unitPrice');
  if (quantity === undefined || price === undefined) return null;
  return quantity.factor === 1 && price.factor === 1 ? [quantity.index, price.index] : null;
}

function planCell(
  { column, index, factor, forms }: ColumnReading,
  isKey: boolean,
  required: ReadonlySet<string>,
  kept: readonly string[],
): PlannedCell {
  return {
    index,
    role: isKey ? 'key' : roleOf(column),
    form: column.type === 'date' ? dayForm(forms[0] ?? 'iso') : null,
    factor,
    isAdded: ADDED.has(column.id),
    required: required.has(column.id),
    name: kept.includes(column.id) ? column.id : null,
  };
}

function roleOf({ id, type }: TypedColumn): PlannedCell['role'] {
  if (id === 'invoiceNumber') return 'hash';
  if (id === 'documentType') return 'document';
  if (type === 'identifier') return 'identifier';
  if (type === 'amount' || type === 'number') return 'amount';
  // A flag is kept as it is written and read by the SQL of its column.
  return type === 'date' ? 'day' : 'text';
}

function dayForm(form: DateForm): DayForm {
  // Columns of serial numbers are marked as adjusted and never get here.
  return form === 'ymd' || form === 'serial' ? 'iso' : form;
}
