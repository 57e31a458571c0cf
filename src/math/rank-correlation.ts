import { averageRanks } from './average-ranks.js';
import { pearsonCorrelation } from './pearson-correlation.js';

/** How two figures go together by rank. */
export interface RankCorrelation {
  /** Between −1 and 1; NaN where one of them does not vary, or fewer than three pairs are known. */
  readonly rho: number;
  /** Pairs of which both figures are known. */
  readonly pairs: number;
}

/**
 * Spearman's rank correlation (Rangkorrelation): Pearson's coefficient of the average ranks, which is right with
 * ties too. Pairs with an unknown figure (NaN) are left out.
 *
 * Source: Spearman 1904.
 *
 * @example rankCorrelation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) // { rho: 0.8207…, pairs: 5 }
 */
export function rankCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): RankCorrelation {
  const one = new Float64Array(first.length);
  const other = new Float64Array(first.length);
  let pairs = 0;
  for (let at = 0; at < first.length; at += 1) {
    const value = first[at]!;
    const beside = second[at] ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(beside)) continue;
    one[pairs] = value;
    other[pairs] = beside;
    pairs += 1;
  }
  const ranks = (values: Float64Array): Float64Array => averageRanks(values.subarray(0, pairs));
  return { rho: pearsonCorrelation(ranks(one), ranks(other)), pairs };
}

/**
 * Whether a rank correlation may well be chance: |ρ|·√(n−1) stays below 1.96, the normal approximation at 5 %.
 */
export function mayBeChance({ rho, pairs }: RankCorrelation): boolean {
  return Number.isNaN(rho) || Math.abs(rho) * Math.sqrt(pairs - 1) < 1.96;
}
