/** Slopes that differ by less are the same: rounding must not make one step of two equal ones. */
const TOLERANCE = 1e-12;

/**
 * Concave envelope of a curve over whole numbers (konkave Hülle): the places that lie on it, from the first on. Between
 * two of them an S-shaped curve lies below the straight line, so going halfway never pays. A concave curve lies on it
 * with every place.
 *
 * @param values the curve at 0, 1, 2, …
 * @param from the place where it begins
 * @example concaveEnvelope([0, 1, 4, 5], 0) // [0, 2, 3]
 */
export function concaveEnvelope(values: ArrayLike<number>, from: number): number[] {
  const envelope = [from];
  const slope = (first: number, last: number): number => (values[last]! - values[first]!) / (last - first);
  for (let place = from + 1; place < values.length; place += 1) {
    while (envelope.length > 1) {
      const last = envelope.at(-1)!;
      const before = slope(envelope.at(-2)!, last);
      if (slope(last, place) <= before + Math.abs(before) * TOLERANCE) break;
      envelope.pop();
    }
    envelope.push(place);
  }
  // Steps that bring nothing more are none.
  while (envelope.length > 1 && !(slope(envelope.at(-2)!, envelope.at(-1)!) > 0)) envelope.pop();
  return envelope;
}
