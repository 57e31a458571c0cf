import { quantile } from './quantile.js';

/**
 * Median (Zentralwert): the middle value, or the mean of the two middle ones. Unknown values (NaN) are left
 * out; NaN when none is known.
 *
 * @example median([9, 1, 4, 2]) // 3
 */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
