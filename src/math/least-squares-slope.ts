/**
 * Slope of a straight line through values at even steps, by least squares (Trendgerade): how much they rise from
 * one to the next. NaN with less than two.
 *
 * @example leastSquaresSlope([1, 3, 5]) // 2
 */
export function leastSquaresSlope(values: ArrayLike<number>): number {
  const count = values.length;
  const middle = (count - 1) / 2;
  let product = 0;
  let squares = 0;
  for (let at = 0; at < count; at += 1) {
    product += (at - middle) * values[at]!;
    squares += (at - middle) ** 2;
  }
  return squares > 0 ? product / squares : Number.NaN;
}
