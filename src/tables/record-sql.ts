import { literal } from '../engine/sql.js';
import { noDaySql, plausibleDaySql } from './date-sql.js';
import {
  bareKeySql,
  footerSql,
  isRecordSql,
  pageLineSql,
  type RowCells,
  separatorSql,
  totalSql,
  unitRowSql,
} from './no-record-sql.js';
import type { TypedColumn } from './recognised-table.js';
import { AMOUNT, placeholderSql } from './typed-sql.js';
import { VERDICT } from './verdict.js';

/** A raw table read as a canonical one: typed columns beside the raw cells, each computed once. */
export interface RecordShape {
  /** The raw cells that are looked at, in the order of the file: an unused column costs nothing to skip. */
  readonly cells: readonly string[];
  /** How many cells a record has under its heading. */
  readonly width: number;
  /** Typed columns; `typedName` says under which name each stands. */
  readonly columns: readonly TypedColumn[];
  /** The amount every row must have, with the raw cells it comes from; null where none is needed. */
  readonly amount: { readonly sql: string; readonly cells: readonly string[] } | null;
  /** The column without which a row belongs to nobody. */
  readonly key: TypedColumn;
  /** The date every row must have; null where none is needed. */
  readonly date: TypedColumn | null;
  /** Whether records can be wider or narrower than the heading. */
  readonly checkWidth: boolean;
  /** Optional columns whose unreadable cells are reported. */
  readonly checked: readonly TypedColumn[];
}

/** The name of a typed column beside the raw cells. */
export function typedName(id: string): string {
  return `"t_${id}"`;
}

/** The name of the amount every row must have. */
export const REQUIRED_AMOUNT = 't_required_amount';

/**
 * SQL of a relation with raw cells, typed columns, `verdict` and `faults`. In layers, because the
 * engine computes an expression anew wherever it is written, and a cast is what costs.
 */
export function recordsSql(shape: RecordShape, relation: string): string {
  return judgedSql(shape, relation);
}

/**
 * The same, by another judgement.
 *
 * @param verdict SQL of the verdict
 */
export function judgedSql(shape: RecordShape, relation: string, verdict = verdictSql(shape)): string {
  return (
    `SELECT *, CAST(${verdict} AS UTINYINT) AS verdict, CAST(${faultSql(shape.checked)} + ${creditSql(shape)} AS INTEGER) AS faults ` +
    `FROM (${typedSql(shape, relation)})`
  );
}

/** SQL of a relation with raw cells, typed columns, and the amount every row must have. */
export function typedSql(shape: RecordShape, relation: string): string {
  const typed = shape.columns.map((column) => `${column.sql} AS ${typedName(column.id)}`);
  const days = shape.columns
    .filter((column) => column.type === 'date')
    .map((column) => `${plausibleDaySql(typedName(column.id))} AS ${typedName(column.id)}`);
  const read = `SELECT *, ${typed.join(', ')} FROM ${relation}`;
  const bounded = days.length === 0 ? read : `SELECT * REPLACE (${days.join(', ')}) FROM (${read})`;
  const amount = shape.amount === null ? '' : `, ${shape.amount.sql} AS ${REQUIRED_AMOUNT}`;
  return `SELECT *${amount} FROM (${bounded})`;
}

function rowCells(shape: RecordShape): RowCells {
  const document = shape.columns.find((column) => column.id === 'invoiceNumber');
  return {
    cells: shape.cells,
    key: typedName(shape.key.id),
    date: shape.date === null ? null : { column: shape.date, name: typedName(shape.date.id) },
    amount: shape.amount === null ? null : { name: REQUIRED_AMOUNT, cells: shape.amount.cells },
    document: document?.cell ?? null,
  };
}

