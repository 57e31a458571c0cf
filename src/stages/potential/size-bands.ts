import { quantile } from '../../math/quantile.js';

/** The size bands (Größenklassen) of a run. */
export interface SizeBands {
  /** Of each customer; −1 where his size is unknown. */
  readonly of: Int16Array;
  /** `< 10`, `10–49`, `≥ 250`: the same in every language. */
  readonly names: readonly string[];
}

/** Micro, small, medium and large firms by employees; Commission Recommendation 2003/361/EC. */
const BY_EMPLOYEES = [10, 50, 250];

/**
 * Puts customers into bands by size; a limit belongs to the band above. Without limits set these are the usual ones
 * of employees, and thirds of the customers for any other size. Null where nobody's size is known.
 */
export function bandsOf(
  size: Float64Array,
  driver: 'employees' | 'sizeDriver' | null,
  wanted: 'auto' | readonly number[],
): SizeBands | null {
  if (driver === null || size.every(Number.isNaN)) return null;
  const limits = wanted === 'auto' ? usualLimits(size, driver) : wanted;
  const of = new Int16Array(size.length).fill(-1);
  for (let customer = 0; customer < of.length; customer += 1) {
    const value = size[customer]!;
    if (Number.isNaN(value)) continue;
    let band = 0;
    for (const limit of limits) if (value >= limit) band += 1;
    of[customer] = band;
  }
  return { of, names: namesOf(limits, driver === 'employees') };
}

function usualLimits(size: Float64Array, driver: 'employees' | 'sizeDriver'): readonly number[] {
  if (driver === 'employees') return BY_EMPLOYEES;
  return [
    ...new Set([quantile(size, 1 / 3), quantile(size, 2 / 3)].map((limit) => Math.round(limit))),
  ].filter((limit) => limit > 0);
}

function namesOf(limits: readonly number[], isWhole: boolean): readonly string[] {
  const first = limits[0];
  if (first === undefined) return ['≥ 0'];
  const between = limits.slice(1).map((limit, at) => {
    const from = limits[at]!;
    return isWhole && Number.isInteger(limit) ? `${from}–${limit - 1}` : `${from} ≤ … < ${limit}`;
  });
  return [`< ${first}`, ...between, `≥ ${limits.at(-1)}`];
}
