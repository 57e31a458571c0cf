import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { CanonicalColumn } from './canonical-table.js';
import type { ColumnMatch } from './column-match.js';
import {
  type Currency,
  currencyOfHeading,
  type ExchangeRates,
  namedCurrencies,
  rateSql,
} from './currency-marks.js';
import { type DateEvidence, type DateOrder, dateEvidence, decidedOrder } from './date-evidence.js';
import { type DateForm, dateSql } from './date-sql.js';
import {
  type DecimalMark,
  decidedMark,
  type NumberEvidence,
  numberEvidence,
  pooled,
} from './number-evidence.js';
import type { ColumnReading } from './plan-records.js';
import { describeReading } from './reading-dialect.js';
import type { RecognisedTable, TypedColumn } from './recognised-table.js';
import { signsOf } from './signed-amounts.js';
import { AMOUNT, amountSql, flagSql, identifierSql, numberSql, shareSql, textSql } from './typed-sql.js';

/** How a source's cells are read, with what was found out on the way. */
export interface TypedColumns {
  readonly columns: ReadonlyMap<string, TypedColumn>;
  /** What the quicker way to read a file goes by. */
  readonly readings: readonly ColumnReading[];
  readonly dialect: Readonly<Record<string, string | number>>;
  /** What keeps the source from being read. */
  readonly problems: readonly Problem[];
  /** What is to be said about the way it is read. */
  readonly notes: readonly Problem[];
  /** The currency that headings or cells of amounts name; null where they name none. */
  readonly currency: Currency | null;
}

const NUMERIC_TYPES: readonly CanonicalColumn['type'][] = ['amount', 'number', 'share'];

/**
 * Decides decimal mark and date order of each column from its values and returns the SQL that
 * reads it. What the values of a column leave open is decided by the other columns of the same
 * file, never by guessing: if they don't decide it either, a problem names the two readings.
 */
export async function typeColumns(
  engine: Engine,
  source: RecognisedTable,
  rates: ExchangeRates = {},
): Promise<TypedColumns> {
  const matched = source.table.columns.flatMap((column) => {
    const match = source.columns.get(column.id);
    return match === undefined ? [] : [{ column, match, kind: source.raw.kinds[match.index] ?? 'text' }];
  });
  const numeric = matched.filter((each) => NUMERIC_TYPES.includes(each.column.type));
  const dates = matched.filter((each) => each.column.type === 'date');
  const sample = sampleValues(
    source.raw,
    [...numeric, ...dates].map((each) => each.match.index),
  );
  const problems: Problem[] = [];
  const currency = decideCurrency(source, numeric, sample, problems);
  const marks = await decideMarks(engine, source, numeric, sample, problems);
  const forms = await decideForms(engine, source, dates, sample, problems);
  const columns = new Map<string, TypedColumn>();
  const readings: ColumnReading[] = [];
  for (const { column, match } of matched) {
    const cell = `c${match.index}`;
    const mark = marks.get(match.index) ?? '.';
    const percent =
      column.type === 'share' && (match.percent || isPercentages(sample.get(match.index) ?? [], mark));
    const sql = {
      identifier: () => identifierSql(cell),
      text: () => textSql(cell),
      amount: () => amountSql(cell, mark, match.factor, currency ?? 'EUR'),
      number: () => numberSql(cell, mark, match.factor),
      share: () => shareSql(cell, mark, percent),
      date: () => dateSql(cell, forms.get(match.index) ?? ['iso']),
      flag: () => flagSql(cell),
    }[column.type]();
    const { index, heading, factor } = match;
    const typed: TypedColumn = { id: column.id, type: column.type, heading, index, cell, sql };
    columns.set(column.id, typed);
    readings.push({
      column: typed,
      isAdjusted: false,
      currency: currency ?? 'EUR',
      index,
      factor,
      mark,
      forms: forms.get(index) ?? ['iso'],
    });
  }
  const adjusted = await adjustAmounts(engine, source, columns, rates);
  return {
    columns: adjusted.columns,
    readings: readings.map((reading) => {
      const column = adjusted.columns.get(reading.column.id) ?? reading.column;
      return { ...reading, column, isAdjusted: column.sql !== reading.column.sql };
    }),
    dialect: describeReading(marks, forms),
    problems,
    notes: adjusted.notes,
    currency,
  };
}