/** Judges a row. Good rows leave at the first branch, so the many tests behind it cost nothing on a clean file. */
function verdictSql(shape: RecordShape): string {
  const key = typedName(shape.key.id);
  const date = shape.date === null ? null : typedName(shape.date.id);
  const row = rowCells(shape);
  const heading = literal(shape.key.heading.trim());
  const width = `_cells <> ${shape.width}`;
  const amountIsEmpty = shape.amount?.cells.map(placeholderSql).join(' OR ') ?? 'FALSE';
  const good = [
    `${key} IS NOT NULL`,
    ...(shape.amount === null ? [] : [`${REQUIRED_AMOUNT} IS NOT NULL`]),
    // Without a date a total or a footer can't be told from a record by what it lacks.
    date === null ? isRecordSql(row) : `${date} IS NOT NULL AND NOT ${bareKeySql(key, row.document)}`,
    ...(shape.checkWidth ? [`NOT (${width})`] : []),
    `${key} <> ${heading}`,
  ];
  const branches: (readonly [string, number] | null)[] = [
    [good.join(' AND '), VERDICT.used],
    [separatorSql(row), VERDICT.separator],
    [shape.cells.map(placeholderSql).join(' AND '), VERDICT.blank],
    [totalSql(row), VERDICT.totalRow],
    [`${key} = ${heading}`, VERDICT.repeatedHeading],
    [pageLineSql(row), VERDICT.pageLine],
    [footerSql(row), VERDICT.footer],
    [unitRowSql(row), VERDICT.units],
    shape.checkWidth ? [width, VERDICT.ragged] : null,
    shape.amount === null
      ? null
      : [`${REQUIRED_AMOUNT} IS NULL AND NOT (${amountIsEmpty})`, VERDICT.amountFaulty],
    [`${key} IS NULL`, VERDICT.noCustomer],
    shape.amount === null ? null : [`${REQUIRED_AMOUNT} IS NULL`, VERDICT.amountMissing],
    shape.date === null ? null : [placeholderSql(shape.date.cell), VERDICT.dateMissing],
  ];
  const cases = branches.flatMap((each) => (each === null ? [] : [`WHEN ${each[0]} THEN ${each[1]}`]));
  return `CASE ${cases.join(' ')} ELSE ${VERDICT.dateFaulty} END`;
}

/** Bit of `faults` for a credit note or return with a positive amount. */
export const POSITIVE_CREDIT = 1 << 30;
/** How the usual type of document begins. */
export const ORDINARY_DOCUMENT = 'Rechnung';
/** What the type of a credit note or return holds, in small letters. */
export const CREDIT_WORDS = 'gutschrift|retoure|rücksendung|storno|credit|return|cancel';

/** A bit instead of the document type itself, which would take more memory than all amounts of a line. */
function creditSql(shape: RecordShape): string {
  const type = shape.columns.find((column) => column.id === 'documentType');
  if (type === undefined || shape.amount === null) return '0';
  const name = typedName(type.id);
  // The usual type is told by its first letters; words are looked for in the others alone.
  const isCredit = `NOT starts_with(${name}, '${ORDINARY_DOCUMENT}') AND regexp_matches(lower(${name}), '${CREDIT_WORDS}')`;
  return `CASE WHEN ${REQUIRED_AMOUNT} > 0 AND ${isCredit} THEN ${POSITIVE_CREDIT} ELSE 0 END`;
}

/** The bit of each optional column whose cell holds something that cannot be read. */
function faultSql(columns: readonly TypedColumn[]): string {
  const bits = columns.map(
    (column, index) =>
      `CASE WHEN ${typedName(column.id)} IS NULL AND ${column.cell} IS NOT NULL AND NOT ${placeholderSql(column.cell)}${column.type === 'date' ? ` AND NOT ${noDaySql(column.cell)}` : ''} THEN ${1 << index} ELSE 0 END`,
  );
  return bits.length === 0 ? '0' : bits.join(' + ');
}

/** The SQL types of canonical columns. */
export const SQL_TYPES: Readonly<Record<TypedColumn['type'], string>> = {
  identifier: 'VARCHAR',
  text: 'VARCHAR',
  amount: AMOUNT,
  number: AMOUNT,
  share: 'DOUBLE',
  date: 'DATE',
  flag: 'BOOLEAN',
};
