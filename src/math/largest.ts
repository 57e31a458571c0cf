/**
 * The largest of many (die größten n): the beginning of `descendingOrder`, without ordering the rest.
 * Unknown values (NaN) are left out, equal values stand in the order `byName` gives them.
 *
 * @param atMost how many are wanted; meant for lists that people read, not for thousands
 * @param byName compares two positions, such as by customer number; two positions are never equal
 * @example largest([3, NaN, 7, 3], 2, (a, b) => a - b) // [2, 0]
 */
export function largest(
  values: ArrayLike<number>,
  atMost: number,
  byName: (first: number, second: number) => number,
): number[] {
  const best: number[] = [];
  const isBefore = (first: number, second: number): boolean => {
    const difference = values[second]! - values[first]!;
    return difference < 0 || (!(difference > 0) && byName(first, second) < 0);
  };
  let least = Number.NEGATIVE_INFINITY;
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position]!;
    if (Number.isNaN(value) || value < least) continue;
    let place = best.length;
    while (place > 0 && isBefore(position, best[place - 1]!)) place -= 1;
    if (place >= atMost) continue;
    best.splice(place, 0, position);
    if (best.length > atMost) best.pop();
    if (best.length === atMost) least = values[best[atMost - 1]!]!;
  }
  return best;
}