/** Gives amounts the sign that a flag says, and converts those in other currencies: exactly, to six decimals. */
async function adjustAmounts(
  engine: Engine,
  source: RecognisedTable,
  columns: ReadonlyMap<string, TypedColumn>,
  rates: ExchangeRates,
): Promise<{ readonly columns: ReadonlyMap<string, TypedColumn>; readonly notes: readonly Problem[] }> {
  const { factors, notes } = await signsOf(engine, source.raw, columns, source.fixed.positiveSide ?? null);
  const currency = columns.get('currency');
  const rate =
    currency === undefined || Object.keys(rates).length === 0 ? null : rateSql(currency.cell, rates);
  const adjusted = [...columns].map(([id, column]) => {
    const own = [factors.get(id), column.type === 'amount' ? rate : null].filter((each) => each != null);
    if (own.length === 0) return [id, column] as const;
    const sql = `TRY_CAST(${[`(${column.sql})`, ...own.map((each) => `(${each})`)].join(' * ')} AS ${AMOUNT})`;
    return [id, { ...column, sql }] as const;
  });
  return { columns: new Map(adjusted), notes };
}

interface Matched {
  readonly column: CanonicalColumn;
  readonly match: ColumnMatch;
  readonly kind: RawTable['kinds'][number];
}
type Sample = ReadonlyMap<number, readonly (string | null)[]>;

function sampleValues(raw: RawTable, indexes: readonly number[]): Sample {
  return new Map(indexes.map((index) => [index, raw.sample.map((row) => row[index] ?? null)]));
}

async function allValues(
  engine: Engine,
  raw: RawTable,
  index: number,
  pattern: string,
): Promise<(string | null)[]> {
  const cell = `c${index}`;
  await raw.requireReadable?.();
  const result = await engine.columns(
    `SELECT DISTINCT ${cell} FROM ${raw.relation} WHERE regexp_matches(${cell}, '${pattern}') ORDER BY ${cell}`,
  );
  return result.text(cell);
}

async function decideMarks(
  engine: Engine,
  source: RecognisedTable,
  columns: readonly Matched[],
  sample: Sample,
  problems: Problem[],
): Promise<Map<number, DecimalMark>> {
  const marks = new Map<number, DecimalMark>();
  const evidence = new Map<number, NumberEvidence>();
  for (const { match, kind } of columns) {
    if (source.fixed.decimal !== undefined && kind !== 'number') marks.set(match.index, source.fixed.decimal);
    else if (kind === 'number') marks.set(match.index, '.');
    else evidence.set(match.index, numberEvidence(sample.get(match.index) ?? []));
  }
  const open = decidedMark(pooled([...evidence.values()])) === null;
  for (const [index, found] of evidence) {
    // Where no column of the sample decides, even one without any mark may carry them further down.
    const settled = decidedMark(found) !== null || (!open && found.ambiguous === 0);
    if (settled) continue;
    const all = numberEvidence(await allValues(engine, source.raw, index, '[.,]'));
    evidence.set(index, { ...all, example: found.example ?? all.example });
  }
  const common = decidedMark(pooled([...evidence.values()]));
  for (const { match } of columns) {
    const found = evidence.get(match.index);
    if (found === undefined) continue;
    const mark = decidedMark(found) ?? common;
    if (mark !== null) marks.set(match.index, mark);
    else if (found.ambiguous > 0) problems.push(ambiguousNumber(source, match, found));
  }
  return marks;
}

