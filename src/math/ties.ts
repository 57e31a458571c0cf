/**
 * The place behind the last of the values that equal the one at `start` of their descending positions: what
 * every ranking asks for, so that ties are treated alike everywhere.
 *
 * @example endOfTies([5, 8, 5], Uint32Array.of(1, 0, 2), 1) // 3
 */
export function endOfTies(values: ArrayLike<number>, order: Uint32Array, start: number): number {
  const value = values[order[start]!];
  let end = start + 1;
  while (end < order.length && values[order[end]!] === value) end += 1;
  return end;
}

/**
 * Narrows an order to a selection: the positions whose value is known, in the same order.
 *
 * @param values unknown (NaN) outside the selection
 * @example orderOfKnown([5, NaN, 7], Uint32Array.of(2, 1, 0)) // [2, 0]
 */
export function orderOfKnown(values: ArrayLike<number>, order: Uint32Array): Uint32Array {
  const known = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const position = order[place]!;
    if (Number.isNaN(values[position])) continue;
    known[count] = position;
    count += 1;
  }
  return known.subarray(0, count);
}
