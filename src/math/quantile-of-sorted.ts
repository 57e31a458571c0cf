/**
 * Quantile of type 7 (Quantil) of values in ascending order, if wanted without one of them: what the others say
 * (leave-one-out). NaN where nothing is left. The same definition as {@link quantile}, for many questions about
 * the same values.
 *
 * @param p between 0 and 1
 * @param without the place of the value to leave out; −1 for none
 * @example quantileOfSorted([10, 20, 30, 40, 100], 0.8) // 52
 * @example quantileOfSorted([10, 20, 30, 40, 100], 0.5, 4) // 25
 */
export function quantileOfSorted(ascending: ArrayLike<number>, p: number, without = -1): number {
  const count = ascending.length - (without < 0 ? 0 : 1);
  if (count === 0) return Number.NaN;
  const position = (count - 1) * p;
  const lower = Math.floor(position);
  const below = valueAt(ascending, lower, without);
  return lower + 1 < count
    ? below + (position - lower) * (valueAt(ascending, lower + 1, without) - below)
    : below;
}

function valueAt(ascending: ArrayLike<number>, place: number, without: number): number {
  return ascending[without >= 0 && place >= without ? place + 1 : place]!;
}
