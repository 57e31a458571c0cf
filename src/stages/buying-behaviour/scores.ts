import type { BuyingHistory } from '../../facts/buying-history.js';
import { cutPoints, scoresBy } from '../../math/quantile-scores.js';
import type { Settings } from './settings.js';

/** One of the three figures with its cut points and every customer's score. */
export interface ScoredFigure {
  /** NaN where the customer is not scored or has none. */
  readonly values: Float64Array;
  /** Rising, in the unit of the figure. */
  readonly cuts: readonly number[];
  /** 1 to 5, 5 is best; NaN where the customer is not scored. */
  readonly scores: Float64Array;
}

/** Recency, frequency and monetary value (RFM) of the customers who are scored. */
export interface Scores {
  readonly recency: ScoredFigure;
  readonly frequency: ScoredFigure;
  readonly monetary: ScoredFigure;
  /** Scored customers. */
  readonly members: readonly number[];
}

/** Days since the last purchase of every customer; NaN for who never bought. */
export function recencyOf({ lastPurchase, windows }: BuyingHistory): Float64Array {
  return lastPurchase.map((day) => windows.asOf - day);
}

/** Scores the customers with a purchase in the period; new ones only where they are to be classified like all others. */
export function scoresOf(
  history: BuyingHistory,
  revenue: Float64Array,
  status: readonly (string | null)[],
  { cutRule, newCustomers }: Pick<Settings, 'cutRule' | 'newCustomers'>,
): Scores {
  const members: number[] = [];
  for (let customer = 0; customer < revenue.length; customer += 1) {
    const isNew = status[customer] === 'new' && newCustomers === 'status';
    if (history.occasions[customer]! > 0 && !isNew && !Number.isNaN(revenue[customer]!))
      members.push(customer);
  }
  const of = (values: Float64Array): Float64Array => {
    const own = new Float64Array(values.length).fill(Number.NaN);
    for (const customer of members) own[customer] = values[customer]!;
    return own;
  };
  const scored = (values: Float64Array): ScoredFigure => {
    const cuts = cutPoints(values, cutRule);
    return { values, cuts, scores: scoresBy(values, cuts, cutRule) };
  };
  const recency = scored(of(recencyOf(history)));
  return {
    // Few days are good: the lowest fifth has the highest score.
    recency: { ...recency, scores: recency.scores.map((score) => 6 - score) },
    frequency: scored(of(history.occasions)),
    monetary: scored(of(revenue)),
    members,
  };
}
