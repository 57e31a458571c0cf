import type { Engine } from '../../src/engine/engine.js';
import { identifier } from '../../src/engine/sql.js';
import type { Problem } from '../../src/problems/problem.js';
import { KEY_NUMBER, keyText } from '../../src/tables/key-numbers.js';
import type { LoadedTable } from '../../src/tables/load-table.js';
import { VERDICT } from '../../src/tables/verdict.js';
import type { TestEngine } from '../engine/test-engine.js';
import { loadFiles } from '../ingest/load-files.js';

/** One row of a table as it was loaded; amounts in millionths. */
export interface ReadRow {
  readonly customer: string;
  /** ISO; empty where there is none. */
  readonly day: string;
  readonly revenue: bigint | null;
  /** Null too where the table has no margin. */
  readonly margin: bigint | null;
  /** For how many records it stands. */
  readonly rows: number;
  readonly verdict: number;
  readonly hasFaults: boolean;
}

/** What became of a file: refused with codes, or rows with the codes of what was said about it. */
export type FileReading =
  | { readonly is: 'refused'; readonly codes: readonly string[] }
  | {
      readonly is: 'read';
      readonly codes: readonly string[];
      /** False where no row has one: its heading was hit, and what is read is named in every report. */
      readonly hasMargin: boolean;
      readonly rows: readonly ReadRow[];
    }
  | { readonly is: 'crashed'; readonly error: unknown };

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The table of invoice lines. */
export const LINES = 'invoice-lines';
/** What a user is told beside warnings: that the end of a file can't be judged. */
const TOLD_NOTES: readonly string[] = ['KW142'];

/** Notes that change nothing are no warning; all else is said. */
export function toldCodes(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ severity, code }) => severity !== 'info' || TOLD_NOTES.includes(code))
    .map(({ code }) => code);
}

export const crashed = (error: unknown): FileReading => ({ is: 'crashed', error });

/** What rows and codes come to: a file of which no row counts is refused. */
export const readingOf = (codes: readonly string[], rows: readonly ReadRow[]): FileReading =>
  rows.some(({ verdict }) => verdict === VERDICT.used)
    ? { is: 'read', codes, hasMargin: rows.some(({ margin }) => margin !== null), rows }
    : { is: 'refused', codes: ['KW406', ...codes] };

/** The rows of a table, each with the file that it comes from: in the order in which they were loaded. */
export async function rowsOf(
  engine: Engine,
  table: string,
  places: readonly number[],
  order = ' ORDER BY rowid',
): Promise<(readonly [number, ReadRow])[]> {
  const present = await engine.columnNames(table);
  const micros = (column: string): string =>
    present.has(column)
      ? `CAST(CAST(CAST(${identifier(column)} AS DECIMAL(38, 12)) * 1000000 AS HUGEINT) AS VARCHAR)`
      : 'CAST(NULL AS VARCHAR)';
  const number = (column: string, otherwise: string): string =>
    `CAST(${present.has(column) ? column : otherwise} AS DOUBLE) AS ${column}`;
  const key = present.has('customerId') ? '"customerId"' : keyText(KEY_NUMBER);
  const noKey = `CASE WHEN ${key} IS NULL THEN ${VERDICT.noCustomer} ELSE ${VERDICT.used} END`;
  const result = await engine.columns(
    `SELECT ${key} AS customer, CAST(${present.has('date') ? 'date' : 'NULL'} AS VARCHAR) AS day, ` +
      `${micros('revenue')} AS revenue, ${micros('contributionMargin')} AS margin, ${number('_rows', '1')}, ` +
      `${number('verdict', noKey)}, ${number('faults', '0')} FROM ${identifier(table)}${order}`,
  );
  if (result.rowCount !== places.length)
    throw new Error(`${table} has ${result.rowCount} rows instead of ${places.length}`);
  const [customer, day, revenue, margin] = [
    result.text('customer'),
    result.text('day'),
    result.text('revenue'),
    result.text('margin'),
  ];
  const [rows, verdict, faults] = [result.number('_rows'), result.number('verdict'), result.number('faults')];
  const exact = (text: string | null | undefined): bigint | null => (text == null ? null : BigInt(text));
  return places.map((at, row) => [
    at,
    {
      customer: customer[row] ?? '',
      day: day[row] ?? '',
      revenue: exact(revenue[row]),
      margin: exact(margin[row]),
      rows: rows[row] ?? Number.NaN,
      verdict: verdict[row] ?? Number.NaN,
      hasFaults: faults[row] !== 0,
    },
  ]);
}

/** Rows and amounts that the reconciliation goes by are those of the table. */
export function requireTotals({ totals }: LoadedTable, rows: readonly ReadRow[]): void {
  for (const verdict of new Set([...totals, ...rows].map((each) => each.verdict))) {
    const own = rows.filter((row) => row.verdict === verdict);
    const sum = (amount: 'revenue' | 'margin'): bigint =>
      own.reduce((all, row) => all + (row[amount] ?? 0n), 0n);
    const said = totals.filter((total) => total.verdict === verdict);
    const is = [own.reduce((all, row) => all + row.rows, 0), sum('revenue'), sum('margin')];
    const should = [
      said.reduce((all, each) => all + each.rows, 0),
      said.reduce((all, each) => all + each.revenueMicros, 0n),
      said.reduce((all, each) => all + each.marginMicros, 0n),
    ];
    if (String(is) !== String(should))
      throw new Error(`verdict ${verdict}: rows and amounts are ${is}, and ${should} in the reconciliation`);
  }
}

/** Reads one file in whole, with all tables that it has. */
export async function readAlone(test: TestEngine, { name, bytes }: NamedFile): Promise<FileReading> {
  const { ingested, loaded } = await loadFiles(
    test,
    { [name]: bytes },
    {},
    { customerNumbers: { leadingZeros: 'keep' } },
  );
  const codes = toldCodes([...ingested.problems, ...loaded.problems]);
  const table = loaded.tables.get(LINES) ?? loaded.tables.get('customers');
  if (table === undefined) return crashed(new Error('no table with revenue was loaded'));
  const count = await test.engine.row(`SELECT count(*) AS n FROM ${identifier(table.id)}`);
  const places = new Array<number>(count.get('n') ?? 0).fill(0);
  const rows = (await rowsOf(test.engine, table.id, places, '')).map(([, row]) => row);
  requireTotals(table, rows);
  return readingOf(codes, rows);
}
