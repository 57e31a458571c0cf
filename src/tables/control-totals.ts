import type { Engine } from '../engine/engine.js';
import { identifier, literal } from '../engine/sql.js';
import type { Bilingual } from '../language/bilingual.js';
import { formatNumber } from '../language/numbers.js';
import type { Problem, SourcePosition } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { LoadedRows } from './load-quickly.js';
import { REQUIRED_AMOUNT, recordsSql, typedName } from './record-sql.js';
import { nameOfSubtotal, totalKind } from './total-labels.js';
import type { VerdictTotal } from './typed-source.js';
import { REJECTIONS, VERDICT } from './verdict.js';

/** More totals than this are the subtotals of so many groups; they are counted, not compared. */
const MOST_TOTALS = 5000;
/** So many subtotals that disagree are listed one by one. */
const LISTED = 20;
/** Half a cent in millionths: a total is printed to the cent. */
const ROUNDING = 5000n;
const CELL_END = '\u001f';

/** A total row of a file. */
interface TotalRow {
  readonly row: number | undefined;
  /** The cell that says what it is. */
  readonly label: string;
  readonly micros: bigint;
}

/**
 * Compares the totals that a file carries with the sum of its rows (Kontrollsumme): grand totals with
 * all rows of the source that are records, used or not, and subtotals with the rows of their group
 * where a column names it in every row. What agrees is a note, what doesn't a warning.
 *
 * @param columns the columns of the loaded table
 */
