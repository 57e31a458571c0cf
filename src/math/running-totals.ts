/**
 * Totals of groups to which values are added column by column (laufende Gruppensummen): the same as one total over all
 * of the columns, one behind the other. Compensated (Neumaier 1974); unknown values (NaN) are left out.
 */
export class RunningTotals {
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;

  constructor(groups: number) {
    this.#sums = new Float64Array(groups).fill(Number.NaN);
    this.#lost = new Float64Array(groups);
  }

  /** @param groupOf the group of every value, from 0; values of another number belong to none */
  add(values: ArrayLike<number>, groupOf: ArrayLike<number>): void {
    const [sums, lost] = [this.#sums, this.#lost];
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at]!;
      const group = groupOf[at]!;
      if (Number.isNaN(value) || group < 0 || group >= sums.length) continue;
      const sum = sums[group]!;
      if (Number.isNaN(sum)) {
        sums[group] = value;
        continue;
      }
      const next = sum + value;
      lost[group]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sums[group] = next;
    }
  }

  /** What the groups have so far; NaN for one without a known value. */
  totals(): Float64Array {
    return this.#sums.map((sum, group) => sum + this.#lost[group]!);
  }
}
