import { askAhead, besides } from '../engine/ask-ahead.js';
import type { Engine } from '../engine/engine.js';
import type { ResultColumns } from '../engine/result-columns.js';
import type { Problem } from '../problems/problem.js';
import { problem } from '../problems/report.js';
import type { Period } from '../results/run-result.js';
import { customerStatus, seemsNew, statusDates } from './customer-status.js';
import { makeFactTable } from './customer-table.js';
import { loadEntries } from './dated-entries.js';
import type { FactId, GroupMembers } from './fact.js';
import type { FactRequest, FactsWithProblems } from './fact-request.js';
import { findCustomer } from './find-customer.js';
import { groupsOfMembers } from './groups/customer-groups.js';
import { MEMBER_FACTS } from './groups/group-facts-sql.js';
import { rollUp } from './groups/roll-up.js';
import { LINE_ATTRIBUTES } from './line-facts-sql.js';
import { findListRevenue } from './list-revenue.js';
import { type LoadedTables, loadDetails } from './load-details.js';
import { findDocuments } from './load-histories.js';
import { findMissingMargins, IMPUTED_SHARE, type MissingMargins, reportImputed } from './missing-margins.js';
import { decidedPotentials, loadOverrides } from './overrides.js';
import { hasPreviousPeriod } from './period.js';
import { readOrdered } from './read-ordered.js';
import { settleCents } from './settle-cents.js';
import { undecidedAttributes, variedAttributes, variedProblems } from './varied-attributes.js';
import { loadVisits } from './visit-facts.js';

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
  ['potentialAsOf', 'potentialAsOf'],
  ['sizeDriver', 'sizeDriver'],
  ['supplierRank', 'supplierRank'],
  ['suppliers', 'suppliers'],
  ['plannedVisits', 'plannedVisits'],
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
  ['members', 'members'],
];

/** Texts that only the customer master carries. */
const TEXTS = ['potentialOrigin', 'crmClass'] as const satisfies readonly FactId[];

/** The table of facts in the engine, with what it was made of. */
export interface FactTable {
  /** The canonical tables; where customers were rolled up, those of groups. */
  readonly tables: LoadedTables;
  readonly isRolledUp: boolean;
  readonly terms: FactTerms;
  readonly problems: readonly Problem[];
}

/**
 * Makes the table `facts` with a row for each customer.
 *
 * @param period null when the data hold no dates: a list that already carries revenue per customer
 */
export async function makeFacts(
  engine: Engine,
  given: LoadedTables,
  period: Period | null,
  { newCustomerMonths, missingMargins, groups }: FactRequest,
): Promise<FactTable> {
  const lines = given.get('invoice-lines') ?? null;
  const missing = await findMissingMargins(engine, lines, period, missingMargins);
  const listRevenue = await findListRevenue(engine, lines);
  await makeFactTable(engine, lines, given.get('customers') ?? null, period, missing, listRevenue.sql);
  const rolled = groups === null ? null : await rollUp(engine, given, period, groups.leadingZeros);
  return {
    tables: rolled?.tables ?? given,
    isRolledUp: rolled !== null,
    terms: { period, newCustomerMonths, missing, hasLines: lines !== null },
    problems: [...listRevenue.problems, ...(rolled?.problems ?? [])],
  };
}

/**
 * Brings the canonical tables down to one row per customer. Missing is NaN or null, never zero;
 * only who had no booking in the period has the known revenue of zero.
 */
