import { knownValues } from './known-values.js';

/**
 * Total of the known values (Summe der bekannten Werte), over all entries or only those at `members`.
 *
 * NaN entries are left out; where not a single value is known the total is unknown (NaN), never 0.
 * Compensated summation (Neumaier 1974), so that hours and shares do not drift with the order of customers;
 * integer cents are exact anyway.
 *
 * @example knownTotal([1, NaN, 2]) // 3
 */
export function knownTotal(values: ArrayLike<number>, members?: readonly number[]): number {
  return sumOf(knownValues(values, members));
}

/** Mean of the known values, over all entries or only those at `members`; NaN where none is known. */
export function knownMean(values: ArrayLike<number>, members?: readonly number[]): number {
  const known = knownValues(values, members);
  return sumOf(known) / known.length;
}

function sumOf(known: Float64Array): number {
  if (known.length === 0) return Number.NaN;
  let sum = 0;
  let lost = 0;
  for (let position = 0; position < known.length; position += 1) {
    const value = known[position]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
