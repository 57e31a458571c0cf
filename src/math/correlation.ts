import { averageRanks } from './average-ranks.js';

/**
 * Correlation (Korrelation nach Pearson) of two figures; NaN where one of them does not vary or there are fewer than
 * two pairs. Pairs with an unknown figure (NaN) are left out.
 */
export function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let count = 0;
  let meanOne = 0;
  let meanOther = 0;
  let squares = 0;
  let otherSquares = 0;
  let products = 0;
  for (let at = 0; at < one.length; at += 1) {
    const first = one[at]!;
    const second = other[at]!;
    if (Number.isNaN(first) || Number.isNaN(second)) continue;
    count += 1;
    const fromMean = first - meanOne;
    const fromOther = second - meanOther;
    meanOne += fromMean / count;
    meanOther += fromOther / count;
    squares += fromMean * (first - meanOne);
    otherSquares += fromOther * (second - meanOther);
    products += fromMean * (second - meanOther);
  }
  const divisor = Math.sqrt(squares * otherSquares);
  return divisor > 0 ? products / divisor : Number.NaN;
}

/**
 * Rank correlation (Spearman): the correlation of average ranks, so that ties count right. Both sides must be known
 * for the same entries.
 *
 * @example rankCorrelation([90, 80, 70], [3, 1, 2]) // 0.5
 */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return correlation(averageRanks(one), averageRanks(other));
}
