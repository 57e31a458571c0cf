/**
 * Totals of many groups in one pass (Summen je Gruppe): compensated (Neumaier 1974), so that they do not drift with the
 * order of values. Unknown values (NaN) are left out; a group without a known value has 0.
 *
 * @param group the group of each value, from 0; one below 0 belongs to none
 */
export function groupedTotals(
  values: ArrayLike<number>,
  group: ArrayLike<number>,
  groups: number,
): Float64Array {
  const sums = new Float64Array(groups);
  const lost = new Float64Array(groups);
  for (let at = 0; at < values.length; at += 1) {
    const own = group[at]!;
    const value = values[at]!;
    if (own < 0 || Number.isNaN(value)) continue;
    const sum = sums[own]!;
    const next = sum + value;
    lost[own]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sums[own] = next;
  }
  for (let own = 0; own < groups; own += 1) sums[own]! += lost[own]!;
  return sums;
}

/** How many values each group has, known or not. */
export function groupSizes(group: ArrayLike<number>, groups: number): Float64Array {
  const sizes = new Float64Array(groups);
  for (let at = 0; at < group.length; at += 1) if (group[at]! >= 0) sizes[group[at]!]! += 1;
  return sizes;
}
