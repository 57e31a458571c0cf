import type { PurchaseHistory } from '../../facts/purchase-history.js';
import { inBoth } from '../../language/bilingual.js';
import { periodRate } from '../../math/lifetime/discounting.js';
import {
  lastPayingRecency,
  type RecencyMigration,
  recencyValues,
} from '../../math/lifetime/recency-migration.js';
import { type Estimate, type Refusal, totalOf } from './estimate.js';
import { monthsOf } from './regularity.js';
import type { Settings } from './settings.js';

/** A value by the migration of customers over the periods since their last purchase. */
export interface RecencyEstimate extends Estimate {
  /** Probability of a purchase in the next period, and how often each recency was seen. */
  readonly probabilities: readonly number[];
  readonly seen: readonly number[];
  readonly customers: readonly number[];
  /** What lies ahead of an average customer of each recency, in cents. */
  readonly ahead: readonly number[];
  /** Up to this recency it pays to address customers. */
  readonly lastPaying: number;
}

const DAYS_PER_MONTH = 30.4375;
const LEAST_SEEN = 20;

/**
 * Value by a Markov chain over recency (Pfeifer & Carraway 2000): how probable a purchase is after one, two … periods
 * without one is counted from the customers' past; after the last state a customer is lost.
 *
 * @param repeatValue value of all but the first purchase in cents
 */
export function recencyValue(
  history: PurchaseHistory,
  repeatValue: Float64Array,
  settings: Settings,
): RecencyEstimate | Refusal {
  const { periodMonths, recencyStates: states } = settings;
  const months = Math.min(history.monthsToldApart, Math.floor(history.daysOfData / DAYS_PER_MONTH));
  const periods = Math.floor(months / periodMonths);
  const seen = new Array<number>(states).fill(0);
  const bought = new Array<number>(states).fill(0);
  const perCustomer = Array.from(history.activeMonths, (bits) => periodsOf(bits, periodMonths, periods));
  for (const active of perCustomer) countMigration(active, seen, bought);
  if (seen.some((count) => count < LEAST_SEEN)) {
    return {
      reason: inBoth((language) =>
        language === 'de'
          ? `Für ${states} Kaufabstände zu je ${periodMonths} Monaten reichen die Daten nicht: Jeder muss ${LEAST_SEEN}-mal vorkommen`
          : `The data do not suffice for ${states} recencies of ${periodMonths} months each: every one must occur ${LEAST_SEEN} times`,
      ),
    };
  }
  const probabilities = seen.map((count, state) => bought[state]! / count);
  const activePeriods = perCustomer.reduce((sum, active) => sum + Math.max(0, active.length - 1), 0);
  const { repeatPurchases } = history.now;
  const meanMargin = activePeriods > 0 ? totalOf(repeatValue) / activePeriods : 0;
  const meanPurchases = activePeriods > 0 ? totalOf(repeatPurchases) / activePeriods : 0;
  const migration: RecencyMigration = {
    purchaseProbabilities: probabilities,
    margin: meanMargin,
    contactCost: settings.contactCost * 100,
    rate: periodRate(settings.discountRate, 12 / periodMonths),
    periods: Math.max(1, Math.round(settings.horizonMonths / periodMonths)),
  };
  const lastPaying = lastPayingRecency(migration);
  // The value is linear in margin and cost, so two solutions serve all customers.
  const perMargin = aheadOf({ ...migration, margin: 1, contactCost: 0 }, lastPaying);
  const perCost = aheadOf({ ...migration, margin: 0, contactCost: 1 }, lastPaying);
  const purchasesAhead = aheadOf({ ...migration, margin: 1, contactCost: 0, rate: 0 }, lastPaying);
  const recency = perCustomer.map((active) => (active.length === 0 ? states : Math.min(active[0]!, states)));
  const margin = (customer: number): number => {
    const repeats = perCustomer[customer]!.length - 1;
    return repeats > 0 ? repeatValue[customer]! / repeats : meanMargin;
  };
  const each = (of: (customer: number, state: number) => number): Float64Array =>
    Float64Array.from(recency, (state, customer) =>
      Number.isNaN(repeatPurchases[customer]) ? Number.NaN : of(customer, state),
    );
  const value = each((customer, state) =>
    Math.round(margin(customer) * perMargin[state]! + migration.contactCost * perCost[state]!),
  );
  const unknown = value.map(() => Number.NaN);
  const counted = new Array<number>(states).fill(0);
  recency.forEach((state, customer) => {
    if (state < states && !Number.isNaN(repeatPurchases[customer])) counted[state]! += 1;
  });
  return {
    method: 'markov',
    probabilities,
    seen,
    customers: counted,
    ahead: aheadOf(migration, states).slice(0, states),
    lastPaying,
    value,
    low: unknown,
    high: unknown,
    alive: each((_, state) => 1 - probabilities.slice(state).reduce((lost, p) => lost * (1 - p), 1)),
    expectedPurchases: each((_, state) => meanPurchases * purchasesAhead[state]!),
    total: totalOf(value),
    totalLow: Number.NaN,
    totalHigh: Number.NaN,
  };
}

/** The periods with a purchase, latest first. */
function periodsOf(bits: number, periodMonths: number, periods: number): number[] {
  const found = new Set(monthsOf(bits).map((month) => Math.floor(month / periodMonths)));
  return [...found].filter((period) => period < periods);
}

/** Counts, for each period behind the first purchase, the recency at its beginning and whether it saw a purchase. */
function countMigration(active: readonly number[], seen: number[], bought: number[]): void {
  const first = active.at(-1);
  if (first === undefined) return;
  const isActive = new Set(active);
  let recency = 0;
  for (let period = first - 1; period >= 0 && recency < seen.length; period -= 1) {
    seen[recency]! += 1;
    if (isActive.has(period)) {
      bought[recency]! += 1;
      recency = 0;
    } else recency += 1;
  }
}

/** The values by recency without the purchase that has just been made; the last entry is that of lost customers. */
function aheadOf(migration: RecencyMigration, addressed: number): readonly number[] {
  return recencyValues(migration, addressed).map((value, state) =>
    state === 0 ? value - migration.margin : value,
  );
}
