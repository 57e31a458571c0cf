import { resampledScores } from '../../math/lifetime/bootstrap.js';
import { discountedPurchasesIfAlive, periodRate, type Steps } from '../../math/lifetime/discounting.js';
import { aliveProbability, furtherPurchasesIfAlive } from '../../math/lifetime/expected-purchases.js';
import type { PurchaseGroups } from '../../math/lifetime/purchase-histories.js';
import { type PurchaseModel, purchaseLikelihood } from '../../math/lifetime/purchase-likelihood.js';
import { expectedSpend } from '../../math/lifetime/spend.js';
import { type SpendModel, spendScores } from '../../math/lifetime/spend-likelihood.js';
import { quantile } from '../../math/quantile.js';
import { type Estimate, totalOf } from './estimate.js';
import { type FittedPurchases, monthsIn } from './purchase-fit.js';
import type { Settings } from './settings.js';
import type { SpendEstimate } from './spend.js';

/** Standard deviations from the middle to the ends of a 90 % interval. */
const NINETY_PERCENT = 1.6449;

/**
 * Value of every customer by the purchase model: discounted purchases up to the horizon, month by month, times what one
 * of them is expected to bring.
 */
export function purchaseValue(
  fitted: FittedPurchases,
  spend: SpendEstimate,
  customers: number,
  settings: Pick<Settings, 'horizonMonths' | 'discountRate' | 'resamples'>,
): Estimate {
  const { fit, groups, buyers } = fitted;
  const { model } = fit;
  const horizon = monthsIn(model.unit, settings.horizonMonths);
  const steps: Steps = {
    length: monthsIn(model.unit, 1),
    count: settings.horizonMonths,
    rate: periodRate(settings.discountRate, 12),
  };
  const alive = groups.x.map((_, group) => aliveProbability(model, historyAt(groups, group)));
  const ifAlive = byPurchasesAndAge(groups, (history) => furtherPurchasesIfAlive(model, history, horizon));
  const discountedIfAlive = byPurchasesAndAge(groups, (history) =>
    discountedPurchasesIfAlive(model, history, steps),
  );
  const purchases = alive.map((each, group) => each * ifAlive[group]!);
  const discounted = alive.map((each, group) => each * discountedIfAlive[group]!);
  const byCustomer = (values: Float64Array): Float64Array => {
    const column = new Float64Array(customers).fill(Number.NaN);
    buyers.forEach((customer, at) => {
      column[customer] = values[groups.groupOf[at]!]!;
    });
    return column;
  };
  const value = byCustomer(discounted).map((each, at) => Math.round(each * spend.perPurchase[at]!));
  const intervals = intervalsOf(fitted, spend, value, settings);
  return {
    method: 'bgnbd',
    value,
    ...intervals,
    alive: byCustomer(alive),
    expectedPurchases: byCustomer(purchases),
    total: totalOf(value),
  };
}

function historyAt(groups: PurchaseGroups, group: number) {
  return { unit: groups.unit, x: groups.x[group]!, tx: groups.tx[group]!, T: groups.T[group]! };
}

/** What depends on x and T alone, for each group: customers of the same age have silences of all lengths. */
function byPurchasesAndAge(
  groups: PurchaseGroups,
  compute: (history: ReturnType<typeof historyAt>) => number,
): Float64Array {
  const known = new Map<number, number>();
  const ages = groups.distinctT.length;
  return groups.x.map((x, group) => {
    const key = x * ages + groups.ageOf[group]!;
    const value = known.get(key) ?? compute(historyAt(groups, group));
    known.set(key, value);
    return value;
  });
}

type Intervals = Pick<Estimate, 'low' | 'high' | 'totalLow' | 'totalHigh'>;

/**
 * 90 % intervals of what is expected. Parameters are resampled by the one-step bootstrap; how the logarithm of a value
 * answers to them is taken from its slopes, so that nothing is computed anew for each resample.
 */
