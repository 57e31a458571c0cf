import type { PurchaseSummary } from '../../facts/purchase-history.js';
import { type Duration, duration, inUnit, type TimeUnit } from '../../math/lifetime/duration.js';
import { fitPurchases, type PurchaseFit } from '../../math/lifetime/fit-purchases.js';
import { groupHistories, type PurchaseGroups } from '../../math/lifetime/purchase-histories.js';

/** A purchase model of all who had bought by a day, with the customers it is about. */
export interface FittedPurchases {
  readonly fit: PurchaseFit;
  readonly groups: PurchaseGroups;
  /** The customers behind the entries of `groups.groupOf`. */
  readonly buyers: readonly number[];
}

/** Everybody who has bought by the day of the summary. */
export function buyersOf({ repeatPurchases }: PurchaseSummary): number[] {
  const buyers: number[] = [];
  repeatPurchases.forEach((x, customer) => {
    if (!Number.isNaN(x)) buyers.push(customer);
  });
  return buyers;
}

/**
 * Fits a purchase model to customer histories, which come in days, in the unit that is wanted.
 *
 * @param like an earlier model of much the same customers
 */
export function fitHistories(
  summary: PurchaseSummary,
  unit: TimeUnit,
  like?: PurchaseFit['model'],
): FittedPurchases {
  const buyers = buyersOf(summary);
  const day = inUnit(duration(1, 'day'), unit).length;
  const groups = groupHistories({
    unit,
    x: Float64Array.from(buyers, (at) => summary.repeatPurchases[at]!),
    tx: Float64Array.from(buyers, (at) => summary.lastPurchaseDays[at]! * day),
    T: Float64Array.from(buyers, (at) => summary.customerAgeDays[at]! * day),
  });
  return { fit: fitPurchases(groups, like), groups, buyers };
}

/** So many months in the unit of a model. */
export function monthsIn(unit: TimeUnit, months: number): Duration {
  return inUnit(duration(months, 'month'), unit);
}
