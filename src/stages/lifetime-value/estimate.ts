import type { Bilingual } from '../../language/bilingual.js';

/** How a value was computed. */
export type Method = 'bgnbd' | 'retention' | 'markov';

/** What is expected of the customers (Erwartung); NaN for those who never bought. Amounts in cents. */
export interface Estimate {
  readonly method: Method;
  readonly value: Float64Array;
  /** Ends of the 90 % interval of the expectation; NaN where none can be given. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly alive: Float64Array;
  readonly expectedPurchases: Float64Array;
  /** All customers together, with their interval. */
  readonly total: number;
  readonly totalLow: number;
  readonly totalHigh: number;
}

/** Why a method does not apply. */
export interface Refusal {
  readonly reason: Bilingual;
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'reason' in outcome;
}

/** The sum of what is known. */
export function totalOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) if (!Number.isNaN(values[at])) sum += values[at]!;
  return sum;
}
