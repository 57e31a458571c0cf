import type { Engine } from '../engine/engine.js';
import { isMemoryShort } from '../engine/engine-failure.js';
import { isoDay } from '../language/numbers.js';
import type { Period } from '../results/run-result.js';
import { cellKey, textOfKey } from '../tables/key-numbers.js';
import { marginSql } from '../tables/line-amounts.js';
import type { LoadedTable } from '../tables/load-table.js';
import { VERDICT } from '../tables/verdict.js';
import { addMonths } from './period.js';
import type { PurchaseAmounts, PurchaseHistory, PurchaseSummary } from './purchase-history.js';

/** In so many parts customers are brought together; where memory runs short, parts are smaller. */
const PARTS = [1, 8, 64];
/** The last part of the data is kept back: half of them, at most a year; not where that is less than a quarter. */
const MOST_KEPT_BACK = 12;
const LEAST_KEPT_BACK = 3;
/** So many months back are told apart: as bits, they stay exact in a number. */
const MONTHS_TOLD_APART = 52;
const DAYS_PER_MONTH = 30.4375;
const LOW_BITS = 2 ** 26;
const DAYS = '"purchase days"';

/**
 * The purchases of every customer from the invoice lines up to the as-of date: exact sums, whatever the order of rows
 * or the number of threads.
 *
 * @param customers the place of each customer
 */
export async function loadPurchaseHistory(
  engine: Engine,
  lines: LoadedTable | null,
  period: Period | null,
  customers: ReadonlyMap<string, number>,
): Promise<PurchaseHistory | null> {
  if (lines === null || period === null) return null;
  const spans = spansOf(period);
  const hasMargin = marginSql(lines.columns) !== null;
  for (const count of PARTS) {
    const gathered = new Gathering(customers.size, hasMargin);
    try {
      for (let part = 0; part < count; part += 1) {
        const some = count === 1 ? '' : ` AND hash("customerId") % ${count} = ${part}`;
        await engine.run(`CREATE OR REPLACE TABLE ${DAYS} AS ${daysSql(lines, period, some)}`);
        gathered.take(await engine.columns(spansSql(lines, period, spans, hasMargin)), customers);
      }
    } catch (error) {
      if (!isMemoryShort(error) || count === PARTS.at(-1)) throw error;
      continue;
    } finally {
      await engine.run(`DROP TABLE IF EXISTS ${DAYS}`);
    }
    return historyOf(gathered, period, spans);
  }
  return null;
}

/** Borders that part the time behind the first occasion; each is the last day before it. */
interface Spans {
  readonly borders: readonly [yearBeforeCut: number, yearBeforeNow: number, cut: number];
  /** Null where nothing is kept back. */
  readonly monthsKeptBack: number | null;
}

function spansOf({ asOf, dataStart }: Period): Spans {
  const months = Math.round((asOf - dataStart + 1) / DAYS_PER_MONTH);
  const half = Math.min(MOST_KEPT_BACK, Math.floor(months / 2));
  const monthsKeptBack = half >= LEAST_KEPT_BACK ? half : null;
  const cut = monthsKeptBack === null ? asOf : addMonths(asOf, -monthsKeptBack);
  return { borders: [addMonths(cut, -12), Math.min(addMonths(asOf, -12), cut), cut], monthsKeptBack };
}

/** One row per customer and day. */
function daysSql(lines: LoadedTable, period: Period, some: string): string {
  const margin = marginSql(lines.columns);
  const columns = [
    `${cellKey(lines, 'customerId')} AS id`,
    `CAST(date - DATE '1970-01-01' AS INTEGER) AS day`,
    'sum(revenue) AS revenue',
  ];
  if (margin !== null) {
    columns.push(`sum(${margin}) AS margin`, `sum(revenue) FILTER ((${margin}) IS NULL) AS uncovered`);
  }
  return (
    `SELECT ${columns.join(', ')} FROM "invoice-lines" WHERE verdict = ${VERDICT.used}${some} ` +
    `AND date BETWEEN DATE '${isoDay(period.dataStart)}' AND DATE '${isoDay(period.asOf)}' GROUP BY 1, 2`
  );
}

