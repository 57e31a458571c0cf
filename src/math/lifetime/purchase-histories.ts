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
  const recencies = new DistinctValues();
  const ages = new DistinctValues();
  const txIds = new Uint32Array(customers);
  const ageIds = new Uint32Array(customers);
  let most = 0;
  for (let at = 0; at < customers; at += 1) {
    if (!(Number.isInteger(x[at]) && x[at]! >= 0 && tx[at]! >= 0 && T[at]! >= tx[at]!))
      throw new RangeError(`no purchase history: x = ${x[at]}, tx = ${tx[at]}, T = ${T[at]}`);
    most = Math.max(most, x[at]!);
    txIds[at] = recencies.idOf(tx[at]!);
    ageIds[at] = ages.idOf(T[at]!);
  }
  const [txRanks, ageRanks] = [recencies, ages].map(({ values }) => ranksOf(values));
  const found = new DistinctValues();
  const groupOf = new Uint32Array(customers);
  const firsts: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < customers; at += 1) {
    const place = ageRanks![ageIds[at]!]! * recencies.values.length + txRanks![txIds[at]!]!;
    const key = place * (most + 1) + x[at]!;
    const group = found.idOf(key);
    groupOf[at] = group;
    if (group === firsts.length) {
      firsts.push(at);
      counts.push(0);
    }
    counts[group]! += 1;
  }
  const ranks = ranksOf(found.values);
  const order = new Uint32Array(ranks.length);
  ranks.forEach((rank, group) => {
    order[rank] = group;
  });
  const first = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(order, (group) => values[firsts[group]!]!);
  return {
    unit,
    x: first(x),
    tx: first(tx),
    T: first(T),
    count: Float64Array.from(order, (group) => counts[group]!),
    groupOf: groupOf.map((group) => ranks[group]!),
    distinctTx: Float64Array.from(recencies.values).sort(),
    distinctT: Float64Array.from(ages.values).sort(),
    txOf: Uint32Array.from(order, (group) => txRanks![txIds[firsts[group]!]!]!),
    ageOf: Uint32Array.from(order, (group) => ageRanks![ageIds[firsts[group]!]!]!),
  };
}

function ranksOf(values: readonly number[]): Uint32Array {
  const order = Uint32Array.from(values, (_, id) => id).sort((one, other) => values[one]! - values[other]!);
  const ranks = new Uint32Array(order.length);
  order.forEach((id, rank) => {
    ranks[id] = rank;
  });
  return ranks;
}

/** Numbers the different values in the order in which they come. */
class DistinctValues {
  readonly values: number[] = [];
  readonly #ids = new Map<number, number>();

  idOf(value: number): number {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const id = this.values.length;
    this.#ids.set(value, id);
    this.values.push(value);
    return id;
  }
}
