import type { TimeUnit } from './duration.js';

/**
 * What a purchase model has to know of each customer, one entry in every array: `x` repeat purchases (all but the
 * first), `tx` time from the first purchase to the last (0 where x is 0), `T` time from the first purchase to the day
 * of observation.
 */
export interface PurchaseHistories<Unit extends TimeUnit = TimeUnit> {
  readonly unit: Unit;
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly T: ArrayLike<number>;
}

/** Customers of the same history brought together: what is computed for one holds for all of them. */
export interface PurchaseGroups<Unit extends TimeUnit = TimeUnit> extends PurchaseHistories<Unit> {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Customers of each group. */
  readonly count: Float64Array;
  /** The group of each customer. */
  readonly groupOf: Uint32Array;
  /** Different values of tx and T, and which of them each group has. */
  readonly distinctTx: Float64Array;
  readonly distinctT: Float64Array;
  readonly txOf: Uint32Array;
  readonly ageOf: Uint32Array;
}

/**
 * Brings customers of identical (x, tx, T) together. Sums over groups are those over customers in much less time. Groups
 * stand in the order of T, tx and x, so that the order of customers changes nothing, not even the last digit.
 *
 * @throws RangeError where x is no whole number of 0 or more, or 0 ≤ tx ≤ T does not hold
 */
export function groupHistories<Unit extends TimeUnit>(
  histories: PurchaseHistories<Unit>,
): PurchaseGroups<Unit> {
  const { unit, x, tx, T } = histories;
  const customers = x.length;
  const recencies = distinct(tx);
  const ages = distinct(T);
  const most = largest(x);
  const keys = new Float64Array(customers);
  for (let at = 0; at < customers; at += 1) {
    if (!(Number.isInteger(x[at]) && x[at]! >= 0 && tx[at]! >= 0 && T[at]! >= tx[at]!))
      throw new RangeError(`no purchase history: x = ${x[at]}, tx = ${tx[at]}, T = ${T[at]}`);
    const place = placeOf(ages, T[at]!) * recencies.length + placeOf(recencies, tx[at]!);
    keys[at] = place * (most + 1) + x[at]!;
  }
  // Sorting numbers and looking them up by halving takes half of the time of a table of hashes.
  const { values, counts } = sortedCounts(keys);
  const size = values.length;
  const txOf = new Uint32Array(size);
  const ageOf = new Uint32Array(size);
  const purchases = new Float64Array(size);
  for (let group = 0; group < size; group += 1) {
    const place = Math.floor(values[group]! / (most + 1));
    purchases[group] = values[group]! - place * (most + 1);
    ageOf[group] = Math.floor(place / recencies.length);
    txOf[group] = place - ageOf[group]! * recencies.length;
  }
  const groupOf = new Uint32Array(customers);
  for (let at = 0; at < customers; at += 1) groupOf[at] = placeOf(values, keys[at]!);
  return {
    unit,
    x: purchases,
    tx: valuesAt(recencies, txOf),
    T: valuesAt(ages, ageOf),
    count: counts,
    groupOf,
    distinctTx: recencies,
    distinctT: ages,
    txOf,
    ageOf,
  };
}

/** The different values in rising order. */
function distinct(all: ArrayLike<number>): Float64Array {
  const values = new Float64Array(all.length);
  // Zero has two signs.
  for (let at = 0; at < values.length; at += 1) values[at] = all[at]! + 0;
  return sortedCounts(values).values;
}

function valuesAt(values: Float64Array, places: Uint32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let at = 0; at < found.length; at += 1) found[at] = values[places[at]!]!;
  return found;
}

function sortedCounts(keys: Float64Array): { readonly values: Float64Array; readonly counts: Float64Array } {
  const values = keys.slice().sort();
  const counts = new Float64Array(values.length);
  let size = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (size === 0 || values[at] !== values[size - 1]) {
      values[size] = values[at]!;
      size += 1;
    }
    counts[size - 1]! += 1;
  }
  return { values: values.slice(0, size), counts: counts.slice(0, size) };
}

/** The place of a value that is there, in rising order. */
function placeOf(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) if (values[at]! > most) most = values[at]!;
  return most;
}
