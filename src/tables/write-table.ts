import type { Engine } from '../engine/engine.js';
import { identifier, literal } from '../engine/sql.js';
import type { Bilingual } from '../language/bilingual.js';
import type { CanonicalColumn, CanonicalTable } from './canonical-table.js';
import type { LoadedTable } from './load-table.js';
import type { TypedSource } from './typed-source.js';
import { REJECTIONS, SET_ASIDE_RULES, VERDICT } from './verdict.js';
import { isWide, RECORD, wholeColumns } from './whole-select.js';

export type TableFileFormat = 'csv' | 'parquet';

/**
 * Writes the used rows of a table that was loaded whole, in the order of the files. Amounts are exact, with a
 * point and no more decimals than they have; dates are ISO. The engine writes as it reads: memory stays flat.
 */
export async function writeTable(
  engine: Engine,
  table: CanonicalTable,
  loaded: LoadedTable,
  path: string,
  format: TableFileFormat,
): Promise<void> {
  const columns = wholeColumns(table, loaded.columns).map((id) => {
    const type = table.columns.find((column) => column.id === id)?.type ?? 'text';
    return { name: identifier(id), type, isWide: isWide(id, loaded.columns) };
  });
  const from = `FROM ${identifier(table.id)} WHERE verdict = ${VERDICT.used}`;
  const rows =
    format === 'csv'
      ? `SELECT ${columns.map((each) => `${csvSql(each)} AS ${each.name}`).join(', ')} ` +
        `FROM (SELECT ${columns.map((each) => `${cellSql(each)} AS ${each.name}`).join(', ')} ${from})`
      : `SELECT ${columns.map(({ name }) => name).join(', ')} ${from}`;
  const options =
    format === 'csv'
      ? `FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"'`
      : 'FORMAT parquet, COMPRESSION snappy';
  await engine.inFileOrder(() => engine.copy(rows, path, options));
}

/** A row that is not in the table, with the reason; the amount as far as it could be read. */
export interface LeftOutRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  /** The code of the problem, or the rule by which the row was set aside. */
  readonly code: string;
  readonly reason: Bilingual;
  /** Exact, with a point; null where it is missing or unreadable. */
  readonly revenue: string | null;
}

/** So many rows are looked up in a file at a time. */
const AT_ONCE = 200_000;

/** The rejected and set aside rows of a table that was loaded whole, source by source, in the order of the file. */
export async function* leftOutRows(
  engine: Engine,
  loaded: LoadedTable,
  sources: readonly TypedSource[],
): AsyncGenerator<LeftOutRow> {
  const revenue = loaded.columns.has('revenue') ? plainNumber('revenue') : 'CAST(NULL AS VARCHAR)';
  for (const [index, { source }] of sources.entries()) {
    const { raw } = source;
    for (let after = 0; ; ) {
      const found = await engine.columns(
        `SELECT ${RECORD}, CAST(verdict AS DOUBLE) AS verdict, ${revenue} AS revenue FROM ${identifier(loaded.id)} ` +
          `WHERE _source = ${index} AND verdict <> ${VERDICT.used} AND ${RECORD} > ${after} ORDER BY ${RECORD} LIMIT ${AT_ONCE}`,
      );
      const records = [...found.number(RECORD)];
      if (records.length === 0) break;
      const rows = raw.hasPositions ? records : await raw.linesOfRecords(records);
      const [verdicts, amounts] = [found.number('verdict'), found.text('revenue')];
      for (const [at, row] of rows.entries()) {
        const { file, sheet } = raw;
        yield { file, sheet, row, ...reasonOf(verdicts[at] ?? 0), revenue: amounts[at] ?? null };
      }
      after = records.at(-1) ?? after;
    }
  }
}

const FAULTS: ReadonlyMap<number, Bilingual> = new Map([
  [VERDICT.amountFaulty, { de: 'Betrag nicht lesbar', en: 'unreadable amount' }],
  [VERDICT.dateFaulty, { de: 'Datum nicht lesbar', en: 'unreadable date' }],
  [VERDICT.dateMissing, { de: 'Datum fehlt', en: 'date is missing' }],
  [VERDICT.amountMissing, { de: 'Betrag fehlt', en: 'amount is missing' }],
  [VERDICT.ragged, { de: 'andere Zahl von Feldern', en: 'another number of fields' }],
]);

function reasonOf(verdict: number): { readonly code: string; readonly reason: Bilingual } {
  const setAside = SET_ASIDE_RULES.get(verdict);
  const code = REJECTIONS.get(verdict) ?? setAside?.rule;
  const reason = FAULTS.get(verdict) ?? setAside?.label;
  if (code === undefined || reason === undefined) throw new Error(`no wording for verdict ${verdict}`);
  return { code, reason };
}

interface WrittenColumn {
  readonly name: string;
  readonly type: CanonicalColumn['type'];
  readonly isWide: boolean;
}

/** A value as text; apart from what is made of it, because within CASE it would be computed anew each time. */
function cellSql({ name, type }: WrittenColumn): string {
  return type === 'identifier' || type === 'text' ? name : `CAST(${name} AS VARCHAR)`;
}

function csvSql({ name, type, isWide: hasManyDecimals }: WrittenColumn): string {
  if (type === 'amount' || type === 'number') return hasManyDecimals ? trimmed(name) : shortNumber(name);
  return type === 'identifier' || type === 'text' ? safeTextSql(name) : name;
}

/** Six decimals without the zeros at their end. Trimming takes ten times as long, and few amounts need it. */
function shortNumber(text: string): string {
  const without = (end: string): string =>
    `WHEN ends_with(${text}, '${end}') THEN left(${text}, length(${text}) - ${end.length})`;
  return `CASE ${['.000000', '00000', '0000'].map(without).join(' ')} ELSE ${trimmed(text)} END`;
}

/** An exact decimal without the zeros that only its type gives it: amounts and numbers always have decimals. */
function plainNumber(column: string): string {
  return trimmed(`CAST(${column} AS VARCHAR)`);
}

function trimmed(text: string): string {
  return `rtrim(rtrim(${text}, '0'), '.')`;
}

const BLANK = String.raw`[\s\p{Z}\p{Cc}\x{feff}]*`;
const FORMULA = String.raw`^'*${BLANK}[=+\-@\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}]|^'*[\t\r\n]`;
const NUMBER_ALONE = String.raw`^[+-]?\d+([.,]\d+)?$`;

/** Digits and letters as characters: nearly every text begins with one, and is then looked at no closer. */
const BEGINS_PLAINLY = ['09', 'AZ', 'az'].map((ends) => [ends.charCodeAt(0), ends.charCodeAt(1)] as const);

/** Text that no spreadsheet runs as a formula: the rule of the customer list, as SQL. */
export function safeTextSql(column: string): string {
  const matches = (pattern: string): string => `regexp_matches(${column}, ${literal(pattern)})`;
  return (
    `CASE WHEN ${BEGINS_PLAINLY.map(([from, to]) => `ascii(${column}) BETWEEN ${from} AND ${to}`).join(' OR ')} THEN ${column} ` +
    `WHEN ${matches(FORMULA)} AND NOT ${matches(NUMBER_ALONE)} THEN concat('''', ${column}) ELSE ${column} END`
  );
}
