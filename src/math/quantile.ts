import { knownValues } from './known-values.js';
import { orderStatistic } from './order-statistic.js';

/**
 * Quantile of type 7 (Quantil): linear interpolation between the two neighbours at position (n − 1)·p, as
 * in Excel's QUANTIL.INKL and numpy's default. Unknown values (NaN) are left out; NaN when none is known.
 * Source: Hyndman & Fan 1996, definition 7.
 *
 * @param p between 0 and 1
 * @throws RangeError when p lies outside
 * @example quantile([10, 20, 30, 40, 100], 0.8) // 52
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfKnown(knownValues(values), p);
}

/**
 * Several quantiles of the same values, each as {@link quantile} gives it.
 *
 * @throws RangeError when a share lies outside
 */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): readonly number[] {
  const known = knownValues(values);
  return shares.map((p) => quantileOfKnown(known, p));
}

/** Rearranges the values, which changes none of their quantiles. */
function quantileOfKnown(known: Float64Array, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs p between 0 and 1, not ${p}`);
  if (known.length === 0) return Number.NaN;
  const position = (known.length - 1) * p;
  const lower = Math.floor(position);
  const below = orderStatistic(known, lower);
  const above = lower + 1 < known.length ? leastFrom(known, lower + 1) : below;
  return below + (position - lower) * (above - below);
}

function leastFrom(values: Float64Array, start: number): number {
  let least = values[start]!;
  for (let index = start + 1; index < values.length; index += 1) {
    if (values[index]! < least) least = values[index]!;
  }
  return least;
}
