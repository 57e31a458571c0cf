import { askAhead } from '../engine/ask-ahead.js';
import type { Engine } from '../engine/engine.js';
import { isoDay } from '../language/numbers.js';
import type { Period } from '../results/run-result.js';
import { cellKey, textOfKey } from '../tables/key-numbers.js';
import { marginSql } from '../tables/line-amounts.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { documentSql } from './line-facts-sql.js';

/** Documents of one or more customers, one after the other, by customer, then by day. */
export interface DocumentList {
  /** Days since 1970-01-01. */
  readonly days: Float64Array;
  /** In millionths of a currency unit, exact up to some thousand millions; credit notes are not above zero. */
  readonly micros: Float64Array;
  /** 1 where a line is marked as special; null where the data have no such column, or nobody asked. */
  readonly special: Float64Array | null;
  /** The margin of the lines that have one, and the revenue of the others, in millionths; null as above. */
  readonly marginMicros: Float64Array | null;
  readonly uncoveredMicros: Float64Array | null;
}

/** What is to be known of documents besides their day and amount. */
export interface DocumentColumns {
  readonly special: boolean;
  readonly margin: boolean;
}

/** Takes a customer with the documents `from` … up to, but not including, `to`. */
export interface DocumentScan {
  enter(customer: number, list: DocumentList, from: number, to: number): void;
}

const MICROS_PER_UNIT = 1_000_000;
/** What is less than half a cent is rounded to nothing, and no order. */
const HALF_CENT = 0.0049999995;
/** Documents that are fetched at a time. */
const PAGE_ROWS = 200_000;

/** Documents that are fetched at once: those of some customers, one after the other. */
interface Page {
  readonly first: number;
  readonly rows: number;
  /** Of the buyers `from` … up to, but not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * The documents of all invoice lines up to the as-of date, customer by customer. The engine adds up lines and puts
 * documents in order; they are handed over in pages, so that memory doesn't grow with their number.
 */
export class Documents {
  private constructor(
    private readonly engine: Engine,
    private readonly columns: DocumentColumns,
    /** Customers with documents, in the order of these, and how many each has. */
    private readonly buyers: readonly (string | null)[],
    private readonly counts: Float64Array,
    /** Orders of the period: documents of half a cent and more. */
    readonly periodOrders: number,
  ) {}

  /** Makes the table of documents and counts them. */
  static async of(
    engine: Engine,
    lines: LoadedTable,
    { asOf, start }: Period,
    wanted: DocumentColumns,
  ): Promise<Documents> {
    const columns = {
      special: wanted.special && lines.columns.has('specialOrder'),
      margin: wanted.margin && marginSql(lines.columns) !== null,
    };
    await engine.inFileOrder(() =>
      engine.run(`CREATE OR REPLACE TABLE documents AS ${documentsSql(lines, asOf, columns)}`),
    );
    const found = await engine.columns(
      `SELECT ${textOfKey(lines, 'customerId', 'id')} AS customer, documents, orders FROM (` +
        'SELECT id, CAST(count(*) AS DOUBLE) AS documents, ' +
        `CAST(count(*) FILTER (amount >= ${HALF_CENT} AND date >= ${dateSql(start)}) AS DOUBLE) AS orders ` +
        'FROM documents GROUP BY id) ORDER BY id',
    );
    const orders = found.number('orders').reduce((sum, each) => sum + each, 0);
    return new Documents(engine, columns, found.text('customer'), found.number('documents'), orders);
  }

  /** Whether documents carry a margin, and a mark for special orders. */
  get has(): DocumentColumns {
    return this.columns;
  }

