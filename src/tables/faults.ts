import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import type { ProblemCode } from '../problems/catalogue.js';
import type { Problem, SourcePosition } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { type DateForm, NO_DAY } from './date-sql.js';
import { FORM_NAMES } from './reading-dialect.js';
import { type RecordShape, recordsSql } from './record-sql.js';
import type { SourceSelect, TypedSource, VerdictTotal } from './typed-source.js';
import { REJECTIONS, VERDICT } from './verdict.js';

/** So many faulty rows of a kind are listed one by one; of the others the number is given. */
const LISTED_ROWS = 200;

/** Lists the rejected rows of a source with their line or row, the faulty cell and nothing else of the record. */
export async function listRejections(
  engine: Engine,
  { source, typed }: TypedSource,
  select: SourceSelect,
  totals: readonly VerdictTotal[],
): Promise<readonly Problem[]> {
  const { amount, date } = select.shape;
  const cells = [...new Set([...(amount?.cells ?? []), ...(date === null ? [] : [date.cell])])];
  const rows = await faultyRows(engine, source.raw, select.shape, 'verdict BETWEEN 1 AND 9', cells);
  const shown = new Map<number, number>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const code = REJECTIONS.get(row.fault);
    if (code === undefined) continue;
    shown.set(row.fault, (shown.get(row.fault) ?? 0) + 1);
    const place = placeOf(row.fault, select, typed.columns, row.cells, source.raw.headings);
    problems.push(
      describe(code, { file: source.raw.file, sheet: source.raw.sheet, row: row.row }, place, row, {
        source,
        typed,
      }),
    );
  }
  for (const total of totals) {
    const code = REJECTIONS.get(total.verdict);
    const missing = total.rows - (shown.get(total.verdict) ?? 0);
    const last = problems.findLastIndex((each) => each.code === code);
    const example = problems[last];
    if (missing > 0 && example !== undefined) problems[last] = { ...example, count: example.count + missing };
  }
  return problems;
}

/** Lists, per optional column, how many cells could not be read, with one of them. */
export async function listFaults(
  engine: Engine,
  tableId: string,
  { source }: TypedSource,
  index: number,
  select: SourceSelect,
): Promise<readonly Problem[]> {
  if (select.shape.checked.length === 0) return [];
  const counts = select.shape.checked.map(
    (_, bit) => `count(*) FILTER (faults & ${1 << bit} > 0) AS n${bit}`,
  );
  const found = await engine.row(
    `SELECT ${counts.join(', ')} FROM ${identifier(tableId)} WHERE _source = ${index} AND verdict = ${VERDICT.used} AND faults > 0`,
  );
  const problems: Problem[] = [];
  for (const [bit, column] of select.shape.checked.entries()) {
    const rows = found.get(`n${bit}`) ?? 0;
    if (rows === 0) continue;
    const where = `faults & ${1 << bit} > 0 AND verdict = ${VERDICT.used}`;
    const [first] = await faultyRows(engine, source.raw, select.shape, where, [column.cell], 1);
    const value = first?.cells.get(column.cell) ?? '';
    problems.push(
      problem('KW208', {
        position: place(source.raw.file, source.raw.sheet, first?.row, column.heading),
        value,
        details: { rows, value },
        count: rows,
      }),
    );
  }
  return problems;
}

/** The same pattern where it runs here, which knows no group of its own for the case of letters. */
const STANDS_FOR_NO_DAY = new RegExp(`^${NO_DAY.replace('(?i:', '(?:')}$`, 'i');
const STANDS_FOR_NONE = {
  de: ', sondern steht für „kein Datum“ oder „unbegrenzt“',
  en: ' but stands for "no date" or "unlimited"',
};

interface FaultyRow {
  readonly row: number | undefined;
  readonly fault: number;
  readonly cells: ReadonlyMap<string, string | null>;
  readonly width: number;
}