/** The currency whose marks stand beside the amounts of a file; amounts marked with another are refused. */
function decideCurrency(
  source: RecognisedTable,
  columns: readonly Matched[],
  sample: Sample,
  problems: Problem[],
): Currency | null {
  const amounts = columns.filter(({ column }) => column.type === 'amount');
  const found = namedCurrencies(amounts.flatMap(({ match }) => sample.get(match.index) ?? []));
  if (found.length > 1) {
    const { file, sheet } = source.raw;
    problems.push(
      problem('KW405', {
        position: { file, ...(sheet === null ? {} : { sheet }) },
        details: { currencies: found.join(', '), foreign: found[1] ?? '' },
      }),
    );
  }
  if (found[0] !== undefined) return found[0];
  const named = new Set(amounts.map(({ match }) => currencyOfHeading(match.heading)));
  named.delete(null);
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

async function decideForms(
  engine: Engine,
  source: RecognisedTable,
  columns: readonly Matched[],
  sample: Sample,
  problems: Problem[],
): Promise<Map<number, readonly DateForm[]>> {
  const forms = new Map<number, readonly DateForm[]>();
  for (const { match, kind } of columns) {
    if (kind === 'date') {
      forms.set(match.index, ['iso']);
      continue;
    }
    let found = dateEvidence(sample.get(match.index) ?? []);
    let order = source.fixed.dateOrder ?? decidedOrder(found);
    const { iso, dotted, compact } = found.plain;
    // Sorted files begin with one day over and over, and some begin without any.
    const isOpen = found.ambiguous + found.same > 0 || iso + dotted + compact === 0;
    if (order === null && isOpen) {
      const { example } = found;
      const all = dateEvidence(await allValues(engine, source.raw, match.index, '\\d[/-]\\d'));
      found = { ...all, example: example ?? all.example };
      order = decidedOrder(found) ?? (found.ambiguous === 0 && found.same > 0 ? 'dmy' : null);
      if (order === null && found.ambiguous > 0) problems.push(ambiguousDate(source, match, found));
    }
    forms.set(match.index, formsOf(found, order));
  }
  return forms;
}

/** The forms of a column, the most frequent first; all forms that leave no doubt stay possible. */
function formsOf(found: DateEvidence, order: DateOrder | null): readonly DateForm[] {
  const counted: (readonly [DateForm, number])[] = [
    ['iso', found.plain.iso],
    ['dotted', found.plain.dotted],
    ['compact', found.plain.compact],
  ];
  if (order !== null && order !== 'ymd')
    counted.push([order, found.dayFirst + found.monthFirst + found.ambiguous + found.same]);
  return counted.sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

function ambiguousNumber(source: RecognisedTable, match: ColumnMatch, found: NumberEvidence): Problem {
  const value = found.example ?? '';
  const digits = value.replace(/[^\d.,-]/g, '');
  const small = digits.replace(',', '.');
  const large = digits.replace(/[.,]/g, '');
  return problem('KW201', {
    position: position(source, match.heading),
    value,
    details: { value, small, large, table: source.table.id },
    count: found.ambiguous,
  });
}

function ambiguousDate(source: RecognisedTable, match: ColumnMatch, found: DateEvidence): Problem {
  const value = found.example ?? '';
  return problem('KW202', {
    position: position(source, match.heading),
    value,
    details: { value, table: source.table.id },
    count: found.ambiguous,
  });
}

function position(source: RecognisedTable, heading: string): Problem['position'] {
  const { file, sheet } = source.raw;
  return { file, ...(sheet === null ? {} : { sheet }), column: heading };
}

/** Figures above 1.5 can be no fractions: the column counts in percent. */
function isPercentages(values: readonly (string | null)[], mark: DecimalMark): boolean {
  return values.some((value) => {
    if (value === null || value.includes('%')) return false;
    const number = Number(mark === ',' ? value.replace(',', '.') : value);
    return Number.isFinite(number) && number > 1.5;
  });
}
