/**
 * What a way of estimating says of every customer, as if his own potential were not known. Amounts in cents a year;
 * NaN where it says nothing.
 */
export interface Estimates {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How many customers the estimate rests on. */
  readonly peers: Float64Array;
  /** The group they belong to; null: all industries, all sizes. */
  readonly industry: (string | null)[];
  readonly band: (string | null)[];
}

/** Estimates that say nothing yet. */
export function noEstimates(customers: number): Estimates {
  const unknown = (): Float64Array => new Float64Array(customers).fill(Number.NaN);
  return {
    value: unknown(),
    low: unknown(),
    high: unknown(),
    peers: unknown(),
    industry: new Array(customers).fill(null),
    band: new Array(customers).fill(null),
  };
}

/** What a customer is estimated at. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly peers: number;
  readonly industry: string | null;
  readonly band: string | null;
}

/** Enters an estimate, in whole cents; nobody needs less than he buys, and no interval leaves its estimate out. */
export function enter(estimates: Estimates, customer: number, bought: number, estimate: Estimate): void {
  const value = Math.max(bought, Math.round(estimate.value));
  estimates.value[customer] = value;
  estimates.low[customer] = Math.min(value, Math.max(bought, Math.round(estimate.low)));
  estimates.high[customer] = Math.max(value, Math.round(estimate.high));
  estimates.peers[customer] = estimate.peers;
  estimates.industry[customer] = estimate.industry;
  estimates.band[customer] = estimate.band;
}
