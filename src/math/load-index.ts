import { knownMean } from './known-total.js';

/**
 * Load index (Belastungsindex, Gebietsindex): 100 × value / mean, so that 100 is the average territory.
 *
 * Unknown values stay NaN and do not enter the mean; where the mean is not positive no index exists.
 *
 * @example loadIndices([250, 150]) // [125, 75]
 */
export function loadIndices(values: ArrayLike<number>): Float64Array {
  const mean = knownMean(values);
  return Float64Array.from(Array.from(values), (value) => (mean > 0 ? (100 * value) / mean : Number.NaN));
}

/**
 * Largest over smallest known value (Spreizung max/min). NaN where fewer than two values are known or the
 * smallest is not positive: a ratio to zero or to a loss says nothing.
 *
 * @example maxMinRatio([250, 150]) // 1.667
 */
export function maxMinRatio(values: ArrayLike<number>): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  if (known.length < 2) return Number.NaN;
  const smallest = known.reduce((least, value) => Math.min(least, value));
  const largest = known.reduce((most, value) => Math.max(most, value));
  return smallest > 0 ? largest / smallest : Number.NaN;
}
