import type { Engine } from '../engine/engine.js';
import type { ResultColumns } from '../engine/result-columns.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import type { LoadedTable } from '../tables/load-table.js';
import { customerStatus, type Relationship, type StatusDates, seemsNew } from './customer-status.js';
import { makeFactTable } from './customer-table.js';
import type { CustomerFacts, FactId } from './fact.js';
import { FACTS } from './fact-catalogue.js';
import { LINE_ATTRIBUTES } from './line-facts-sql.js';
import { loadReps } from './rep-facts.js';
import { loadServiceUse } from './service-use.js';
import { settleCents } from './settle-cents.js';
import { loadVisits } from './visit-facts.js';

/** The canonical tables by id, as far as they were found. */
export type LoadedTables = ReadonlyMap<string, LoadedTable>;

/** Columns of the fact table that are amounts, and the facts they become. */
const AMOUNTS: readonly (readonly [string, FactId])[] = [
  ['revenue', 'revenue'],
  ['previous_revenue', 'previousRevenue'],
  ['total_revenue', 'totalRevenue'],
  ['list_revenue', 'listRevenue'],
  ['potential', 'potential'],
];
const NUMBERS: readonly (readonly [string, FactId])[] = [
  ['employees', 'employees'],
  ['customerSince', 'customerSince'],
  ['invoices', 'invoices'],
  ['first_purchase', 'firstPurchase'],
  ['last_purchase', 'lastPurchase'],
  ['shareOfWallet', 'statedShareOfWallet'],
  ['plannedVisits', 'plannedVisits'],
];

/** Facts with what could not be found out about them. */
export interface FactsWithProblems {
  readonly facts: CustomerFacts;
  readonly problems: readonly Problem[];
}

/**
 * Brings the canonical tables down to one row per customer. Missing is NaN or null, never zero;
 * only who had no booking in the period has the known revenue of zero.
 *
 * @param period null when the data hold no dates: a list that already carries revenue per customer
 */
export async function customerFacts(
  engine: Engine,
  tables: LoadedTables,
  period: Period | null,
  newCustomerMonths: number,
): Promise<FactsWithProblems> {
  const lines = tables.get('invoice-lines') ?? null;
  await makeFactTable(engine, lines, tables.get('customers') ?? null, period);
  const available = await engine.columnNames('facts');
  const table = await readFacts(engine, available, lines !== null);
  const problems: Problem[] = [];
  const numbers = new Map<FactId, Float64Array>();
  const texts = new Map<FactId, readonly (string | null)[]>();
  const ids = table.text('id');
  texts.set('customerId', ids);
  for (const attribute of LINE_ATTRIBUTES)
    if (available.has(attribute)) texts.set(attribute, table.text(attribute));
  for (const [column, fact] of AMOUNTS) {
    if (available.has(column)) numbers.set(fact, settleCents(table.number(`${column}_cents`)));
  }
  for (const [column, fact] of NUMBERS) if (available.has(column)) numbers.set(fact, table.number(column));
  const hasBookings = bookingsOf(table, available);
  if (lines !== null) knownZero(numbers, hasBookings.ever);
  if (available.has('known_margin')) {
    const { margin, unknown } = marginOf(table, available, hasBookings.ever);
    numbers.set('contributionMargin', margin);
    if (unknown > 0) problems.push(problem('KW411', { details: { customers: unknown } }));
  }
  texts.set('status', statusOf(numbers, hasBookings, period, newCustomerMonths, problems));
  if (!hasPreviousPeriod(period)) numbers.delete('previousRevenue');
  for (const attribute of LINE_ATTRIBUTES) problems.push(...variedAttribute(table, available, attribute));
  const index = new Map(ids.map((id, at) => [id ?? '', at]));
  const visits = await loadVisits(engine, tables.get('activities') ?? null, period, index);
  for (const [fact, column] of visits.numbers) numbers.set(fact, column);
  const services = await loadServiceUse(engine, tables.get('services') ?? null, period, index);
  problems.push(...visits.problems, ...services.problems);
  dropUnknown(numbers, texts);
  return {
    facts: {
      count: ids.length,
      numbers,
      texts,
      reps: await loadReps(engine, tables.get('reps') ?? null),
      serviceUse: services.use,
    },
    problems,
  };
}

async function readFacts(
  engine: Engine,
  available: ReadonlySet<string>,
  hasLines: boolean,
): Promise<ResultColumns> {
  const selects = ['id'];
  const amounts = new Set([...AMOUNTS.map(([column]) => column), 'known_margin']);
  for (const column of available) {
    if (column === 'id') continue;
    // Widened first: a product beyond 18 digits would end the query.
    if (amounts.has(column))
      selects.push(`CAST(CAST(${column} AS DECIMAL(38, 6)) * 100 AS DOUBLE) AS ${column}_cents`);
    else if ((LINE_ATTRIBUTES as readonly string[]).includes(column)) selects.push(`"${column}"`);
    else selects.push(`CAST("${column}" AS DOUBLE) AS "${column}"`);
  }
  return engine.inFileOrder(() =>
    // With invoice lines, none in the period is a revenue of zero and stands before a negative one.
    engine.columns(
      `SELECT ${selects.join(', ')} FROM facts ` +
        `ORDER BY ${hasLines ? 'coalesce(revenue, 0)' : 'revenue'} DESC NULLS LAST, id`,
    ),
  );
}

