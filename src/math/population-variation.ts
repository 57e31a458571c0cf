/**
 * Coefficient of variation (Variationskoeffizient) with the standard deviation of the population:
 * √(Σ (x − mean)² / n) / mean. The territories are all there are, not a sample, hence n and not n − 1.
 *
 * Unknown values are left out; NaN where none is known or the mean is not positive.
 *
 * @example populationVariation([250, 150]) // 0.25
 */
export function populationVariation(values: ArrayLike<number>): number {
  let count = 0;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (Number.isNaN(values[at]!)) continue;
    count += 1;
    sum += values[at]!;
  }
  const mean = sum / count;
  if (!(mean > 0)) return Number.NaN;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (!Number.isNaN(values[at]!)) squares += (values[at]! - mean) ** 2;
  }
  return Math.sqrt(squares / count) / mean;
}
