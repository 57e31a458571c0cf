import { DATA_START, isWorkingDay, MONTHS, monthStart, workingDays } from '../calendar.js';
import { exp } from '../elementary.js';
import type { DemoCustomer } from '../model/customer.js';
import type { RandomStream } from '../random.js';

/** How lively business is from July to June. */
const SEASON = [0.98, 0.86, 1.08, 1.1, 1.09, 0.8, 0.94, 0.98, 1.1, 1.03, 1.02, 1.02] as const;
const MONTH_END_RUSH = 1.35;
const YEARLY_GROWTH = 0.03;

/** The lines of one working day: those that must be, and room for others. */
export interface BookingDay {
  readonly day: number;
  readonly month: number;
  /** Customers whose first or last booking falls on this day, one line each. */
  readonly mandatory: readonly number[];
  readonly freeLines: number;
}

/** Which customers may book in a month, with running sums of their weights for drawing one. */
export interface MonthPool {
  readonly customers: Int32Array;
  readonly cumulatedWeights: Float64Array;
}

export interface BookingPlan {
  readonly days: readonly BookingDay[];
  readonly spans: BookingSpans;
  /** Expected number of lines over the whole span, by customer. */
  readonly expectedLines: Float64Array;
  pool(month: number): MonthPool;
}

/**
 * First and last booking days by customer, side by side in memory: they are looked up for every document.
 * A prospect's span ends before it begins.
 */
export interface BookingSpans {
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
}

/** The least number of lines that lets every customer book on his first and last day. */
export function leastLines(customers: readonly DemoCustomer[]): number {
  let lines = 0;
  for (const { firstDay, lastDay } of customers) {
    if (!Number.isNaN(firstDay)) lines += firstDay === lastDay ? 1 : 2;
  }
  return lines;
}

/** Spreads a given number of lines over the working days of the span, by season, growth and luck. */
export function planBookings(
  random: RandomStream,
  customers: readonly DemoCustomer[],
  lines: number,
): BookingPlan {
  const mandatory = mandatoryBookings(customers);
  const days = spreadLines(random, lines - leastLines(customers), mandatory);
  const weights = Float64Array.from(customers, ({ logRevenue }) => exp(0.48 * (logRevenue - 9)));
  const spans = {
    firstDays: Int32Array.from(customers, ({ firstDay }) => (Number.isNaN(firstDay) ? 0 : firstDay)),
    lastDays: Int32Array.from(customers, ({ lastDay }) => (Number.isNaN(lastDay) ? -1 : lastDay)),
  };
  const pool = (month: number): MonthPool => monthPool(spans, weights, month);
  return { days, spans, pool, expectedLines: expectLines(spans, weights, days, pool) };
}

function mandatoryBookings(customers: readonly DemoCustomer[]): Map<number, number[]> {
  const bookings = new Map<number, number[]>();
  const add = (day: number, customer: number): void => {
    const list = bookings.get(day);
    if (list === undefined) bookings.set(day, [customer]);
    else list.push(customer);
  };
  customers.forEach(({ firstDay, lastDay }, customer) => {
    if (Number.isNaN(firstDay)) return;
    add(firstDay, customer);
    if (lastDay !== firstDay) add(lastDay, customer);
  });
  return bookings;
}

function spreadLines(
  random: RandomStream,
  freeLines: number,
  mandatory: ReadonlyMap<number, number[]>,
): BookingDay[] {
  const draft: { day: number; month: number; upTo: number }[] = [];
  let total = 0;
  for (let month = 0; month < MONTHS; month++) {
    const end = monthStart(month + 1);
    for (const day of workingDays(monthStart(month), end - 1)) {
      const rush = workingDays(day + 1, end - 1).length < 2 ? MONTH_END_RUSH : 1;
      const growth = 1 + (YEARLY_GROWTH * (day - DATA_START)) / 365.25;
      total += (SEASON[month % 12] as number) * rush * growth * random.between(0.8, 1.2);
      draft.push({ day, month, upTo: total });
    }
  }
  let given = 0;
  return draft.map(({ day, month, upTo }) => {
    const before = given;
    given = upTo === total ? freeLines : Math.round((freeLines * upTo) / total);
    return { day, month, mandatory: mandatory.get(day) ?? [], freeLines: given - before };
  });
}

function monthPool({ firstDays, lastDays }: BookingSpans, weights: Float64Array, month: number): MonthPool {
  const from = monthStart(month);
  const to = monthStart(month + 1) - 1;
  const customers = new Int32Array(firstDays.length);
  const cumulatedWeights = new Float64Array(firstDays.length);
  let present = 0;
  let total = 0;
  for (let customer = 0; customer < firstDays.length; customer++) {
    if ((firstDays[customer] as number) > to || (lastDays[customer] as number) < from) continue;
    total += weights[customer] as number;
    customers[present] = customer;
    cumulatedWeights[present] = total;
    present++;
  }
  return {
    customers: customers.subarray(0, present),
    cumulatedWeights: cumulatedWeights.subarray(0, present),
  };
}

function expectLines(
  { firstDays, lastDays }: BookingSpans,
  weights: Float64Array,
  days: readonly BookingDay[],
  pool: (month: number) => MonthPool,
): Float64Array {
  const expected = new Float64Array(firstDays.length);
  const freeLines = new Float64Array(MONTHS);
  for (const day of days) {
    freeLines[day.month] = (freeLines[day.month] as number) + day.freeLines;
    for (const customer of day.mandatory) expected[customer] = (expected[customer] as number) + 1;
  }
  for (let month = 0; month < MONTHS; month++) {
    const present = pool(month).customers;
    const shares = new Float64Array(present.length);
    let total = 0;
    for (let index = 0; index < present.length; index++) {
      const customer = present[index] as number;
      const share = shareOfMonth(month, firstDays[customer] as number, lastDays[customer] as number);
      shares[index] = (weights[customer] as number) * share;
      total += shares[index] as number;
    }
    for (let index = 0; index < present.length; index++) {
      const customer = present[index] as number;
      const lines = ((freeLines[month] as number) * (shares[index] as number)) / total;
      expected[customer] = (expected[customer] as number) + lines;
    }
  }
  return expected;
}

/** Which share of a month's working days lies between two days. */
function shareOfMonth(month: number, firstDay: number, lastDay: number): number {
  const from = monthStart(month);
  const to = monthStart(month + 1) - 1;
  if (firstDay <= from && lastDay >= to) return 1;
  let all = 0;
  let within = 0;
  for (let day = from; day <= to; day++) {
    if (!isWorkingDay(day)) continue;
    all++;
    if (day >= firstDay && day <= lastDay) within++;
  }
  return within / all;
}
