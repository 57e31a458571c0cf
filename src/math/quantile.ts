import { knownValues } from './known-values.js';

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
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs p between 0 and 1, not ${p}`);
  const known = knownValues(values);
  if (known.length === 0) return Number.NaN;
  const position = (known.length - 1) * p;
  const lower = Math.floor(position);
  const below = smallest(known, lower);
  const above = lower + 1 < known.length ? leastFrom(known, lower + 1) : below;
  return below + (position - lower) * (above - below);
}

/**
 * The value that sorting would put at a place (Hoare 1961, “Find”). Rearranges the values so that none before
 * the place is larger and none behind it smaller, which takes far less time than sorting all.
 */
function smallest(values: Float64Array, place: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    // The middle one divides well what is sorted already, up or down.
    const pivot = values[(left + right) >>> 1]!;
    let up = left;
    let down = right;
    while (up <= down) {
      while (values[up]! < pivot) up += 1;
      while (values[down]! > pivot) down -= 1;
      if (up > down) break;
      const swapped = values[up]!;
      values[up] = values[down]!;
      values[down] = swapped;
      up += 1;
      down -= 1;
    }
    if (place <= down) right = down;
    else if (place >= up) left = up;
    else break;
  }
  return values[place]!;
}

function leastFrom(values: Float64Array, start: number): number {
  let least = values[start]!;
  for (let index = start + 1; index < values.length; index += 1) {
    if (values[index]! < least) least = values[index]!;
  }
  return least;
}
