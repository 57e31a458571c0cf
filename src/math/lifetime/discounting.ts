import type { Duration, TimeUnit } from './duration.js';
import { aliveProbability, furtherPurchasesIfAlive, type PurchaseHistory } from './expected-purchases.js';
import type { PurchaseModel } from './purchase-likelihood.js';

/**
 * Rate of a part of a year that comes to the same as a yearly rate (unterjähriger Zinssatz):
 * (1 + d)^(1/n) − 1. Dividing by n instead would discount too much.
 *
 * @example periodRate(0.15, 52) // 0.0027 a week
 */
export function periodRate(yearly: number, periodsPerYear: number): number {
  return Math.expm1(Math.log1p(yearly) / periodsPerYear);
}

/** In which steps the future is counted: so many of one length, each discounted once more by the rate of a step. */
export interface Steps<Unit extends TimeUnit = TimeUnit> {
  readonly length: Duration<Unit>;
  readonly count: number;
  readonly rate: number;
}

/**
 * Purchases that are expected of a customer up to the horizon, each discounted from the end of the step in which it
 * falls (diskontierte erwartete Käufe); times what one of them brings, this is the customer lifetime value.
 *
 *     Σ_{k=1}^{n} (E[Y(k·s)] − E[Y((k−1)·s)]) / (1 + d)^k
 *
 * The length of a step is in the unit of the model, or nothing fits together.
 */
export function discountedPurchases<Unit extends TimeUnit>(
  model: PurchaseModel<Unit>,
  history: PurchaseHistory<NoInfer<Unit>>,
  steps: Steps<NoInfer<Unit>>,
): number {
  return aliveProbability(model, history) * discountedPurchasesIfAlive(model, history, steps);
}

/** The same of a customer who is known to be alive. */
export function discountedPurchasesIfAlive<Unit extends TimeUnit>(
  model: PurchaseModel<Unit>,
  history: Pick<PurchaseHistory<NoInfer<Unit>>, 'x' | 'T'>,
  { length, count, rate }: Steps<NoInfer<Unit>>,
): number {
  let sum = 0;
  let before = 0;
  let discount = 1;
  for (let step = 1; step <= count; step += 1) {
    const until = furtherPurchasesIfAlive(model, history, {
      unit: length.unit,
      length: step * length.length,
    });
    discount /= 1 + rate;
    sum += (until - before) * discount;
    before = until;
  }
  return sum;
}
