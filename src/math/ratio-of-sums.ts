/**
 * Ratio of two sums (Verhältnis zweier Summen): Σ part / Σ whole over the entries of which both are known, all
 * of them or only those at `members`. NaN unless the whole is positive. Meant for integer cents, whose sums are
 * exact.
 *
 * @example ratioOfSums([1, NaN, 3], [10, 100, 30]) // 0.1
 */
export function ratioOfSums(
  part: ArrayLike<number>,
  whole: ArrayLike<number>,
  members?: readonly number[],
): number {
  let dividend = 0;
  let divisor = 0;
  const count = members === undefined ? whole.length : members.length;
  for (let place = 0; place < count; place++) {
    const index = members === undefined ? place : members[place]!;
    const one = part[index]!;
    const other = whole[index]!;
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    dividend += one;
    divisor += other;
  }
  return divisor > 0 ? dividend / divisor : Number.NaN;
}
