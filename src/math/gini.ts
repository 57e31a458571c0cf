import { knownValues } from './known-values.js';

export interface Gini {
  /** 0 = all equal; (n − 1)/n = one has everything. */
  readonly gini: number;
  /** G · n/(n − 1): reaches 1 in small groups too. NaN for fewer than two values. */
  readonly corrected: number;
}

/**
 * Gini coefficient (Gini-Koeffizient): G = 2 Σ i·x₍ᵢ₎ / (n Σ x) − (n + 1)/n with x ascending, i = 1 … n.
 * Unknown values (NaN) are left out; NaN when nothing is left or the sum is zero. Source: Gini 1912.
 *
 * @param values not negative
 * @throws RangeError when a value is negative: the coefficient could exceed 1
 * @example gini([1, 2, 3, 4, 5]).gini // 0.2667
 * @example gini([0, 0, 0, 10]) // { gini: 0.75, corrected: 1 }
 */
export function gini(values: ArrayLike<number>): Gini {
  const ascending = knownValues(values).sort();
  const n = ascending.length;
  if (n > 0 && ascending[0]! < 0) throw new RangeError('Gini is not defined for negative values');
  let total = 0;
  let weighted = 0;
  for (let index = 0; index < n; index += 1) {
    const value = ascending[index]!;
    total += value;
    weighted += (index + 1) * value;
  }
  if (total === 0) return { gini: Number.NaN, corrected: Number.NaN };
  // Rounding can leave -1e-17 where all values are equal.
  const coefficient = Math.max(0, (2 * weighted) / (n * total) - (n + 1) / n);
  return { gini: coefficient, corrected: n > 1 ? (coefficient * n) / (n - 1) : Number.NaN };
}
