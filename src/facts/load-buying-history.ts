import type { Engine } from '../engine/engine.js';
import { isoDay } from '../language/numbers.js';
import type { Period } from '../results/run-result.js';
import { cellKey, textOfKey } from '../tables/key-numbers.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { type BuyingHistory, noPurchases } from './buying-history.js';
import { buyingWindows } from './buying-windows.js';
import { documentSql } from './line-facts-sql.js';
import { type DocumentList, PurchaseScan } from './purchase-scan.js';

const MICROS_PER_UNIT = 1_000_000;
const MICROS_PER_CENT = 10_000;
/** What is less than half a cent is rounded to nothing, and no order. */
const HALF_CENT = 0.0049999995;
/** Documents that are fetched at a time. */
const PAGE_ROWS = 200_000;

/**
 * How customers bought: brings all lines together to documents, and these in order to the customers. Documents are
 * handed over in pages, so that memory doesn't grow with their number.
 *
 * @returns null without invoice lines
 */
export async function loadBuyingHistory(
  engine: Engine,
  lines: LoadedTable | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
): Promise<BuyingHistory | null> {
  if (lines === null || period === null) return null;
  const windows = buyingWindows(period);
  await engine.inFileOrder(() => engine.run(`CREATE TABLE documents AS ${documentsSql(lines, period)}`));
  const buyers = await engine.columns(
    `SELECT ${textOfKey(lines, 'customerId', 'id')} AS customer, documents, orders FROM (` +
      'SELECT id, CAST(count(*) AS DOUBLE) AS documents, ' +
      `CAST(count(*) FILTER (amount >= ${HALF_CENT} AND date >= ${dateSql(windows.periodStart)}) AS DOUBLE) AS orders ` +
      'FROM documents GROUP BY id) ORDER BY id',
  );
  const counts = buyers.number('documents');
  const orders = buyers.number('orders').reduce((sum, each) => sum + each, 0);
  const history = noPurchases(windows, customers.size, orders, lines.columns.has('specialOrder'));
  const indexes = buyers.text('customer').map((id) => customers.get(id ?? ''));
  const scan = new PurchaseScan(history);
  const reader = new DocumentReader(engine, history.special !== null);
  for (const [at, count] of counts.entries()) {
    const { list, from } = await reader.next(count);
    const customer = indexes[at];
    if (customer === undefined) throw new Error('a buyer is missing among the customers');
    scan.enter(customer, list, from, from + count);
  }
  await engine.run('DROP TABLE documents');
  return history;
}

/** One row per customer, document and day, in the order of customers and days. */
function documentsSql(lines: LoadedTable, period: Period): string {
  const special = lines.columns.has('specialOrder')
    ? ', coalesce(bool_or("specialOrder"), FALSE) AS special'
    : '';
  return (
    `SELECT ${cellKey(lines, 'customerId')} AS id, date, CAST(sum(revenue) AS DOUBLE) AS amount${special} ` +
    `FROM "${lines.id}" WHERE verdict = ${VERDICT.used} AND date <= ${dateSql(period.asOf)} ` +
    `GROUP BY 1, 2, ${documentSql(lines)} ORDER BY 1, 2`
  );
}

function dateSql(day: number): string {
  return `DATE '${isoDay(day)}'`;
}

/**
 * An amount in cents, half a cent away from zero. The engine adds up decimals and turns the sum into a number: as
 * millionths, its exact grain, it is exact again up to some thousand millions. Rounding in the engine would take
 * longer than all the rest.
 */
function centsOf(amount: number): number {
  const micros = Math.round(Math.abs(amount) * MICROS_PER_UNIT);
  return Math.sign(amount) * Math.round(micros / MICROS_PER_CENT);
}

/** Hands over documents customer by customer. */
class DocumentReader {
  #page: DocumentList = { days: new Float64Array(), values: new Float64Array(), special: null };
  /** Row of the table that the page begins with, and the next row to hand over. */
  #first = 0;
  #next = 0;

  constructor(
    private readonly engine: Engine,
    private readonly hasSpecial: boolean,
  ) {}

  /** The next so many documents, and where in the list they begin. */
  async next(count: number): Promise<{ readonly list: DocumentList; readonly from: number }> {
    if (this.#next + count > this.#first + this.#page.days.length)
      await this.#fetch(Math.max(count, PAGE_ROWS));
    const from = this.#next - this.#first;
    this.#next += count;
    return { list: this.#page, from };
  }

  async #fetch(rows: number): Promise<void> {
    this.#first = this.#next;
    const special = this.hasSpecial ? ', CAST(special AS DOUBLE) AS special' : '';
    const found = await this.engine.columns(
      `SELECT CAST(date - DATE '1970-01-01' AS DOUBLE) AS day, amount${special} FROM documents ` +
        `WHERE rowid BETWEEN ${this.#first} AND ${this.#first + rows - 1} ORDER BY rowid`,
    );
    this.#page = {
      days: found.number('day'),
      values: found.number('amount').map(centsOf),
      special: this.hasSpecial ? found.number('special') : null,
    };
  }
}
