import { averageRanks } from './average-ranks.js';

/**
 * Percentile ranks (Prozentrang): the share of known values that are smaller, plus half of the equal ones,
 * itself included. Only the order counts, so that one giant moves nobody else. Unknown values (NaN) have none.
 *
 * @example percentileRanks([10, 30, 10, NaN, 20]) // [0.25, 0.875, 0.25, NaN, 0.625]
 */
export function percentileRanks(values: ArrayLike<number>): Float64Array {
  const ranks = averageRanks(values);
  let known = 0;
  for (let at = 0; at < ranks.length; at += 1) if (!Number.isNaN(ranks[at])) known += 1;
  // Ranks count from the largest: below and half of the equals are what lies behind the middle of the rank.
  for (let at = 0; at < ranks.length; at += 1) ranks[at] = (known - ranks[at]! + 0.5) / known;
  return ranks;
}
