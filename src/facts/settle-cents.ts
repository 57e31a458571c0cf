import { roundToTotal } from '../math/round-to-total.js';

/** Ten-thousandths of a cent are the exact grain of the amounts. */
const GRAINS_PER_CENT = 10_000;

/**
 * Rounds customers' exact amounts to whole cents that add up to the rounded total: lines with
 * more than two decimals would otherwise leave a difference of some cents to the ERP. The total
 * is rounded half away from zero.
 *
 * @param exact amounts in cents with fractions, in the fixed order of customers; NaN is unknown and stays so
 */
export function settleCents(exact: Float64Array): Float64Array {
  if (isWhole(exact)) return exact;
  // Fractions are counted in grains, apart from the whole cents: beside thousands of millions they would be blurred.
  const settled = new Float64Array(exact.length);
  const fractions = new Float64Array(exact.length);
  let known = 0;
  let wholeSum = 0;
  let grainSum = 0;
  for (let at = 0; at < exact.length; at += 1) {
    const value = exact[at]!;
    const whole = Math.floor(Math.round(value * GRAINS_PER_CENT) / GRAINS_PER_CENT);
    settled[at] = whole;
    if (Number.isNaN(value)) continue;
    const grains = Math.round((value - whole) * GRAINS_PER_CENT);
    fractions[known] = grains / GRAINS_PER_CENT;
    known += 1;
    wholeSum += whole;
    grainSum += grains;
  }
  const extra = grainSum / GRAINS_PER_CENT;
  const below = Math.floor(extra);
  const isUp = extra - below > 0.5 || (extra - below === 0.5 && wholeSum + below >= 0);
  const rounded = roundToTotal(fractions.subarray(0, known), isUp ? below + 1 : below);
  let next = 0;
  for (let at = 0; at < settled.length; at += 1) {
    if (Number.isNaN(settled[at])) continue;
    settled[at]! += rounded[next]!;
    next += 1;
  }
  return settled;
}

function isWhole(exact: Float64Array): boolean {
  for (let at = 0; at < exact.length; at += 1) {
    const value = exact[at]!;
    if (!Number.isInteger(value) && !Number.isNaN(value)) return false;
  }
  return true;
}
