import { RunningTotals } from './running-totals.js';

/**
 * Totals of the known values by group (Gruppensummen), in one pass.
 *
 * NaN entries are left out; a group in which not a single value is known has no total (NaN). Compensated summation
 * (Neumaier 1974), so that hours do not drift with the order of the entries; integer cents are exact anyway.
 *
 * @param groupOf the group of every entry, 0 … groups − 1; entries of another number belong to none
 * @example totalsByGroup([1, 2, NaN], [0, 1, 1], 3) // [1, 2, NaN]
 */
export function totalsByGroup(
  values: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  groups: number,
): Float64Array {
  const totals = new RunningTotals(groups);
  totals.add(values, groupOf);
  return totals.totals();
}
