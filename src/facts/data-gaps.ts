import type { Engine } from '../engine/engine.js';
import { identifier } from '../engine/sql.js';
import { isoDay } from '../language/numbers.js';
import type { DataGaps } from '../results/inspection.js';
import { cellKey, textOfKey } from '../tables/key-numbers.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { addMonths } from './period.js';

const MOST_MONTHS = 1200;

/** What the data as a whole leave open (Datenlücken): months without a booking, customers on one side only. */
export async function dataGaps(engine: Engine, tables: ReadonlyMap<string, LoadedTable>): Promise<DataGaps> {
  const lines = tables.get('invoice-lines');
  const customers = tables.get('customers');
  const both = lines !== undefined && customers !== undefined;
  return {
    monthsWithoutBookings: lines === undefined ? [] : await emptyMonths(engine, lines),
    customersWithoutLines: both ? await missingIn(engine, customers, lines) : null,
    customersWithoutMaster: both ? await missingIn(engine, lines, customers) : null,
  };
}

async function emptyMonths(engine: Engine, lines: LoadedTable): Promise<readonly string[]> {
  const found = await engine.columns(
    `SELECT DISTINCT strftime(date, '%Y-%m') AS month FROM ${identifier(lines.id)} WHERE verdict = ${VERDICT.used} ORDER BY 1`,
  );
  const booked = found.text('month').filter((month) => month !== null);
  const [first] = booked;
  const last = booked.at(-1);
  if (first === undefined || last === undefined) return [];
  const present = new Set(booked);
  const empty: string[] = [];
  const start = Date.parse(`${first}-01T00:00:00Z`) / 86_400_000;
  for (let months = 1; months < MOST_MONTHS; months += 1) {
    const month = isoDay(addMonths(start, months)).slice(0, 7);
    if (month >= last) break;
    if (!present.has(month)) empty.push(month);
  }
  return empty;
}

/** How many customers of one table the other does not have. */
async function missingIn(engine: Engine, one: LoadedTable, other: LoadedTable): Promise<number> {
  const ids = (table: LoadedTable): string =>
    `SELECT ${textOfKey(table, 'customerId', 'key')} AS id FROM (SELECT DISTINCT ${cellKey(table, 'customerId')} AS key ` +
    `FROM ${identifier(table.id)} WHERE verdict = ${VERDICT.used}) WHERE key IS NOT NULL`;
  const found = await engine.row(
    `SELECT count(*) AS missing FROM (${ids(one)}) AS one ANTI JOIN (${ids(other)}) AS other USING (id)`,
  );
  return found.get('missing') ?? 0;
}