  /** Lets every scan see the documents of one customer after the other. */
  async scan(customers: ReadonlyMap<string, number>, scans: readonly DocumentScan[]): Promise<void> {
    const pages = pagesOf(this.counts);
    const [first] = pages;
    if (first === undefined) return;
    let fetched = this.#fetch(first);
    for (const [index, page] of pages.entries()) {
      const list = await fetched;
      const next = pages[index + 1];
      if (next !== undefined) fetched = askAhead(this.#fetch(next));
      this.#scanPage(page, list, customers, scans);
    }
    // A table of several pages takes memory that what follows may need; a small one goes with the engine, in less time.
    if (pages.length > 1) await this.engine.run('DROP TABLE documents');
  }

  #scanPage(
    { from, to }: Page,
    list: DocumentList,
    customers: ReadonlyMap<string, number>,
    scans: readonly DocumentScan[],
  ): void {
    let begin = 0;
    for (let buyer = from; buyer < to; buyer += 1) {
      const customer = customers.get(this.buyers[buyer] ?? '');
      if (customer === undefined) throw new Error('a buyer is missing among the customers');
      const end = begin + this.counts[buyer]!;
      for (const scan of scans) scan.enter(customer, list, begin, end);
      begin = end;
    }
  }

  async #fetch({ first, rows }: Page): Promise<DocumentList> {
    const { special, margin } = this.columns;
    const names = [
      `CAST(date - DATE '1970-01-01' AS DOUBLE) AS day`,
      'amount',
      ...(special ? ['CAST(special AS DOUBLE) AS special'] : []),
      ...(margin ? ['margin', 'uncovered'] : []),
    ];
    const found = await this.engine.columns(
      `SELECT ${names.join(', ')} FROM documents ` +
        `WHERE rowid BETWEEN ${first} AND ${first + rows - 1} ORDER BY rowid`,
    );
    return {
      days: found.number('day'),
      micros: inMicros(found.number('amount')),
      special: special ? found.number('special') : null,
      marginMicros: margin ? inMicros(found.number('margin')) : null,
      uncoveredMicros: margin ? inMicros(found.number('uncovered')) : null,
    };
  }
}

/** All documents in pages, none of which parts a customer's. */
function pagesOf(counts: Float64Array): readonly Page[] {
  const pages: Page[] = [];
  let first = 0;
  let from = 0;
  let rows = 0;
  for (let buyer = 0; buyer < counts.length; buyer += 1) {
    const count = counts[buyer]!;
    if (rows > 0 && rows + count > PAGE_ROWS) {
      pages.push({ first, rows, from, to: buyer });
      first += rows;
      from = buyer;
      rows = 0;
    }
    rows += count;
  }
  return rows === 0 ? pages : [...pages, { first, rows, from, to: counts.length }];
}

/**
 * The engine adds up decimals and turns the sum into a number: as millionths, its exact grain, it is exact again.
 * Rounding in the engine would take longer than all the rest. Nothing known is nothing to add.
 */
function inMicros(amounts: Float64Array): Float64Array {
  for (let at = 0; at < amounts.length; at += 1) {
    const amount = amounts[at]!;
    amounts[at] = Number.isNaN(amount) ? 0 : Math.round(amount * MICROS_PER_UNIT);
  }
  return amounts;
}

/** One row per customer, document and day, in the order of customers and days. */
function documentsSql(lines: LoadedTable, asOf: number, { special, margin }: DocumentColumns): string {
  const ownMargin = marginSql(lines.columns);
  const columns = [
    `${cellKey(lines, 'customerId')} AS id`,
    'date',
    'CAST(sum(revenue) AS DOUBLE) AS amount',
    ...(special ? ['coalesce(bool_or("specialOrder"), FALSE) AS special'] : []),
    ...(margin
      ? [
          `CAST(sum(${ownMargin}) AS DOUBLE) AS margin`,
          `CAST(sum(revenue) FILTER ((${ownMargin}) IS NULL) AS DOUBLE) AS uncovered`,
        ]
      : []),
  ];
  return (
    `SELECT ${columns.join(', ')} FROM "${lines.id}" ` +
    `WHERE verdict = ${VERDICT.used} AND date <= ${dateSql(asOf)} ` +
    `GROUP BY 1, 2, ${documentSql(lines)} ORDER BY 1, 2`
  );
}

function dateSql(day: number): string {
  return `DATE '${isoDay(day)}'`;
}
