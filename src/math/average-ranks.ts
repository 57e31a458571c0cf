import { descendingPositions } from './descending-positions.js';
import { endOfTies } from './ties.js';

/**
 * Average ranks (mittlerer Rang, Excel RANG.MITTELW): 1 = largest; equals share the mean of the places they
 * fill. Unknown values (NaN) have no rank (NaN).
 *
 * @example averageRanks([50, 70, 50, NaN, 20]) // [2.5, 1, 2.5, NaN, 4]
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const order = descendingPositions(values);
  for (let start = 0; start < order.length; ) {
    const end = endOfTies(values, order, start);
    for (let place = start; place < end; place += 1) ranks[order[place]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}
