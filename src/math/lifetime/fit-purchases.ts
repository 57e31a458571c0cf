import type { TimeUnit } from './duration.js';
import { inverse } from './linear-system.js';
import { fenced, hessian, isAtFence, type Maximum, maximise, type Objective } from './maximise.js';
import type { PurchaseGroups } from './purchase-histories.js';
import { type PurchaseModel, purchaseLikelihood, roomFor } from './purchase-likelihood.js';

/** A model with what the search found out about it. */
export interface PurchaseFit<Unit extends TimeUnit = TimeUnit> {
  readonly model: PurchaseModel<Unit>;
  readonly logLikelihood: number;
  readonly customers: number;
  /** Whether the search ended in a maximum. */
  readonly converged: boolean;
  /** Covariance of the logarithms of r, alpha, a, b: the inverse of the observed information; null where it has none. */
  readonly covariance: readonly (readonly number[])[] | null;
  /**
   * Standard errors of the parameters themselves, in their order; NaN where the data leave a parameter open, such as the
   * loss of customers where nobody falls silent. It stands far out then.
   */
  readonly standardErrors: readonly number[];
}

const COARSE = { tolerance: 1e-2, acceptable: 1e-2, iterations: 40 };
const FINE = { tolerance: 1e-9, acceptable: 1e-6, iterations: 200 };

/** Of more groups than this, a part shows where to begin: every so-and-so-many-th of them, in their order. */
const MOST_AT_FIRST = 10_000;

/**
 * Fits a BG/NBD model by maximum likelihood (Maximum-Likelihood-Schätzung), over logarithms of the parameters and from
 * several starts, the best of which is followed to the end.
 *
 * @param start where given, the only start: for data much like those of an earlier fit
 * @throws RangeError where there is no customer
 */
export function fitPurchases<Unit extends TimeUnit>(
  groups: PurchaseGroups<Unit>,
  start?: PurchaseModel<Unit>,
): PurchaseFit<Unit> {
  const customers = groups.groupOf.length;
  if (customers === 0) throw new RangeError('a purchase model needs customers');
  const centre = [0, Math.log(meanAge(groups)), 0, 0];
  const whole = meanLikelihood(groups, centre);
  const step = Math.ceil(groups.x.length / MOST_AT_FIRST);
  const first = step === 1 ? whole : meanLikelihood(everyNth(groups, step), centre);
  const starts = start === undefined ? startsFor(groups) : [start];
  const coarse = starts.map(({ r, alpha, a, b }) => maximise(first, [r, alpha, a, b].map(Math.log), COARSE));
  const best = coarse.reduce((one: Maximum, other) => (other.value > one.value ? other : one));
  const found = step === 1 ? maximise(whole, best.point, FINE) : refined(whole, first, best.point);
  const model = modelAt(found.point, groups.unit);
  const covariance =
    inverseInformation(whole, found.point)?.map((row) => row.map((each) => each / customers)) ?? null;
  return {
    model,
    logLikelihood: purchaseLikelihood(model, groups, []),
    customers,
    converged: found.converged,
    covariance,
    standardErrors: found.point.map((each, at) =>
      isAtFence(each, centre[at]!)
        ? Number.NaN
        : Math.exp(each) * Math.sqrt(covariance?.[at]?.[at] ?? Number.NaN),
    ),
  };
}

/** From the maximum of a part to that of the whole, along the curvature that the part has shown. */
function refined(whole: Objective, part: Objective, from: readonly number[]): Maximum {
  const { point } = maximise(part, from, FINE);
  return maximise(whole, point, FINE, inverseInformation(part, point) ?? undefined);
}

function modelAt<Unit extends TimeUnit>(point: readonly number[], unit: Unit): PurchaseModel<Unit> {
  const [r, alpha, a, b] = point.map(Math.exp);
  return { unit, r: r!, alpha: alpha!, a: a!, b: b! };
}

/** Likelihood per customer, so that one tolerance suits all sizes. */
function meanLikelihood(groups: Omit<PurchaseGroups, 'groupOf'>, centre: readonly number[]): Objective {
  const customers = groups.count.reduce((sum, count) => sum + count, 0);
  const room = roomFor(groups);
  return fenced((point, gradient) => {
    const value = purchaseLikelihood(modelAt(point, groups.unit), groups, gradient, undefined, room);
    for (let at = 0; at < gradient.length; at += 1) gradient[at]! /= customers;
    return value / customers;
  }, centre);
}

/** A part of the groups that has customers of all ages. */
function everyNth(groups: PurchaseGroups, step: number): Omit<PurchaseGroups, 'groupOf'> {
  const pick = <Values extends Float64Array | Uint32Array>(values: Values): Values =>
    values.filter((_, group) => group % step === 0) as Values;
  return {
    ...groups,
    x: pick(groups.x),
    tx: pick(groups.tx),
    T: pick(groups.T),
    count: pick(groups.count),
    txOf: pick(groups.txOf),
    ageOf: pick(groups.ageOf),
  };
}

/** Customers of few and of many purchases, early and late losses; alpha by the rate that the data show. */
function startsFor<Unit extends TimeUnit>(groups: PurchaseGroups<Unit>): readonly PurchaseModel<Unit>[] {
  const purchases = groups.x.reduce((sum, x, group) => sum + x * groups.count[group]!, 0);
  const rate = Math.max(purchases, 0.5) / (meanAge(groups) * groups.groupOf.length);
  const { unit } = groups;
  return [
    { unit, r: 0.5, alpha: 0.35 / rate, a: 0.8, b: 2.5 },
    { unit, r: 2, alpha: 2 / rate, a: 0.2, b: 4 },
  ];
}

/** Mean age of the customers; above zero. */
function meanAge(groups: PurchaseGroups): number {
  const time = groups.T.reduce((sum, T, group) => sum + T * groups.count[group]!, 0);
  return Math.max(time / groups.groupOf.length, Number.MIN_VALUE);
}

/** The inverse of the negative Hessian; null where it is not positive. */
function inverseInformation(objective: Objective, point: readonly number[]): number[][] | null {
  const found = inverse(hessian(objective, point).map((row) => row.map((each) => -each)));
  return found?.every((row, at) => row[at]! > 0) === true ? found : null;
}
