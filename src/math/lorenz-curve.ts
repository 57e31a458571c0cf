import { knownValues } from './known-values.js';

export interface LorenzPoint {
  /** Share of the holders, smallest first. */
  readonly holders: number;
  /** Their share of the sum. */
  readonly sum: number;
}

/**
 * Lorenz curve (Lorenzkurve): how much of the sum the smallest k of n hold, for k = 0 … n. Unknown values
 * (NaN) are left out. Source: Lorenz 1905.
 *
 * @param values not negative
 * @throws RangeError when a value is negative: the curve would fall below zero
 * @example lorenzCurve([3, 1]) // (0, 0), (0.5, 0.25), (1, 1)
 */
export function lorenzCurve(values: ArrayLike<number>): LorenzPoint[] {
  const ascending = knownValues(values).sort();
  if (ascending.length > 0 && ascending[0]! < 0) {
    throw new RangeError('a Lorenz curve is not defined for negative values');
  }
  let total = 0;
  for (const value of ascending) total += value;
  const points: LorenzPoint[] = [{ holders: 0, sum: 0 }];
  let running = 0;
  ascending.forEach((value, index) => {
    running += value;
    points.push({ holders: (index + 1) / ascending.length, sum: running / total });
  });
  return points;
}
