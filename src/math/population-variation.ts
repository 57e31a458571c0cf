import { knownMean } from './known-total.js';

/**
 * Coefficient of variation (Variationskoeffizient) with the standard deviation of the population:
 * √(Σ (x − mean)² / n) / mean. The territories are all there are, not a sample, hence n and not n − 1.
 *
 * Unknown values are left out; NaN where none is known or the mean is not positive.
 *
 * @example populationVariation([250, 150]) // 0.25
 */
export function populationVariation(values: ArrayLike<number>): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const mean = knownMean(known);
  if (!(mean > 0)) return Number.NaN;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / known.length) / mean;
}
