import { roundToTotal } from './round-to-total.js';

/**
 * Allocates an amount by volumes (Umlage nach Schlüssel): amount × volume / Σ volume, rounded to whole units by
 * largest remainders, so that the parts add up to the amount. Volumes that are unknown, zero or negative get nothing.
 *
 * @param amount whole number (cents), also negative
 * @param order all positions in a fixed order, such as by customer number: it decides between equal remainders
 * @returns null where no volume is positive: nothing can be allocated by this key
 * @example allocate(3000000, [43600000, 18620000, 6000000], [0, 1, 2]) // [1917326, 818822, 263852]
 */
export function allocate(
  amount: number,
  volumes: ArrayLike<number>,
  order: ArrayLike<number>,
): Float64Array | null {
  let total = 0;
  for (let at = 0; at < volumes.length; at += 1) if (volumes[at]! > 0) total += volumes[at]!;
  if (!(total > 0)) return null;
  const exact = new Float64Array(volumes.length);
  for (let at = 0; at < exact.length; at += 1) {
    const volume = volumes[at]!;
    if (volume > 0) exact[at] = amount * (volume / total);
  }
  return roundToTotal(exact, amount, order);
}