/** Reads faulty rows once more, this time in the order of the file, to say where they stand. */
async function faultyRows(
  engine: Engine,
  raw: TypedSource['source']['raw'],
  shape: RecordShape,
  where: string,
  cells: readonly string[],
  limit = LISTED_ROWS,
): Promise<readonly FaultyRow[]> {
  const numbered = raw.hasPositions
    ? raw.relation
    : `(SELECT *, row_number() OVER () AS _row, 0 AS _cells FROM ${raw.relation})`;
  const wanted = [
    ...cells,
    'CAST(_row AS DOUBLE) AS _row',
    'CAST(_cells AS DOUBLE) AS _cells',
    'CAST(verdict AS DOUBLE) AS fault',
  ];
  const result = await engine.inFileOrder(() =>
    engine.columns(
      `SELECT ${wanted.join(', ')} FROM (${recordsSql(shape, numbered)}) WHERE ${where} ` +
        // A count instead of row_number(): that one the engine rewrites, and stumbles over its own rewriting.
        `QUALIFY count(*) OVER (PARTITION BY verdict ORDER BY _row ROWS UNBOUNDED PRECEDING) <= ${limit} ORDER BY _row`,
    ),
  );
  const records = result.number('_row');
  const faults = result.number('fault');
  const widths = result.number('_cells');
  const texts = new Map(cells.map((cell) => [cell, result.text(cell)]));
  const rows = raw.hasPositions ? [...records] : await raw.linesOfRecords([...records]);
  return [...records.keys()].map((at) => ({
    row: rows[at],
    fault: faults[at] ?? 0,
    width: widths[at] ?? 0,
    cells: new Map(cells.map((cell) => [cell, texts.get(cell)?.[at] ?? null])),
  }));
}

interface Place {
  readonly heading: string | undefined;
  readonly value: string | null;
}

function placeOf(
  fault: number,
  select: SourceSelect,
  columns: TypedSource['typed']['columns'],
  cells: ReadonlyMap<string, string | null>,
  headings: readonly string[],
): Place {
  const isDate = fault === VERDICT.dateFaulty || fault === VERDICT.dateMissing;
  if (fault === VERDICT.ragged) return { heading: undefined, value: null };
  if (isDate)
    return { heading: select.shape.date?.heading, value: cells.get(select.shape.date?.cell ?? '') ?? null };
  const candidates = select.shape.amount?.cells ?? [];
  const isEmpty = (cell: string): boolean => (cells.get(cell) ?? '').trim() === '';
  // Of an amount that is missing, the cell that is empty: the other factor may well be there.
  const empty = fault === VERDICT.amountMissing ? candidates.find(isEmpty) : undefined;
  const cell =
    empty ?? candidates.find((each) => !/^[\s\d.,'+-]*$/.test(cells.get(each) ?? '')) ?? candidates[0] ?? '';
  const heading = [...columns.values()].find((column) => column.cell === cell)?.heading;
  return { heading: heading ?? headings[Number(cell.slice(1))], value: cells.get(cell) ?? null };
}

function describe(
  code: ProblemCode,
  at: { readonly file: string; readonly sheet: string | null; readonly row: number | undefined },
  found: Place,
  row: FaultyRow,
  { source, typed }: TypedSource,
): Problem {
  const value = found.value === null ? undefined : found.value.slice(0, 80);
  return problem(code, {
    position: place(at.file, at.sheet, at.row, found.heading),
    ...(value === undefined ? {} : { value }),
    details: {
      value: value ?? '',
      table: source.table.id,
      decimal: typed.dialect.decimal ?? '',
      dates: typed.dialect.dateOrder ?? FORM_NAMES[formOf(typed)],
      meaning: STANDS_FOR_NO_DAY.test(value ?? '') ? STANDS_FOR_NONE : '',
      cells: row.width,
      width: source.raw.headings.length,
    },
  });
}

/** The form in which a date is first looked for. */
function formOf({ readings }: TypedSource['typed']): DateForm {
  return readings.find(({ column }) => column.id === 'date')?.forms[0] ?? 'iso';
}

function place(
  file: string,
  sheet: string | null,
  row: number | undefined,
  column: string | undefined,
): SourcePosition {
  return {
    file,
    ...(sheet === null ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}