const SPANS = [0, 1, 2, 3, 4];

/**
 * One row per customer and span in which he bought: the first occasion (span 0), and each of the spans behind it. A row
 * for each takes two thirds of the time of one row per customer with a filter on every sum.
 */
function spansSql(lines: LoadedTable, period: Period, { borders }: Spans, hasMargin: boolean): string {
  const [first, second, third] = borders;
  const span = `CASE WHEN day = first_day THEN 0 WHEN day <= ${first} THEN 1 WHEN day <= ${second} THEN 2 WHEN day <= ${third} THEN 3 ELSE 4 END`;
  const month = `((${period.asOf} - day) * 16) // 487`;
  const placed =
    `SELECT days.*, first_day, ${span} AS span, ${month} AS month FROM ${DAYS} days ` +
    `JOIN (SELECT id, min(day) FILTER (revenue > 0) AS first_day FROM ${DAYS} GROUP BY id) firsts USING (id) ` +
    'WHERE day >= first_day';
  // Widened first: a product beyond 18 digits would end the query.
  const cents = (amount: string): string =>
    `CAST(CAST(sum(${amount}) AS DECIMAL(38, 6)) * 100 AS DOUBLE) AS ${amount}`;
  const columns = [
    'CAST(count(*) FILTER (revenue > 0) AS DOUBLE) AS purchases',
    'CAST(max(day) FILTER (revenue > 0) AS DOUBLE) AS last',
    cents('revenue'),
    ...(hasMargin ? [cents('margin'), cents('uncovered')] : []),
  ];
  const months = `CAST(bit_or(CAST(1 AS BIGINT) << least(month, ${MONTHS_TOLD_APART})) FILTER (revenue > 0 AND month < ${MONTHS_TOLD_APART}) AS DOUBLE) AS months`;
  return (
    `SELECT ${textOfKey(lines, 'customerId', 'id')} AS customer, CAST(first_day AS DOUBLE) AS first_day, ` +
    `CAST(span AS DOUBLE) AS span, ${months}, ${columns.join(', ')} FROM (${placed}) GROUP BY id, first_day, span`
  );
}

type Figures = 'purchases' | 'last' | 'revenue' | 'margin' | 'uncovered';

/** The figures of each span by customer; NaN where he has none. */
class Gathering {
  readonly firstDay: Float64Array;
  readonly months: Float64Array;
  readonly hasMargin: boolean;
  readonly #figures = new Map<string, Float64Array>();

  constructor(customers: number, hasMargin: boolean) {
    this.firstDay = new Float64Array(customers).fill(Number.NaN);
    this.months = new Float64Array(customers);
    this.hasMargin = hasMargin;
    for (const figure of this.#kinds().flatMap((kind) => SPANS.map((span) => `${kind}${span}`)))
      this.#figures.set(figure, new Float64Array(customers).fill(Number.NaN));
  }

  #kinds(): readonly Figures[] {
    return ['purchases', 'last', 'revenue', ...(this.hasMargin ? (['margin', 'uncovered'] as const) : [])];
  }

  take(
    rows: { number(name: string): Float64Array; text(name: string): readonly (string | null)[] },
    customers: ReadonlyMap<string, number>,
  ): void {
    const places = rows.text('customer').map((id) => customers.get(id ?? '') ?? -1);
    const spans = rows.number('span');
    const firstDays = rows.number('first_day');
    const months = rows.number('months');
    const kinds = this.#kinds().map((kind) => ({
      source: rows.number(kind),
      targets: SPANS.map((span) => this.#figures.get(`${kind}${span}`)!),
    }));
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row]!;
      if (place < 0) continue;
      this.firstDay[place] = firstDays[row]!;
      if (!Number.isNaN(months[row]!)) this.months[place] = united(this.months[place]!, months[row]!);
      for (const { source, targets } of kinds) targets[spans[row]!]![place] = source[row]!;
    }
  }

  /** The sum over spans of what is there, always in the same order; zero where nothing is. */
  sum(kind: Figures, spans: readonly number[]): Float64Array {
    const total = new Float64Array(this.firstDay.length);
    for (const span of spans) {
      const figures = this.#figures.get(`${kind}${span}`)!;
      for (let at = 0; at < total.length; at += 1) {
        const value = figures[at]!;
        if (!Number.isNaN(value)) total[at]! += value;
      }
    }
    return total;
  }

  latest(spans: readonly number[]): Float64Array {
    const last = this.firstDay.slice();
    for (const span of spans) {
      const figures = this.#figures.get(`last${span}`)!;
      for (let at = 0; at < last.length; at += 1) if (figures[at]! > last[at]!) last[at] = figures[at]!;
    }
    return last;
  }
}