export async function compareTotals(
  engine: Engine,
  tableId: string,
  loaded: LoadedRows,
  index: number,
  totals: readonly VerdictTotal[],
  columns: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const own = totals.filter(({ source }) => source === index);
  const hasTotals = own.some(({ verdict }) => verdict === VERDICT.totalRow);
  if (!hasTotals || !columns.has('revenue')) return [];
  const found = await totalRows(engine, loaded);
  const { file, sheet } = loaded.source.source.raw;
  const at = (row: number | undefined): SourcePosition => ({
    file,
    ...(sheet === null ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
  });
  const sum = own
    .filter(({ verdict }) => isRecord(verdict))
    .reduce((all, { revenueMicros }) => all + revenueMicros, 0n);
  return [
    ...compareGrandTotals(found, sum, at),
    ...(await compareSubtotals(engine, tableId, index, found, columns, at)),
  ];
}

function isRecord(verdict: number): boolean {
  return verdict === VERDICT.used || verdict === VERDICT.noCustomer || REJECTIONS.has(verdict);
}

function agrees(one: bigint, other: bigint): boolean {
  const difference = one - other;
  return difference <= ROUNDING && difference >= -ROUNDING;
}

function compareGrandTotals(
  found: readonly TotalRow[],
  sum: bigint,
  at: (row: number | undefined) => SourcePosition,
): readonly Problem[] {
  const grand = found.filter(({ label }) => totalKind(label) === 'grand');
  // A figure behind the word may be a year or the number of a customer.
  const certain = found.length === 1 ? grand : grand.filter(({ label }) => !/\d/.test(label));
  const last = certain.at(-1);
  // Where each group ends with a bare `Summe`, all of them together are what the rows come to.
  const all = grand.reduce((micros, each) => micros + each.micros, 0n);
  const matching =
    grand.findLast(({ micros }) => agrees(micros, sum)) ??
    (grand.length > 0 && agrees(all, sum) ? grand.at(-1) : undefined);
  if (matching !== undefined) {
    const total = amount(agrees(matching.micros, sum) ? matching.micros : all);
    return [problem('KW240', { position: at(matching.row), details: { total } })];
  }
  if (last === undefined) return [];
  const details = { total: amount(last.micros), sum: amount(sum), difference: amount(last.micros - sum) };
  return [problem('KW241', { position: at(last.row), details })];
}

async function compareSubtotals(
  engine: Engine,
  tableId: string,
  index: number,
  found: readonly TotalRow[],
  columns: ReadonlySet<string>,
  at: (row: number | undefined) => SourcePosition,
): Promise<readonly Problem[]> {
  const named = new Map<string, TotalRow[]>();
  for (const each of found) {
    const name = totalKind(each.label) === 'group' ? nameOfSubtotal(each.label) : null;
    if (name !== null) named.set(name, [...(named.get(name) ?? []), each]);
  }
  if (named.size === 0) return [];
  const sums = await groupSums(engine, tableId, index, [...named.keys()], columns);
  const wrong: Problem[] = [];
  let right = 0;
  for (const [name, rows] of named) {
    const sum = sums.get(name);
    // A name that stands twice may be that of two groups.
    const [first] = rows;
    if (sum === undefined || first === undefined || rows.length > 1) continue;
    if (agrees(first.micros, sum)) right += 1;
    else {
      const details = {
        total: amount(first.micros),
        sum: amount(sum),
        difference: amount(first.micros - sum),
      };
      wrong.push(problem('KW242', { position: at(first.row), details }));
    }
  }
  const listed = wrong.slice(0, LISTED);
  const last = listed.at(-1);
  if (last !== undefined) listed[listed.length - 1] = { ...last, count: 1 + wrong.length - listed.length };
  return [
    ...(right > 0 ? [problem('KW243', { position: at(undefined), details: { right } })] : []),
    ...listed,
  ];
}

/** The sum of the rows of each group that exactly one column knows, in every record, by that name. */
async function groupSums(
  engine: Engine,
  tableId: string,
  index: number,
  names: readonly string[],
  columns: ReadonlySet<string>,
): Promise<ReadonlyMap<string, bigint>> {
  const types = await engine.columns(
    `SELECT column_name FROM duckdb_columns() WHERE table_name = '${tableId}' AND data_type = 'VARCHAR'`,
  );
  const texts = [...new Set(types.text('column_name'))].filter((id) => id !== null && columns.has(id));
  const records = `_source = ${index} AND verdict NOT IN (${layoutVerdicts().join(', ')})`;
  const list = names.map(literal).join(', ');
  const sums = new Map<string, bigint>();
  const ambiguous = new Set<string>();
  for (const id of texts) {
    const column = identifier(id ?? '');
    const missing = await engine.row(
      `SELECT count(*) AS n FROM ${identifier(tableId)} WHERE ${records} AND ${column} IS NULL`,
    );
    if (missing.get('n') !== 0) continue;
    const result = await engine.columns(
      `SELECT ${column} AS name, ${microsSql('sum(revenue)')} AS micros FROM ${identifier(tableId)} ` +
        `WHERE ${records} AND ${column} IN (${list}) GROUP BY ALL ORDER BY ALL`,
    );
    const micros = result.text('micros');
    for (const [row, name] of result.text('name').entries()) {
      if (name === null) continue;
      if (sums.has(name)) ambiguous.add(name);
      sums.set(name, BigInt(micros[row] ?? '0'));
    }
  }
  for (const name of ambiguous) sums.delete(name);
  return sums;
}

function layoutVerdicts(): readonly number[] {
  return Object.values(VERDICT).filter((verdict) => !isRecord(verdict));
}

function microsSql(value: string): string {
  // Widened first: a single amount has no room for six digits more.
  return `CAST(CAST(coalesce(CAST(${value} AS DECIMAL(38, 12)), 0) * 1000000 AS HUGEINT) AS VARCHAR)`;
}

/** The total rows of a source in their order, as far as they have an amount. */
async function totalRows(engine: Engine, { source, select }: LoadedRows): Promise<readonly TotalRow[]> {
  const { raw } = source.source;
  const { shape } = select;
  const revenue = shape.amount === null ? typedName('revenue') : REQUIRED_AMOUNT;
  if (shape.amount === null && !shape.columns.some(({ id }) => id === 'revenue')) return [];
  const numbered = raw.hasPositions
    ? raw.relation
    : `(SELECT *, row_number() OVER () AS _row, 0 AS _cells FROM ${raw.relation})`;
  const result = await engine.inFileOrder(() =>
    engine.columns(
      `SELECT CAST(_row AS DOUBLE) AS _row, concat_ws(chr(31), ${shape.cells.join(', ')}) AS cells, ` +
        `${microsSql(revenue)} AS micros FROM (${recordsSql(shape, numbered)}) ` +
        `WHERE verdict = ${VERDICT.totalRow} AND ${revenue} IS NOT NULL ORDER BY _row LIMIT ${MOST_TOTALS}`,
    ),
  );
  const records = [...result.number('_row')];
  const rows = raw.hasPositions ? records : await raw.linesOfRecords(records);
  const cells = result.text('cells');
  const micros = result.text('micros');
  return records.map((_, at) => ({
    row: rows[at],
    label: (cells[at] ?? '').split(CELL_END).find((cell) => totalKind(cell) !== null) ?? '',
    micros: BigInt(micros[at] ?? '0'),
  }));
}

/** An amount in the form of each language, to the cent. */
function amount(micros: bigint): Bilingual {
  const cents = Number(micros / 10_000n) / 100;
  const shown = (language: 'de' | 'en'): string => formatNumber(cents, 2, language);
  return { de: shown('de'), en: shown('en') };
}
