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
  const sums = new Float64Array(groups).fill(Number.NaN);
  const lost = new Float64Array(groups);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    const group = groupOf[at]!;
    if (Number.isNaN(value) || group < 0 || group >= groups) continue;
    const sum = sums[group]!;
    if (Number.isNaN(sum)) {
      sums[group] = value;
      continue;
    }
    const next = sum + value;
    lost[group]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sums[group] = next;
  }
  return sums.map((sum, group) => sum + lost[group]!);
}
