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
  const known = Array.from(first, (_, at) => at).filter(
    (at) => !Number.isNaN(first[at]!) && !Number.isNaN(second[at] ?? Number.NaN),
  );
  const pairs = known.length;
  const ranks = (values: ArrayLike<number>): Float64Array => averageRanks(known.map((at) => values[at]!));
  return { rho: pearsonCorrelation(ranks(first), ranks(second)), pairs };
}

/**
 * Whether a rank correlation may well be chance: |ρ|·√(n−1) stays below 1.96, the normal approximation at 5 %.
 */
export function mayBeChance({ rho, pairs }: RankCorrelation): boolean {
  return Number.isNaN(rho) || Math.abs(rho) * Math.sqrt(pairs - 1) < 1.96;
}