/** The bits that are set in either of two numbers: operators on bits end at 32 of them. */
function united(one: number, other: number): number {
  const high = Math.floor(one / LOW_BITS) | Math.floor(other / LOW_BITS);
  return high * LOW_BITS + ((one % LOW_BITS) | (other % LOW_BITS));
}

function historyOf(gathered: Gathering, period: Period, { borders, monthsKeptBack }: Spans): PurchaseHistory {
  const [yearBeforeCut, yearBeforeNow, cut] = borders;
  const before = summaryOf(gathered, cut, [1, 2, 3], [2, 3], yearBeforeCut);
  const hadBought = (values: Float64Array): Float64Array =>
    values.map((value, at) => (gathered.firstDay[at]! <= cut ? value : Number.NaN));
  return {
    now: summaryOf(gathered, period.asOf, [1, 2, 3, 4], [3, 4], yearBeforeNow),
    before: monthsKeptBack === null ? null : before,
    since:
      monthsKeptBack === null
        ? null
        : {
            months: monthsKeptBack,
            purchases: hadBought(gathered.sum('purchases', [4])),
            ...amountsOf(gathered, [4], hadBought),
          },
    daysOfData: period.asOf - period.dataStart + 1,
    monthsToldApart: MONTHS_TOLD_APART,
    activeMonths: gathered.months,
  };
}

function summaryOf(
  gathered: Gathering,
  until: number,
  repeats: readonly number[],
  ofYear: readonly number[],
  yearStart: number,
): PurchaseSummary {
  const { firstDay } = gathered;
  const known = (values: Float64Array): Float64Array =>
    values.map((value, at) => (firstDay[at]! <= until ? value : Number.NaN));
  const last = gathered.latest(repeats);
  // The first occasion belongs to the last year, too, where it lies in it.
  const withFirst = (values: Float64Array, first: Float64Array): Float64Array =>
    known(values.map((value, at) => (firstDay[at]! > yearStart ? value + first[at]! : value)));
  const year = (kind: Figures): Float64Array =>
    withFirst(gathered.sum(kind, ofYear), gathered.sum(kind, [0]));
  return {
    until,
    repeatPurchases: known(gathered.sum('purchases', repeats)),
    lastPurchaseDays: known(last.map((day, at) => day - firstDay[at]!)),
    customerAgeDays: known(firstDay.map((day) => until - day)),
    repeat: amountsOf(gathered, repeats, known),
    lastYear: {
      purchases: year('purchases'),
      revenue: year('revenue').map(Math.round),
      knownMargin: gathered.hasMargin ? year('margin').map(Math.round) : null,
      revenueWithoutMargin: (gathered.hasMargin ? year('uncovered') : year('revenue')).map(Math.round),
    },
  };
}

function amountsOf(
  gathered: Gathering,
  spans: readonly number[],
  known: (values: Float64Array) => Float64Array,
): PurchaseAmounts {
  const cents = (kind: Figures): Float64Array => known(gathered.sum(kind, spans)).map(Math.round);
  return {
    revenue: cents('revenue'),
    knownMargin: gathered.hasMargin ? cents('margin') : null,
    revenueWithoutMargin: cents(gathered.hasMargin ? 'uncovered' : 'revenue'),
  };
}
