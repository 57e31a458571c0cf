import type { Engine } from '../engine/engine.js';
import { identifier, literal } from '../engine/sql.js';
import type { Bilingual } from '../language/bilingual.js';
import type { CanonicalColumn, CanonicalTable } from './canonical-table.js';
import type { LoadedTable } from './load-table.js';
import type { TypedSource } from './typed-source.js';
import { REJECTIONS, SET_ASIDE_RULES, VERDICT } from './verdict.js';
import { RECORD, wholeColumns } from './whole-select.js';

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
    return `${format === 'csv' ? csvSql(identifier(id), type) : identifier(id)} AS ${identifier(id)}`;
  });
  const rows = `SELECT ${columns.join(', ')} FROM ${identifier(table.id)} WHERE verdict = ${VERDICT.used}`;
  const options =
    format === 'csv'
      ? `FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"'`
      : 'FORMAT parquet, COMPRESSION snappy';
  await engine.inFileOrder(() => engine.run(`COPY (${rows}) TO ${literal(path)} (${options})`));
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

function csvSql(column: string, type: CanonicalColumn['type']): string {
  if (type === 'amount' || type === 'number') return plainNumber(column);
  if (type === 'date') return `strftime(${column}, '%Y-%m-%d')`;
  if (type === 'identifier' || type === 'text') return safeTextSql(column);
  return `CAST(${column} AS VARCHAR)`;
}

/** An exact decimal without the zeros that only its type gives it. */
function plainNumber(column: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  return `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
}

const BLANK = String.raw`[\s\p{Z}\p{Cc}\x{feff}]*`;
const FORMULA = String.raw`^'*${BLANK}[=+\-@\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}]|^'*[\t\r\n]`;
const NUMBER_ALONE = String.raw`^[+-]?\d+([.,]\d+)?$`;

/** Text that no spreadsheet runs as a formula: the rule of the customer list, as SQL. */
export function safeTextSql(column: string): string {
  const matches = (pattern: string): string => `regexp_matches(${column}, ${literal(pattern)})`;
  return (
    `CASE WHEN ${matches('^[0-9A-Za-z]')} THEN ${column} ` +
    `WHEN ${matches(FORMULA)} AND NOT ${matches(NUMBER_ALONE)} THEN concat('''', ${column}) ELSE ${column} END`
  );
}
