import type { PurchaseHistory } from '../../facts/purchase-history.js';
import { averageRanks } from '../../math/average-ranks.js';
import { expectedFurtherPurchases } from '../../math/lifetime/expected-purchases.js';
import type { PurchaseModel } from '../../math/lifetime/purchase-likelihood.js';
import { pearsonCorrelation } from '../../math/pearson-correlation.js';
import { type Advantage, advantage, compare, type Verdict } from './forecast-comparison.js';
import { fitHistories, monthsIn } from './purchase-fit.js';
import { purchaseModelRefusal } from './purchase-model.js';
import type { Settings } from './settings.js';
import { estimateSpend } from './spend.js';
import type { ValueBasis } from './value-basis.js';

/** Ways to look ahead: the model and what has to be beaten. */
export type Forecaster = 'model' | 'hiatus' | 'last-year';

/** What somebody expected of the time that was kept back, and how far off it was. Amounts in cents. */
export interface Forecast {
  readonly by: Forecaster;
  readonly purchases: Float64Array;
  readonly value: Float64Array;
  readonly purchaseError: number;
  readonly valueError: number;
  /** Rank correlation with what came. */
  readonly purchaseRanks: number;
  readonly valueRanks: number;
  /** Share of customers of whom it was right whether they would buy at all. */
  readonly rightActivity: number;
  /** How the model does against it; null for the model itself. */
  readonly verdict: Verdict | null;
  readonly advantage: Advantage | null;
}

/** The check against the time that was kept back (Rückrechnung). */
export interface Holdout {
  readonly months: number;
  readonly until: number;
  /** Who had bought by then, and what they bought since. */
  readonly customers: readonly number[];
  readonly repeatPurchases: Float64Array;
  readonly purchases: Float64Array;
  readonly value: Float64Array;
  /** The model is missing where it did not apply to the data up to then. */
  readonly forecasts: readonly Forecast[];
}

const DAYS_PER_MONTH = 30.4375;

/**
 * Fits the model to the data before the time kept back and holds what it expects against what came, beside two simple
 * rules: last year again, and the same for those alone who have not been silent for too long (hiatus heuristic,
 * Wübben & v. Wangenheim 2008). Null where the data are too short.
 *
 * @param start the model of all data, whose parameters the earlier ones will be near
 */
export function holdoutCheck(
  history: PurchaseHistory,
  basis: ValueBasis,
  settings: Settings,
  start: PurchaseModel | undefined,
): Holdout | null {
  const { before, since, now } = history;
  if (before === null || since === null) return null;
  const customers: number[] = [];
  for (let at = 0; at < before.repeatPurchases.length; at += 1)
    if (!Number.isNaN(before.repeatPurchases[at])) customers.push(at);
  if (customers.length === 0) return null;
  const some = (values: Float64Array): Float64Array => {
    const own = new Float64Array(customers.length);
    for (let place = 0; place < own.length; place += 1) own[place] = values[customers[place]!]!;
    return own;
  };
  const purchases = some(since.purchases);
  const value = some(basis.of(since));
  const daysBefore = history.daysOfData - (now.until - before.until);
  // A year before it is not always there: then what there is counts for as long as it is.
  const yearMonths = Math.min(12, daysBefore / DAYS_PER_MONTH);
  const again = since.months / yearMonths;
  const lastPurchases = some(before.lastYear.purchases).map((each) => each * again);
  const lastValue = some(basis.of(before.lastYear)).map((each) => each * again);
  const isActive = customers.map((at) => {
    const silence = before.customerAgeDays[at]! - before.lastPurchaseDays[at]!;
    return silence <= settings.hiatusMonths * DAYS_PER_MONTH;
  });
  const hiatus = (values: Float64Array): Float64Array => values.map((each, at) => (isActive[at] ? each : 0));
  const came = { purchases, value };
  const ranksOf = rememberedRanks();
  const model = modelForecast(history, basis, settings, start, customers);
  const scored = (by: Forecaster, purchase: Float64Array, amount: Float64Array): Forecast => ({
    by,
    purchases: purchase,
    value: amount,
    purchaseError: meanError(purchase, purchases),
    valueError: meanError(amount, value),
    purchaseRanks: pearsonCorrelation(ranksOf(purchase), ranksOf(purchases)),
    valueRanks: pearsonCorrelation(ranksOf(amount), ranksOf(value)),
    rightActivity: rightActivity(purchase, purchases),
    ...against(by, model, amount, came.value, ranksOf),
  });
  return {
    months: since.months,
    until: before.until,
    customers,
    repeatPurchases: some(before.repeatPurchases),
    purchases,
    value,
    forecasts: [
      ...(model === null ? [] : [scored('model', model.purchases, model.value)]),
      scored('hiatus', hiatus(lastPurchases), hiatus(lastValue)),
      scored('last-year', lastPurchases, lastValue),
    ],
  };
}

type RanksOf = (values: Float64Array) => Float64Array;

/** Every column is compared with several others, and known for everybody: it is ranked once. */
function rememberedRanks(): RanksOf {
  const known = new Map<Float64Array, Float64Array>();
  return (values) => {
    const ranks = known.get(values) ?? averageRanks(values);
    known.set(values, ranks);
    return ranks;
  };
}

function against(
  by: Forecaster,
  model: { readonly value: Float64Array } | null,
  amount: Float64Array,
  came: Float64Array,
  ranksOf: RanksOf,
): Pick<Forecast, 'verdict' | 'advantage'> {
  if (by === 'model' || model === null) return { verdict: null, advantage: null };
  const found = advantage(model.value, amount, came, ranksOf);
  return { verdict: compare(found), advantage: found };
}

function modelForecast(
  history: PurchaseHistory,
  basis: ValueBasis,
  settings: Settings,
  start: PurchaseModel | undefined,
  customers: readonly number[],
): { readonly purchases: Float64Array; readonly value: Float64Array } | null {
  const { before, since, now } = history;
  if (before === null || since === null || start === undefined) return null;
  const daysBefore = history.daysOfData - (now.until - before.until);
  // Half of the data may suffice to check what all of them are used for.
  const asHalf = { ...settings, leastMonths: Math.min(settings.leastMonths, 3) };
  if (purchaseModelRefusal(before, daysBefore, asHalf) !== null) return null;
  const { fit, groups } = fitHistories(before, settings.timeUnit, start);
  if (!fit.converged) return null;
  const ahead = monthsIn(fit.model.unit, since.months);
  const byGroup = groups.x.map((x, group) =>
    expectedFurtherPurchases(
      fit.model,
      { unit: groups.unit, x, tx: groups.tx[group]!, T: groups.T[group]! },
      ahead,
    ),
  );
  const purchases = Float64Array.from(groups.groupOf, (group) => byGroup[group]!);
  const spend = estimateSpend(before, basis.of(before.repeat), settings.mostSpendCorrelation);
  return { purchases, value: purchases.map((each, at) => each * spend.perPurchase[customers[at]!]!) };
}

function meanError(forecast: Float64Array, came: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < forecast.length; at += 1) sum += Math.abs(forecast[at]! - came[at]!);
  return sum / forecast.length;
}

/** Share of customers of whom a forecast told rightly whether they would buy. */
function rightActivity(forecast: Float64Array, came: Float64Array): number {
  let count = 0;
  for (let at = 0; at < forecast.length; at += 1) if (forecast[at]! >= 0.5 === came[at]! > 0) count += 1;
  return count / forecast.length;
}