interface Bookings {
  /** Per customer whether bookings exist at all, in the period, in the period before. */
  readonly ever: readonly boolean[];
  readonly inPeriod: readonly boolean[];
  readonly before: readonly boolean[];
}

function bookingsOf(table: ResultColumns, available: ReadonlySet<string>): Bookings {
  const positive = (column: string): boolean[] | null =>
    available.has(column) ? [...table.number(column)].map((value) => value > 0) : null;
  if (available.has('period_lines')) {
    const inPeriod = positive('period_lines') ?? [];
    const first = [...table.number('first_purchase')];
    return {
      ever: first.map((value) => !Number.isNaN(value)),
      inPeriod,
      before: positive('previous_lines') ?? inPeriod.map(() => false),
    };
  }
  const nonZero = (column: string): boolean[] | null =>
    available.has(`${column}`)
      ? [...table.number(`${column}_cents`)].map((value) => !Number.isNaN(value) && value !== 0)
      : null;
  const revenue = nonZero('revenue') ?? [];
  const before = nonZero('previous_revenue') ?? revenue.map(() => false);
  return { ever: revenue.map((has, at) => has || before[at] === true), inPeriod: revenue, before };
}

/** Who has bookings, but none in the period, has zero there; and who has no booking at all too. */
function knownZero(numbers: Map<FactId, Float64Array>, ever: readonly boolean[]): void {
  for (const fact of ['revenue', 'previousRevenue', 'totalRevenue', 'listRevenue', 'invoices'] as const) {
    const column = numbers.get(fact);
    if (column === undefined) continue;
    const revenue = numbers.get('revenue');
    for (let at = 0; at < column.length; at += 1) {
      if (!Number.isNaN(column[at] ?? Number.NaN)) continue;
      // An unknown list revenue stays unknown where there is revenue.
      if (fact === 'listRevenue' && ever[at] === true && revenue?.[at] !== 0) continue;
      column[at] = 0;
    }
  }
}

/** Known where every line of the customer has one; zero where bookings exist, but none in the period. */
function marginOf(
  table: ResultColumns,
  available: ReadonlySet<string>,
  ever: readonly boolean[],
): { readonly margin: Float64Array; readonly unknown: number } {
  const cents = table.number('known_margin_cents');
  const without = table.number('without_margin');
  const hasLines = available.has('period_lines');
  let unknown = 0;
  for (let at = 0; at < cents.length; at += 1) {
    if ((without[at] ?? 0) > 0) {
      cents[at] = Number.NaN;
      unknown += 1;
    } else if (hasLines && Number.isNaN(cents[at])) cents[at] = 0;
  }
  return { margin: settleCents(cents), unknown: hasLines || ever.includes(true) ? unknown : 0 };
}

function statusOf(
  numbers: ReadonlyMap<FactId, Float64Array>,
  bookings: Bookings,
  period: Period | null,
  newCustomerMonths: number,
  problems: Problem[],
): readonly string[] {
  const first = numbers.get('firstPurchase');
  const since = numbers.get('customerSince');
  const relationships = bookings.inPeriod.map(
    (inPeriod, at): Relationship => ({
      hasBookingsInPeriod: inPeriod,
      hasBookingsInPreviousPeriod: bookings.before[at] === true,
      firstPurchase: first?.[at] ?? Number.NaN,
      customerSince: since?.[at] ?? Number.NaN,
    }),
  );
  const dates: StatusDates =
    period === null
      ? { asOf: Number.NaN, dataStart: Number.NaN, newCustomerMonths }
      : { asOf: period.asOf, dataStart: period.dataStart, newCustomerMonths };
  const statuses = relationships.map((each) => customerStatus(each, dates));
  const undecided = relationships.filter(
    (each, at) => statuses[at] === 'active' && Number.isNaN(each.customerSince) && seemsNew(each, dates),
  ).length;
  if (undecided > 0) {
    problems.push(problem('KW410', { details: { customers: undecided, months: newCustomerMonths } }));
  }
  return statuses;
}

function hasPreviousPeriod(period: Period | null): boolean {
  if (period === null) return true;
  // Less than a whole period before would pass for a fall or rise in revenue.
  return period.months !== null && period.dataStart <= period.start - (period.asOf - period.start + 1) + 31;
}

function variedAttribute(
  table: ResultColumns,
  available: ReadonlySet<string>,
  attribute: FactId,
): readonly Problem[] {
  const column = `varied_${attribute}`;
  if (!available.has(column)) return [];
  const customers = [...table.number(column)].filter((value) => value === 1).length;
  if (customers === 0) return [];
  return [problem('KW412', { details: { customers, attribute: FACTS[attribute].label } })];
}

/** A column in which nothing is known is no fact: stages that need it say so instead of reporting nothing. */
function dropUnknown(
  numbers: Map<FactId, Float64Array>,
  texts: Map<FactId, readonly (string | null)[]>,
): void {
  for (const [fact, column] of numbers) if (column.every(Number.isNaN)) numbers.delete(fact);
  for (const [fact, column] of texts)
    if (fact !== 'customerId' && column.every((value) => value === null)) texts.delete(fact);
}
