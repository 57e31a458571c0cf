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
 * @throws RangeError when a part or the total is not finite, the total is not whole, or they do not fit together
 * @example roundToTotal([1917326.3, 818821.46, 263852.24], 3000000) // [1917326, 818822, 263852]
 */
export function roundToTotal(parts: ArrayLike<number>, total: number): Float64Array {
  const exact = Float64Array.from(parts);
  if (!Number.isSafeInteger(total) || !exact.every(Number.isFinite)) {
    throw new RangeError('rounding to a total needs finite parts and a whole total');
  }
  const rounded = exact.map(Math.floor);
  let missing = total;
  for (const part of rounded) missing -= part;
  const remainders = exact.map((part, index) => part - rounded[index]!);
  const sum = remainders.reduce((before, remainder) => before + remainder, 0);
  // A sum on exactly half a unit is rounded up or down by whoever gives the total.
  if (Math.abs(missing - sum) > 0.5 + HALF_TOLERANCE)
    throw new RangeError(`the parts do not add up to ${total}`);
  giveOut(missing, remainders, rounded);
  return rounded;
}

/** Adds one unit each to the parts with the largest remainders. */
function giveOut(units: number, remainders: Float64Array, parts: Float64Array): void {
  if (units === 0) return;
  // The bare values are sorted without a comparing function, which would take most of the time.
  const least = remainders.slice().sort()[remainders.length - units]!;
  let larger = 0;
  for (const remainder of remainders) if (remainder > least) larger += 1;
  let forEquals = units - larger;
  for (let index = 0; index < parts.length; index += 1) {
    const remainder = remainders[index]!;
    if (remainder < least || (remainder === least && forEquals === 0)) continue;
    if (remainder === least) forEquals -= 1;
    parts[index]! += 1;
  }
}
