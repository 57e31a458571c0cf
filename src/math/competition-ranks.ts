import { descendingPositions } from './descending-positions.js';
import { endOfTies } from './ties.js';

/**
 * Competition ranks (Rang wie im Sport, Excel RANG.GLEICH): 1 = largest; equals share the best rank, the
 * next rank is skipped. Unknown values (NaN) have no rank (NaN).
 *
 * @param order their descending positions, where they were found already
 * @example competitionRanks([50, 70, 50, NaN, 20]) // [2, 1, 2, NaN, 4]
 */
export function competitionRanks(
  values: ArrayLike<number>,
  order: Uint32Array = descendingPositions(values),
): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < order.length; ) {
    const end = endOfTies(values, order, start);
    for (let place = start; place < end; place += 1) ranks[order[place]!] = start + 1;
    start = end;
  }
  return ranks;
}
