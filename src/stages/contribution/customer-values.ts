import { competitionRanks } from '../../math/competition-ranks.js';
import { ratioOfSums } from '../../math/ratio-of-sums.js';
import { orderOfKnown } from '../../math/ties.js';
import { type WhaleCurve, whaleCurve } from '../../math/whale-curve.js';
import type { ClassSettings } from '../class-letters.js';
import { classifyCustomers, type ValueClasses, WITHOUT_BOOKING } from '../value-classes.js';

/** The facts of the customers in cents; NaN = unknown. The margin is that of the level that counts as value. */
export interface ContributionFacts {
  readonly revenue: Float64Array;
  readonly contributionMargin: Float64Array;
  readonly listRevenue: Float64Array | null;
  readonly status: readonly (string | null)[];
  /** Amounts by which a booking is told. */
  readonly bookings: readonly Float64Array[];
}

/** Every customer's value, place and profitability. */
export interface CustomerValues {
  readonly facts: ContributionFacts;
  readonly places: ValueClasses;
  /** Contribution margin / net revenue; NaN where net revenue is not positive. */
  readonly marginShare: Float64Array;
  /** 1 = highest contribution margin among all compared, losses included. */
  readonly rank: Float64Array;
  /** 1 = highest revenue among the same customers. */
  readonly revenueRank: Float64Array;
  /** Places won (positive) or lost when customers are ranked by value instead of revenue. */
  readonly rankChange: Float64Array;
  readonly whale: WhaleCurve;
  /** Σ contribution margin / Σ net revenue of the customers of whom both are known. */
  readonly totalMarginShare: number;
  /** 1 − Σ net revenue / Σ list revenue of the customers of whom both are known; NaN where nobody is. */
  readonly averageDiscount: number;
}

/**
 * Margin-weighted customer value (deckungsbeitragsgewichteter Kundenwert): value = net revenue × margin
 * share, which is the contribution margin in currency. A customer with 1,000,000 of revenue at 2 % margin
 * (20,000) stands below one with 100,000 at 25 % (25,000).
 *
 * Revenue and value ranks are taken over the same customers, those ranked and the loss makers, so that a
 * change of place says something about the customer and nothing about who was left out.
 */
export function customerValues(facts: ContributionFacts, settings: ClassSettings): CustomerValues {
  const { revenue, contributionMargin, status } = facts;
  const places = classifyCustomers(
    { values: contributionMargin, bookings: facts.bookings, status },
    settings,
  );
  const comparedMargin = new Float64Array(revenue.length).fill(Number.NaN);
  const comparedRevenue = new Float64Array(revenue.length).fill(Number.NaN);
  const marginShares = new Float64Array(revenue.length);
  for (let index = 0; index < revenue.length; index++) {
    marginShares[index] = marginShare(contributionMargin[index]!, revenue[index]!);
    const isPlaced = !Number.isNaN(places.ranked[index]) || places.status[index] === 'loss';
    if (!isPlaced || Number.isNaN(revenue[index])) continue;
    comparedMargin[index] = contributionMargin[index]!;
    comparedRevenue[index] = revenue[index]!;
  }
  const rank = competitionRanks(comparedMargin, orderOfKnown(comparedMargin, places.byValue));
  const revenueRank = competitionRanks(comparedRevenue);
  const rankChange = new Float64Array(revenue.length);
  for (let index = 0; index < rankChange.length; index++)
    rankChange[index] = revenueRank[index]! - rank[index]!;
  const earned = booked(contributionMargin, places.status);
  return {
    facts,
    places,
    marginShare: marginShares,
    rank,
    revenueRank,
    rankChange,
    whale: whaleCurve(earned, orderOfKnown(earned, places.byValue)),
    totalMarginShare: ratioOfSums(contributionMargin, revenue),
    averageDiscount: facts.listRevenue === null ? Number.NaN : 1 - ratioOfSums(revenue, facts.listRevenue),
  };
}

/** Margin share (DB in % vom Nettoumsatz); unknown where net revenue is zero, negative or unknown. */
export function marginShare(contributionMargin: number, revenue: number): number {
  return revenue > 0 ? contributionMargin / revenue : Number.NaN;
}

/** Customers without a booking earn nothing, and would only stretch the curve's flat part. */
function booked(values: Float64Array, status: readonly string[]): Float64Array {
  const earned = values.slice();
  for (let index = 0; index < earned.length; index++)
    if (WITHOUT_BOOKING.has(status[index]!)) earned[index] = Number.NaN;
  return earned;
}
