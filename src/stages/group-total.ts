import { knownTotal } from '../math/known-total.js';

/**
 * Sum of a group of customers (Summe einer Gruppe). A group without members has nothing (0), a group of
 * whose members nothing is known is unknown (NaN), and so is every group of a figure nobody has.
 *
 * @example groupTotal([5, NaN], []) // 0
 * @example groupTotal([5, NaN], [1]) // NaN
 */
export function groupTotal(values: Float64Array, members: readonly number[]): number {
  if (members.length > 0) return knownTotal(values, members);
  return values.some((value) => !Number.isNaN(value)) ? 0 : Number.NaN;
}
