import type { Engine } from '../engine/engine.js';
import type { RawTable } from '../engine/raw-table.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { adjustAmounts } from './adjusted-amounts.js';
import type { CanonicalColumn } from './canonical-table.js';
import type { ColumnMatch } from './column-match.js';
import { currencyOfHeading, type ExchangeRates, isMarked, namedCurrencies } from './currency-marks.js';
import { currencyOfFormats } from './currency-of-formats.js';
import { decideForms } from './decide-forms.js';
import { decideMarks } from './decide-marks.js';
import type { DecimalMark } from './number-evidence.js';
import type { ColumnReading } from './plan-records.js';
import { describeReading } from './reading-dialect.js';
import type { RecognisedTable, TypedColumn } from './recognised-table.js';
import { amountSql, flagSql, identifierSql, numberSql, shareSql, textSql } from './typed-sql.js';

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
  /** The currency that headings, cells or number formats of amounts name; null where they name none. */
  readonly currency: string | null;
}

const NUMERIC_TYPES: readonly CanonicalColumn['type'][] = ['amount', 'number', 'share'];

/**
 * Decides decimal mark and date order of each column from its values and returns the SQL that
 * reads it. What the values of a column leave open is decided by the other columns of the same
 * file, never by guessing: if they don't decide it either, a problem names the two readings.
 *
 * @param report the currency of amounts of which nothing says another
 */
export async function typeColumns(
  engine: Engine,
  source: RecognisedTable,
  rates: ExchangeRates = {},
  report = 'EUR',
): Promise<TypedColumns> {
  const matched = source.table.columns.flatMap((column) => {
    const match = source.columns.get(column.id);
    return match === undefined ? [] : [{ column, match, kind: source.raw.kinds[match.index] ?? 'text' }];
  });
  const numeric = matched.filter((each) => NUMERIC_TYPES.includes(each.column.type));
  const dates = matched.filter((each) => each.column.type === 'date');
  const sample = sampleValues(
    source.raw,
    numeric.map((each) => each.match.index),
  );
  const problems: Problem[] = [];
  const currency = decideCurrency(source, numeric, sample, problems, report);
  const marked = isMarked(currency) ? currency : 'EUR';
  const figures = await decideMarks(engine, source, numeric);
  const { marks } = figures;
  problems.push(...figures.problems);
  const days = await decideForms(engine, source, dates);
  problems.push(...days.problems);
  const readings: ColumnReading[] = [];
  for (const { column, match } of matched) {
    const cell = `c${match.index}`;
    const mark = marks.get(match.index) ?? '.';
    const percent =
      column.type === 'share' && (match.percent || isPercentages(sample.get(match.index) ?? [], mark));
    const sql = {
      identifier: () => identifierSql(cell),
      text: () => textSql(cell),
      amount: () => figures.sqlOf(match.index, cell, (each) => amountSql(cell, each, match.factor, marked)),
      number: () => figures.sqlOf(match.index, cell, (each) => numberSql(cell, each, match.factor)),
      share: () => figures.sqlOf(match.index, cell, (each) => shareSql(cell, each, percent)),
      date: () => days.sqlOf(match.index, cell),
      flag: () => flagSql(cell),
    }[column.type]();
    const { index, heading, factor } = match;
    const typed: TypedColumn = { id: column.id, type: column.type, heading, index, cell, sql };
    readings.push({
      column: typed,
      isAdjusted: days.isSpecial(index),
      currency: marked,
      index,
      factor,
      mark,
      forms: days.forms.get(index) ?? ['iso'],
    });
  }
  const adjusted = await adjustAmounts(engine, source, readings, rates);
  problems.push(...adjusted.problems);
  return {
    columns: adjusted.columns,
    readings: readings.map((reading) => {
      const column = adjusted.columns.get(reading.column.id) ?? reading.column;
      return { ...reading, column, isAdjusted: reading.isAdjusted || column.sql !== reading.column.sql };
    }),
    // An order of dates in the settings would keep days from being turned: none is described there.
    dialect: describeReading(marks, new Map([...days.forms].filter(([index]) => !days.isSpecial(index)))),
    problems,
    notes: [...figures.notes, ...days.notes, ...adjusted.notes],
    currency,
  };
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

/** The currency whose marks stand beside the amounts of a file, in cells or formats; amounts marked with another are refused. */
function decideCurrency(
  source: RecognisedTable,
  columns: readonly Matched[],
  sample: Sample,
  problems: Problem[],
  report: string,
): string | null {
  const amounts = columns.filter(({ column }) => column.type === 'amount');
  const found = namedCurrencies(amounts.flatMap(({ match }) => sample.get(match.index) ?? []));
  const stated = currencyOfFormats(
    source,
    amounts.map(({ match }) => match),
    found,
    report,
  );
  if (stated.problem !== null) problems.push(stated.problem);
  else if (found.length > 1) {
    const { file, sheet } = source.raw;
    problems.push(
      problem('KW405', {
        position: { file, ...(sheet === null ? {} : { sheet }) },
        details: { currencies: found.join(', '), foreign: found[1] ?? '' },
      }),
    );
  }
  if (found[0] !== undefined) return found[0];
  if (stated.currency !== null) return stated.currency;
  const named = new Set(amounts.map(({ match }) => currencyOfHeading(match.heading)));
  named.delete(null);
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** Figures above 1.5 can be no fractions: the column counts in percent. */
function isPercentages(values: readonly (string | null)[], mark: DecimalMark): boolean {
  return values.some((value) => {
    if (value === null || value.includes('%')) return false;
    const number = Number(mark === ',' ? value.replace(',', '.') : value);
    return Number.isFinite(number) && number > 1.5;
  });
}
