import { descendingPositions } from './descending-positions.js';
import { endOfTies } from './ties.js';

/**
 * Order of display (Rangfolge): the positions of the known values, largest first; equal values in the
 * order `byName` gives them, so that the order of rows in a file decides nothing. Unknown values (NaN)
 * are left out.
 *
 * @param byName compares two positions, such as by customer number
 * @param order their descending positions, where they were found already
 * @example descendingOrder([3, NaN, 7, 3], (a, b) => a - b) // [2, 0, 3]
 */
export function descendingOrder(
  values: ArrayLike<number>,
  byName: (first: number, second: number) => number,
  order: Uint32Array = descendingPositions(values),
): Uint32Array {
  for (let start = 0; start < order.length; ) {
    const end = endOfTies(values, order, start);
    if (end - start > 1) order.subarray(start, end).set(Array.from(order.subarray(start, end)).sort(byName));
    start = end;
  }
  return order;
}
