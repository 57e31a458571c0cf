import { roundToTotal } from './round-to-total.js';

/**
 * Allocates an amount by volumes (Umlage nach Schlüssel): amount × volume / Σ volume, rounded to whole units by
 * largest remainders, so that the parts add up to the amount. Volumes that are unknown, zero or negative get nothing.
 *
 * @param amount whole number (cents), also negative
 * @param order positions in a fixed order, such as by customer number: it decides between equal remainders
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
  const exact = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const volume = volumes[order[place]!]!;
    exact[place] = volume > 0 ? amount * (volume / total) : 0;
  }
  const rounded = roundToTotal(exact, amount);
  const parts = new Float64Array(volumes.length);
  for (let place = 0; place < order.length; place += 1) parts[order[place]!] = rounded[place]!;
  return parts;
}