export async function customerFacts(
  engine: Engine,
  { tables, isRolledUp, terms, problems }: FactTable,
  {
    details: wanted,
    requireApproval = true,
    splitDays = [],
    about = null,
    made = () => undefined,
  }: FactRequest,
): Promise<FactsWithProblems> {
  const { period, missing } = terms;
  const table = askAhead(tableFacts(engine, 'facts', terms));
  // What takes the engine longest needs none of the columns: it is at it while they are gone through.
  const documents = askAhead(findDocuments(engine, tables.get('invoice-lines') ?? null, period, wanted));
  const { numbers, texts, available, problems: tableProblems } = await table;
  const ids = texts.get('customerId') ?? [];
  const hasMore =
    ['activities', 'services', 'costs', 'overrides'].some((each) => tables.has(each)) ||
    wanted.has('purchaseHistory') ||
    wanted.has('buyingHistory');
  const index = hasMore ? indexOf(ids) : new Map<string, number>();
  const [imputed, varied, visits, overrides, details, members] = await besides(
    missing === null ? nothing([]) : reportImputed(engine, missing),
    variedAttributes(engine, available),
    loadVisits(engine, tables.get('activities') ?? null, period, index),
    loadOverrides(engine, tables.get('overrides') ?? null, {
      customers: index,
      asOf: period?.asOf ?? Number.NaN,
      requireApproval,
      potential: numbers.get('potential'),
    }),
    loadDetails(engine, tables, documents, { period, splitDays, wanted, customers: index, made }),
    isRolledUp && wanted.has('groupMembers') ? groupMembers(engine, ids, terms) : nothing(null),
  );
  for (const [fact, column] of visits.numbers) numbers.set(fact, column);
  const decided = decidedPotentials(overrides ?? [], numbers.get('potential'), ids.length);
  if (decided !== null) numbers.set('potential', decided.potential);
  dropUnknown(numbers, texts);
  const entries =
    about === null
      ? null
      : await loadEntries(
          engine,
          tables,
          { period, splitDays },
          findCustomer(about, ids, texts.get('name')),
          ids,
        );
  return {
    facts: {
      count: ids.length,
      numbers,
      texts,
      details: {
        ...details.found,
        ...(varied.size === 0
          ? {}
          : { variedAttributes: undecidedAttributes(varied, tables.get('customers') ?? null) }),
        ...(members === null ? {} : { groupMembers: members }),
        ...(overrides === null || !wanted.has('overrides') ? {} : { overrides }),
      },
      entries,
    },
    problems: [
      ...problems,
      ...tableProblems,
      ...imputed,
      ...variedProblems(varied),
      ...visits.problems,
      ...details.problems,
    ],
    imputedLines: missing?.lines ?? new Map(),
    overriddenPotentials: decided?.replaced ?? 0,
  };
}

/** In place of what is not asked for. */
function nothing<T>(instead: T): Promise<T> {
  return Promise.resolve(instead);
}

/** What facts of a table go by. */
interface FactTerms {
  readonly period: Period | null;
  readonly newCustomerMonths: number;
  readonly missing: MissingMargins | null;
  readonly hasLines: boolean;
}

/** The facts of a table with a row for each customer, and its columns. */
async function tableFacts(engine: Engine, name: string, terms: FactTerms) {
  const { period, newCustomerMonths, missing, hasLines } = terms;
  const available = await engine.columnNames(name);
  const table = await readFacts(engine, name, available, hasLines);
  const problems: Problem[] = [];
  const numbers = new Map<FactId, Float64Array>();
  const texts = new Map<FactId, readonly (string | null)[]>();
  texts.set('customerId', table.text('id'));
  for (const text of [...LINE_ATTRIBUTES, ...TEXTS])
    if (available.has(text)) texts.set(text, table.text(text));
  for (const [column, fact] of AMOUNTS) {
    if (available.has(column)) numbers.set(fact, settleCents(table.number(`${column}_cents`)));
  }
  for (const [column, fact] of NUMBERS) if (available.has(column)) numbers.set(fact, table.number(column));
  const hasBookings = bookingsOf(numbers, hasLines, texts.get('customerId')?.length ?? 0);
  if (hasLines) knownZero(numbers, hasBookings.ever);
  if (available.has('known_margin')) {
    const margin = settleCents(table.number('margin_cents'));
    numbers.set('contributionMargin', margin);
    let unknown = 0;
    for (let at = 0; at < margin.length; at += 1) if (Number.isNaN(margin[at]!)) unknown += 1;
    if (unknown > 0 && (hasLines || hasBookings.ever.includes(1))) {
      problems.push(problem('KW411', { details: { customers: unknown } }));
    }
  }
  if (missing !== null) numbers.set('imputedMarginShare', table.number('imputed_share'));
  texts.set('status', statusOf(numbers, hasBookings, period, newCustomerMonths, problems));
  if (!hasPreviousPeriod(period)) numbers.delete('previousRevenue');
  return { numbers, texts, available, problems };
}

/** The customers before groups were rolled up. */
async function groupMembers(
  engine: Engine,
  ids: readonly (string | null)[],
  terms: FactTerms,
): Promise<GroupMembers> {
  const { numbers, texts } = await tableFacts(engine, MEMBER_FACTS, terms);
  const members = texts.get('customerId') ?? [];
  const unknown = members.map(() => null);
  const places = indexOf(ids);
  const groups = await groupsOfMembers(engine);
  return {
    count: members.length,
    customer: Int32Array.from(members, (id) => places.get(groups.get(id ?? '') ?? id ?? '') ?? -1),
    ids: members,
    names: texts.get('name') ?? unknown,
    status: texts.get('status') ?? unknown,
    countries: texts.get('country') ?? unknown,
    numbers,
  };
}

