import { descendingPositions } from './descending-positions.js';
import { endOfTies } from './ties.js';

export interface WhaleCurve {
  /** Running profit of all values at least as large, divided by the total; NaN where the value is unknown. */
  readonly cumulativeShare: Float64Array;
  /** Sum of the k largest values at index k, k = 0 … number of known values. */
  readonly running: Float64Array;
  /** Sum of the known values. */
  readonly total: number;
  /** Number of values above zero: behind them the curve stops rising. */
  readonly peakCount: number;
}

/**
 * Whale curve (Walkurve, kumulierter Gewinn): values sorted descending and cumulated in shares of the total
 * profit. It rises over 100 % where losses eat up part of what the others earn. Equal values count together
 * in `cumulativeShare`, whose entries are NaN unless the total is positive: shares of a loss say nothing.
 * Source: Kaplan 1989 (Kanthal).
 *
 * @param values profit or contribution, also negative; NaN = unknown, left out
 * @param order their descending positions, where they were found already
 * @example whaleCurve([80, 40, -20]).cumulativeShare // [0.8, 1.2, 1]
 */
export function whaleCurve(
  values: ArrayLike<number>,
  order: Uint32Array = descendingPositions(values),
): WhaleCurve {
  const cumulativeShare = new Float64Array(values.length).fill(Number.NaN);
  const running = new Float64Array(order.length + 1);
  let peakCount = 0;
  for (let start = 0; start < order.length; ) {
    const end = endOfTies(values, order, start);
    const value = values[order[start]!]!;
    for (let place = start; place < end; place += 1) running[place + 1] = running[place]! + value;
    for (let place = start; place < end; place += 1) cumulativeShare[order[place]!] = running[end]!;
    if (value > 0) peakCount = end;
    start = end;
  }
  const total = running.at(-1)!;
  const divisor = total > 0 ? total : Number.NaN;
  for (let index = 0; index < cumulativeShare.length; index += 1) cumulativeShare[index]! /= divisor;
  return { cumulativeShare, running, total, peakCount };
}
