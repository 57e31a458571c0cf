import type { BuyingWindows } from './buying-windows.js';

/** Revenue of every customer in the stretches that are compared, in cents. */
export interface ComparedRevenue {
  /** Of the current stretch, and of its second half. */
  readonly current: Float64Array;
  readonly lastHalf: Float64Array;
  /** Of the stretch of the same length before. */
  readonly previous: Float64Array;
}

/**
 * How customers bought, from their orders up to the as-of date; one entry for every customer. An order (Auftrag) is
 * what one document bills on one day, of more than zero: credit notes and returns lower revenue, but are no purchase.
 * All orders of one day are one occasion (Kaufanlass).
 */
export interface BuyingHistory {
  readonly windows: BuyingWindows;
  /** Days of the first and the last purchase; NaN for who never bought. */
  readonly firstPurchase: Float64Array;
  readonly lastPurchase: Float64Array;
  /** Days with a purchase within the period. */
  readonly occasions: Float64Array;
  /** Median of the days between occasions, over all data; NaN with less than three occasions. */
  readonly usualInterval: Float64Array;
  readonly revenue: ComparedRevenue;
  /** The same with the largest of at least three orders of both stretches cut down to the size of the second largest. */
  readonly evened: ComparedRevenue;
  /**
   * Slope of the evened quarters of both stretches by least squares, a quarter, as a share of their mean; NaN with
   * less than eight quarters, or without a positive mean.
   */
  readonly quarterSlope: Float64Array;
  /**
   * Standard deviation (of the population) of monthly and of quarterly revenue over its mean, months without revenue
   * included; NaN without a positive mean.
   */
  readonly monthlyVariation: Float64Array;
  readonly quarterlyVariation: Float64Array;
  /** Days with a purchase within the months that regularity is measured in. */
  readonly regularOccasions: Float64Array;
  /** Values of the period's orders in cents: those of a customer are `orderCount` from `orderStart` on, rising. */
  readonly orderValues: Float64Array;
  readonly orderStart: Uint32Array;
  readonly orderCount: Uint32Array;
  /** Of these the ones with a line marked as special, and their value; null where the data have no such column. */
  readonly special: { readonly orders: Float64Array; readonly value: Float64Array } | null;
}

/** A history in which nobody has bought yet. */
export function noPurchases(
  windows: BuyingWindows,
  customers: number,
  periodOrders: number,
  hasSpecial: boolean,
): BuyingHistory {
  const zeros = (): Float64Array => new Float64Array(customers);
  const unknown = (): Float64Array => zeros().fill(Number.NaN);
  const compared = (): ComparedRevenue => ({ current: zeros(), lastHalf: zeros(), previous: zeros() });
  return {
    windows,
    firstPurchase: unknown(),
    lastPurchase: unknown(),
    occasions: zeros(),
    usualInterval: unknown(),
    revenue: compared(),
    evened: compared(),
    quarterSlope: unknown(),
    monthlyVariation: unknown(),
    quarterlyVariation: unknown(),
    regularOccasions: zeros(),
    orderValues: new Float64Array(periodOrders),
    orderStart: new Uint32Array(customers),
    orderCount: new Uint32Array(customers),
    special: hasSpecial ? { orders: zeros(), value: zeros() } : null,
  };
}
