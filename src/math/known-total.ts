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
  return members === undefined ? sumOfAll(values) : sumOf(values, members);
}

/** Mean of the known values, over all entries or only those at `members`; NaN where none is known. */
export function knownMean(values: ArrayLike<number>, members?: readonly number[]): number {
  const known = knownValues(values, members);
  return sumOfAll(known) / known.length;
}

// Two loops of one kind each run several times as fast as one that asks at every value which kind it is.
function sumOfAll(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  let isKnown = false;
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position]!;
    if (Number.isNaN(value)) continue;
    isKnown = true;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return isKnown ? sum + lost : Number.NaN;
}

function sumOf(values: ArrayLike<number>, members: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  let isKnown = false;
  for (let place = 0; place < members.length; place += 1) {
    const value = values[members[place]!]!;
    if (Number.isNaN(value)) continue;
    isKnown = true;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return isKnown ? sum + lost : Number.NaN;
}