function intervalsOf(
  { fit, groups, buyers }: FittedPurchases,
  spend: SpendEstimate,
  value: Float64Array,
  settings: Pick<Settings, 'horizonMonths' | 'discountRate' | 'resamples'>,
): Intervals {
  const unknown = value.map(() => Number.NaN);
  if (fit.covariance === null) {
    return { low: unknown, high: unknown, totalLow: Number.NaN, totalHigh: Number.NaN };
  }
  const scores = new Float64Array(groups.x.length * 4);
  purchaseLikelihood(fit.model, groups, [], scores);
  const moves = moved(fit.covariance, resampledScores(groups.count, scores, 4, settings.resamples));
  const spendMoves = spendResamples(spend, settings.resamples);
  const slopes = purchaseSlopes(fit.model, groups, settings);
  const spread = secondMoments(moves);
  const spendSpread = spendMoves === null ? null : secondMoments(spendMoves);
  const low = unknown.slice();
  const high = unknown.slice();
  const together = [0, 0, 0, 0];
  const spendTogether = [0, 0, 0];
  buyers.forEach((customer, at) => {
    const own = slopes.subarray(groups.groupOf[at]! * 4, groups.groupOf[at]! * 4 + 4);
    let variance = quadratic(own, spread);
    for (let each = 0; each < 4; each += 1) together[each]! += value[customer]! * own[each]!;
    if (spendSpread !== null && !(spend.ownMean[customer]! <= 0)) {
      const bySpend = spendSlopes(
        spend.fit!.model,
        spend.repeatPurchases[customer]!,
        spend.ownMean[customer]!,
      );
      variance += quadratic(bySpend, spendSpread);
      for (let each = 0; each < 3; each += 1) spendTogether[each]! += value[customer]! * bySpend[each]!;
    }
    const factor = Math.exp(NINETY_PERCENT * Math.sqrt(Math.max(variance, 0)));
    const ends = [value[customer]! / factor, value[customer]! * factor].sort((one, other) => one - other);
    low[customer] = Math.round(ends[0]!);
    high[customer] = Math.round(ends[1]!);
  });
  const total = totalOf(value);
  const totals = moves.map((move, draw) => {
    let change = 0;
    move.forEach((each, at) => {
      change += (each * together[at]!) / total;
    });
    spendMoves?.[draw]?.forEach((each, at) => {
      change += (each * spendTogether[at]!) / total;
    });
    return total * Math.exp(change);
  });
  return { low, high, totalLow: quantile(totals, 0.05), totalHigh: quantile(totals, 0.95) };
}

/** Resampled parameters of the spend model, as differences of their logarithms; null without such a model. */
function spendResamples(spend: SpendEstimate, resamples: number): readonly Float64Array[] | null {
  if (spend.fit === null || spend.fit.covariance === null) return null;
  const repeat = spend.buyers;
  const known = {
    x: repeat.map((customer) => spend.repeatPurchases[customer]!),
    mean: repeat.map((customer) => spend.ownMean[customer]!),
  };
  const scores = spendScores(spend.fit.model, known);
  const once = new Float64Array(repeat.length).fill(1);
  return moved(spend.fit.covariance, resampledScores(once, scores, 3, resamples));
}

/** Where one step of Newton's method leads from the estimate. */
function moved(
  covariance: readonly (readonly number[])[],
  resampled: readonly Float64Array[],
): readonly Float64Array[] {
  return resampled.map((scores) =>
    Float64Array.from(covariance, (row) => row.reduce((sum, each, at) => sum + each * scores[at]!, 0)),
  );
}

function secondMoments(moves: readonly Float64Array[]): number[][] {
  const size = moves[0]?.length ?? 0;
  return Array.from({ length: size }, (_, i) =>
    Array.from(
      { length: size },
      (__, j) => moves.reduce((sum, each) => sum + each[i]! * each[j]!, 0) / moves.length,
    ),
  );
}

function quadratic(vector: ArrayLike<number>, matrix: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1)
    for (let j = 0; j < vector.length; j += 1) sum += vector[i]! * vector[j]! * matrix[i]![j]!;
  return sum;
}

const SHIFT = 1e-3;
/** For slopes the horizon is passed in a few long steps. */
const LONG_STEPS = 3;

/** Slopes of the logarithm of discounted purchases by the logarithms of r, alpha, a, b, for each group. */
function purchaseSlopes(
  model: PurchaseModel,
  groups: PurchaseGroups,
  { horizonMonths, discountRate }: Pick<Settings, 'horizonMonths' | 'discountRate'>,
): Float64Array {
  const steps: Steps = {
    length: monthsIn(model.unit, horizonMonths / LONG_STEPS),
    count: LONG_STEPS,
    rate: periodRate(discountRate, (12 * LONG_STEPS) / horizonMonths),
  };
  const logsOf = (some: PurchaseModel): Float64Array =>
    byPurchasesAndAge(groups, (history) => discountedPurchasesIfAlive(some, history, steps)).map(
      (each, group) => Math.log(aliveProbability(some, historyAt(groups, group)) * each),
    );
  const here = logsOf(model);
  const slopes = new Float64Array(groups.x.length * 4);
  (['r', 'alpha', 'a', 'b'] as const).forEach((key, at) => {
    const shifted = logsOf({ ...model, [key]: model[key] * Math.exp(SHIFT) });
    shifted.forEach((each, group) => {
      slopes[group * 4 + at] = (each - here[group]!) / SHIFT;
    });
  });
  return slopes;
}

function spendSlopes(model: SpendModel, x: number, mean: number): number[] {
  const logOf = (some: SpendModel): number => Math.log(expectedSpend(some, x, mean));
  const here = logOf(model);
  return (['p', 'q', 'v'] as const).map(
    (key) => (logOf({ ...model, [key]: model[key] * Math.exp(SHIFT) }) - here) / SHIFT,
  );
}
