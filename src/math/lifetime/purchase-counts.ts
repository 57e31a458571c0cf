import type { TimeUnit } from './duration.js';
import { logGamma } from './log-gamma.js';
import type { PurchaseGroups } from './purchase-histories.js';
import type { PurchaseModel } from './purchase-likelihood.js';

/** Customers by repeat purchases: 0, 1, 2 … and, last, so many or more. */
export interface PurchaseCounts {
  readonly actual: readonly number[];
  readonly expected: readonly number[];
}

/**
 * How many customers have bought again so and so often, and how many the model expects in the same time
 * (Kalibrierungstabelle): the first look at whether it fits.
 *
 *     P(X(t)=x) = B(a,b+x)/B(a,b) · NB(x) + δ(x>0) B(a+1,b+x−1)/B(a,b) · [1 − Σ_{j<x} NB(j)]
 *     NB(x) = Γ(r+x)/(Γ(r) x!) (α/(α+t))^r (t/(α+t))^x
 *
 * Source: Fader, Hardie & Lee 2005, equation 8.
 *
 * @param last the count from which on customers are taken together
 */
export function purchaseCounts<Unit extends TimeUnit>(
  model: PurchaseModel<NoInfer<Unit>>,
  groups: PurchaseGroups<Unit>,
  last: number,
): PurchaseCounts {
  const actual = new Array<number>(last + 1).fill(0);
  const ofAge = new Float64Array(groups.distinctT.length);
  groups.x.forEach((x, group) => {
    actual[Math.min(x, last)]! += groups.count[group]!;
    ofAge[groups.ageOf[group]!]! += groups.count[group]!;
  });
  const expected = new Array<number>(last + 1).fill(0);
  groups.distinctT.forEach((T, age) => {
    const probabilities = countProbabilities(model, T, last);
    let rest = 1;
    probabilities.forEach((probability, x) => {
      expected[x]! += ofAge[age]! * probability;
      rest -= probability;
    });
    expected[last]! += ofAge[age]! * rest;
  });
  return { actual, expected };
}

/** P(X(t) = x) for x = 0 … last − 1. */
function countProbabilities(
  { r, alpha, a, b }: Omit<PurchaseModel, 'unit'>,
  t: number,
  last: number,
): number[] {
  const probabilities: number[] = [];
  const logShare = t > 0 ? Math.log(t / (alpha + t)) : Number.NEGATIVE_INFINITY;
  let stays = 1;
  let before = 0;
  for (let x = 0; x < last; x += 1) {
    const log = logGamma(r + x) - logGamma(r) - logGamma(x + 1) + r * Math.log(alpha / (alpha + t));
    const bought = x === 0 ? Math.exp(log) : Math.exp(log + x * logShare);
    const leaves = x === 0 ? 0 : (stays * a) / (a + b + x - 1);
    if (x > 0) stays *= (b + x - 1) / (a + b + x - 1);
    probabilities.push(stays * bought + leaves * (1 - before));
    before += bought;
  }
  return probabilities;
}
