import { inverse } from './linear-system.js';
import { fenced, hessian, isAtFence, type Maximum, maximise } from './maximise.js';
import { type RepeatSpend, SpendLikelihood, type SpendModel } from './spend-likelihood.js';

/** A spend model with what the search found out about it. */
export interface SpendFit {
  readonly model: SpendModel;
  readonly logLikelihood: number;
  readonly customers: number;
  readonly converged: boolean;
  readonly covariance: readonly (readonly number[])[] | null;
  readonly standardErrors: readonly number[];
}

const COARSE = { tolerance: 1e-2, acceptable: 1e-2, iterations: 40 };
const FINE = { tolerance: 1e-9, acceptable: 1e-6, iterations: 200 };

/**
 * Fits a Gamma-Gamma model by maximum likelihood.
 *
 * @throws RangeError where there is no customer, or an entry is not above zero
 */
export function fitSpend(spend: RepeatSpend): SpendFit {
  const customers = spend.x.length;
  let sum = 0;
  for (let at = 0; at < customers; at += 1) {
    if (!(spend.x[at]! > 0 && spend.mean[at]! > 0)) throw new RangeError('spend must be above zero');
    sum += spend.mean[at]!;
  }
  if (customers === 0) throw new RangeError('a spend model needs repeat customers');
  const modelAt = (point: readonly number[]): SpendModel => {
    const [p, q, v] = point.map(Math.exp);
    return { p: p!, q: q!, v: v! };
  };
  const level = sum / customers;
  const likelihood = new SpendLikelihood(spend);
  const centre = [0, 0, Math.log(level)];
  const objective = fenced((point, gradient) => {
    const value = likelihood.at(modelAt(point), gradient);
    for (let at = 0; at < gradient.length; at += 1) gradient[at]! /= customers;
    return value / customers;
  }, centre);
  // Each start has the mean of the data: p v / (q − 1).
  const starts = [
    [2, 3],
    [8, 2],
    [0.7, 5],
  ].map(([p, q]) => [p!, q!, (level * (q! - 1)) / p!].map(Math.log));
  const coarse = starts.map((start) => maximise(objective, start, COARSE));
  const best = coarse.reduce((one: Maximum, other) => (other.value > one.value ? other : one));
  const found = maximise(objective, best.point, FINE);
  const information = hessian(objective, found.point).map((row) => row.map((each) => -each * customers));
  const covariance = inverse(information);
  const isKnown = covariance?.every((row, at) => row[at]! > 0) === true;
  return {
    model: modelAt(found.point),
    logLikelihood: likelihood.at(modelAt(found.point), []),
    customers,
    converged: found.converged,
    covariance: isKnown ? covariance : null,
    standardErrors: found.point.map((each, at) =>
      isKnown && !isAtFence(each, centre[at]!)
        ? Math.exp(each) * Math.sqrt(covariance![at]![at]!)
        : Number.NaN,
    ),
  };
}

/**
 * Spend per occasion expected of a customer: his own mean, drawn towards that of all the more, the fewer occasions
 * are known (E[M | x, z̄] = p(v + x z̄)/(p x + q − 1)); without any, the mean of all. NaN where q is not above 1 and
 * there is no occasion: that mean does not exist.
 *
 * Source: Fader & Hardie 2013, note 025, equation 5.
 *
 * @example expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, 0, 0) // 35.22
 */
export function expectedSpend({ p, q, v }: SpendModel, x: number, mean: number): number {
  const divisor = p * x + q - 1;
  if (!(divisor > 0)) return Number.NaN;
  return (p * (v + (x === 0 ? 0 : x * mean))) / divisor;
}
