import { orderStatistic } from './order-statistic.js';

/** Fractions of cents add up with an error far below this. */
const HALF_TOLERANCE = 1e-6;

/**
 * Largest remainder rounding (Rundung nach größten Resten, Hare-Niemeyer): rounds exact parts to whole
 * units (cents) that add up to a given whole total. Every part is cut off to the next whole number below;
 * the missing units go to the largest remainders, among equal ones to the earlier part. Pass the parts in a
 * fixed order (by customer number), and the result does not depend on the order of rows.
 *
 * @param parts exact amounts, also negative ones, whose sum is the total but for half a unit at most
 * @param total whole number the rounded parts must add up to
 * @param order all positions in another fixed order that decides among equal remainders; that of the parts where left out
 * @throws RangeError when a part or the total is not finite, the total is not whole, or they do not fit together
 * @example roundToTotal([1917326.3, 818821.46, 263852.24], 3000000) // [1917326, 818822, 263852]
 */
export function roundToTotal(
  parts: ArrayLike<number>,
  total: number,
  order: ArrayLike<number> | null = null,
): Float64Array {
  const count = parts.length;
  const rounded = new Float64Array(count);
  const remainders = new Float64Array(count);
  let missing = total;
  let sum = 0;
  let areFinite = true;
  for (let index = 0; index < count; index += 1) {
    const part = parts[index]!;
    const whole = Math.floor(part);
    if (!Number.isFinite(part)) areFinite = false;
    rounded[index] = whole;
    missing -= whole;
    remainders[index] = part - whole;
    sum += part - whole;
  }
  if (!Number.isSafeInteger(total) || !areFinite) {
    throw new RangeError('rounding to a total needs finite parts and a whole total');
  }
  // A sum on exactly half a unit is rounded up or down by whoever gives the total.
  if (Math.abs(missing - sum) > 0.5 + HALF_TOLERANCE)
    throw new RangeError(`the parts do not add up to ${total}`);
  giveOut(missing, remainders, rounded, order);
  return rounded;
}

/** Adds one unit each to the parts with the largest remainders. */
function giveOut(
  units: number,
  remainders: Float64Array,
  parts: Float64Array,
  order: ArrayLike<number> | null,
): void {
  if (units === 0) return;
  const least = orderStatistic(remainders.slice(), remainders.length - units);
  let forEquals = units;
  for (let index = 0; index < parts.length; index += 1) {
    if (!(remainders[index]! > least)) continue;
    parts[index]! += 1;
    forEquals -= 1;
  }
  for (let place = 0; forEquals > 0; place += 1) {
    const index = order === null ? place : order[place]!;
    if (remainders[index] !== least) continue;
    parts[index]! += 1;
    forEquals -= 1;
  }
}
