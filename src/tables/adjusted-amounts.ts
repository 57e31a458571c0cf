import type { Engine } from '../engine/engine.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import { type ExchangeRates, rateSql } from './currency-marks.js';
import type { ColumnReading } from './plan-records.js';
import type { RecognisedTable, TypedColumn } from './recognised-table.js';
import { mayHaveSides, type SideLetters, sideLetters } from './side-letters.js';
import { findSignColumn, type SignColumn } from './sign-column.js';
import { flaggedAmounts, positionOf, sideNote, signsOf } from './signed-amounts.js';
import { AMOUNT, amountSql } from './typed-sql.js';

/** Columns whose amounts another cell or a letter of their own gives sign or currency, and what is to be said about it. */
export interface AdjustedAmounts {
  readonly columns: ReadonlyMap<string, TypedColumn>;
  /** What nothing decides. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/**
 * Gives amounts the sign that a letter behind them, a flag or a column of signs says, and converts
 * those in other currencies: exactly, to six decimals.
 */
export async function adjustAmounts(
  engine: Engine,
  source: RecognisedTable,
  readings: readonly ColumnReading[],
  rates: ExchangeRates,
): Promise<AdjustedAmounts> {
  const columns = new Map(readings.map(({ column }) => [column.id, column]));
  const { raw, fixed } = source;
  const given = fixed.positiveSide ?? null;
  const amounts = flaggedAmounts(columns);
  const notes: Problem[] = [];
  for (const { id } of given === 'none' ? [] : amounts) {
    const reading = readings.find(({ column }) => column.id === id);
    const letters = reading === undefined ? null : await lettersOf(engine, source, reading);
    if (reading === undefined || letters === null) continue;
    const { column, mark, factor, currency } = reading;
    const { bare, credit, debit } = letters;
    const minus = given === 'debit' ? letters.isCredit : letters.isDebit;
    const sql = `(${amountSql(bare, mark, factor, currency)} * CASE WHEN ${minus} THEN -1 ELSE 1 END)`;
    columns.set(id, { ...column, sql: `TRY_CAST(${sql} AS ${AMOUNT})` });
    const heading = { de: `S/H hinter ${column.heading}`, en: `D/C behind ${column.heading}` };
    notes.push(sideNote(positionOf(raw, column.heading), heading, { credit, debit, other: 0 }, given));
  }
  const bare = amounts.filter(({ id }) => columns.get(id) === amounts.find((each) => each.id === id));
  const taken = new Set([...source.columns.values()].map(({ index }) => index));
  const places = bare.map(({ index }) => index);
  const hasSigns = source.table.columns.some(({ id }) => id === 'debitCredit');
  const known = columns.get('debitCredit');
  const isWanted = known === undefined && hasSigns && bare.length > 0 && given !== 'none';
  const found = isWanted ? findSignColumn(raw, taken, places) : null;
  const flag = known ?? (found?.isDoubtful === false ? found : undefined);
  const signs = await signsOf(engine, raw, flag, bare, given);
  const currency = columns.get('currency');
  const rate =
    currency === undefined || Object.keys(rates).length === 0 ? null : rateSql(currency.cell, rates);
  const adjusted = [...columns].map(([id, column]) => {
    const own = [signs.factors.get(id), column.type === 'amount' ? rate : null].filter(
      (each) => each != null,
    );
    if (own.length === 0) return [id, column] as const;
    const sql = `TRY_CAST(${[`(${column.sql})`, ...own.map((each) => `(${each})`)].join(' * ')} AS ${AMOUNT})`;
    return [id, { ...column, sql }] as const;
  });
  const problems = found?.isDoubtful === true ? [doubtfulSigns(source, found, bare[0]?.heading ?? '')] : [];
  return { columns: new Map(adjusted), problems, notes: [...notes, ...signs.notes] };
}

function doubtfulSigns({ raw, table }: RecognisedTable, { heading }: SignColumn, amount: string): Problem {
  const position = positionOf(raw, heading);
  return problem('KW248', { position, details: { heading, amount, table: table.id } });
}

/** The sides behind the amounts of a column; numbers of a workbook have none. */
async function lettersOf(
  engine: Engine,
  { raw }: RecognisedTable,
  { column, mark, factor, currency, index }: ColumnReading,
): Promise<SideLetters | null> {
  if (column.type !== 'amount' || !mayHaveSides(raw.sample.map((row) => row[index] ?? null))) return null;
  return sideLetters(engine, raw, column.cell, (text) => amountSql(text, mark, factor, currency));
}