async function readFacts(
  engine: Engine,
  name: string,
  available: ReadonlySet<string>,
  hasLines: boolean,
): Promise<Pick<ResultColumns, 'number' | 'text'>> {
  const selects = ['id'];
  for (const text of [...LINE_ATTRIBUTES, ...TEXTS]) if (available.has(text)) selects.push(`"${text}"`);
  // Widened first: a product beyond 18 digits would end the query.
  const cents = (amount: string): string => `CAST(CAST(${amount} AS DECIMAL(38, 6)) * 100 AS DOUBLE)`;
  for (const [column] of AMOUNTS) {
    if (available.has(column)) selects.push(`${cents(column)} AS ${column}_cents`);
  }
  for (const [column] of NUMBERS) {
    if (available.has(column)) selects.push(`CAST("${column}" AS DOUBLE) AS "${column}"`);
  }
  if (available.has('known_margin')) {
    const isImputed = available.has('imputed_margin');
    // Known where every row of the customer has one; zero where there are bookings, but none in the period.
    const margin = isImputed
      ? `coalesce(known_margin, 0) + coalesce(imputed_margin, 0)`
      : 'CASE WHEN without_margin > 0 THEN NULL ELSE coalesce(known_margin, 0) END';
    selects.push(`${cents(margin)} AS margin_cents`);
    if (isImputed) selects.push(`${IMPUTED_SHARE} AS imputed_share`);
  }
  // With invoice lines, none in the period is a revenue of zero and stands before a negative one.
  const order = hasLines ? 'coalesce(revenue, 0)' : 'revenue';
  return readOrdered(engine, name, selects, `${order} DESC NULLS LAST, id`);
}

/** Per customer 1 where bookings exist at all, in the period, in the period before. */
interface Bookings {
  readonly ever: Uint8Array;
  readonly inPeriod: Uint8Array;
  readonly before: Uint8Array;
}

function bookingsOf(
  numbers: ReadonlyMap<FactId, Float64Array>,
  hasLines: boolean,
  customers: number,
): Bookings {
  // Every line has a date, a document and an amount: a customer without one of them has no line there.
  const [inPeriod, before] = hasLines
    ? [known(numbers.get('invoices'), customers), known(numbers.get('previousRevenue'), customers)]
    : [booked(numbers.get('revenue'), customers), booked(numbers.get('previousRevenue'), customers)];
  const ever = hasLines
    ? known(numbers.get('firstPurchase'), customers)
    : inPeriod.map((has, at) => has | before[at]!);
  return { ever, inPeriod, before };
}

function known(column: Float64Array | undefined, customers: number): Uint8Array {
  const found = new Uint8Array(customers);
  if (column === undefined) return found;
  for (let at = 0; at < customers; at += 1) found[at] = Number.isNaN(column[at]!) ? 0 : 1;
  return found;
}

function booked(column: Float64Array | undefined, customers: number): Uint8Array {
  const found = known(column, customers);
  for (let at = 0; at < customers; at += 1) if (column?.[at] === 0) found[at] = 0;
  return found;
}

/** Who has bookings, but none in the period, has zero there; and who has no booking at all too. */
function knownZero(numbers: Map<FactId, Float64Array>, ever: Uint8Array): void {
  const revenue = numbers.get('revenue');
  for (const fact of ['revenue', 'previousRevenue', 'totalRevenue', 'listRevenue', 'invoices'] as const) {
    const column = numbers.get(fact);
    if (column === undefined) continue;
    for (let at = 0; at < column.length; at += 1) {
      if (!Number.isNaN(column[at]!)) continue;
      // An unknown list revenue stays unknown where there is revenue.
      if (fact === 'listRevenue' && ever[at] === 1 && revenue?.[at] !== 0) continue;
      column[at] = 0;
    }
  }
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
  const dates = statusDates(period?.asOf ?? Number.NaN, period?.dataStart ?? Number.NaN, newCustomerMonths);
  const customers = bookings.inPeriod.length;
  const statuses = new Array<string>(customers);
  // One for all of them: it is filled anew for each customer.
  const one = {
    hasBookingsInPeriod: false,
    hasBookingsInPreviousPeriod: false,
    firstPurchase: 0,
    customerSince: 0,
  };
  let undecided = 0;
  for (let at = 0; at < customers; at += 1) {
    one.hasBookingsInPeriod = bookings.inPeriod[at] === 1;
    one.hasBookingsInPreviousPeriod = bookings.before[at] === 1;
    one.firstPurchase = first === undefined ? Number.NaN : first[at]!;
    one.customerSince = since === undefined ? Number.NaN : since[at]!;
    const status = customerStatus(one, dates);
    statuses[at] = status;
    if (status === 'active' && Number.isNaN(one.customerSince) && seemsNew(one, dates)) undecided += 1;
  }
  if (undecided > 0) {
    problems.push(problem('KW410', { details: { customers: undecided, months: newCustomerMonths } }));
  }
  return statuses;
}

/** The place of each customer. */
function indexOf(ids: readonly (string | null)[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id ?? '', at]));
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
