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
  const known = exact.filter((value) => !Number.isNaN(value));
  if (known.every(Number.isInteger)) return exact;
  // Fractions are counted in grains, apart from the whole cents: beside thousands of millions they would be blurred.
  const whole = known.map((value) => Math.floor(Math.round(value * GRAINS_PER_CENT) / GRAINS_PER_CENT));
  const grains = known.map((value, at) => Math.round((value - (whole[at] ?? 0)) * GRAINS_PER_CENT));
  const wholeSum = whole.reduce((sum, value) => sum + value, 0);
  const extra = grains.reduce((sum, value) => sum + value, 0) / GRAINS_PER_CENT;
  const below = Math.floor(extra);
  const isUp = extra - below > 0.5 || (extra - below === 0.5 && wholeSum + below >= 0);
  const rounded = roundToTotal(
    grains.map((value) => value / GRAINS_PER_CENT),
    isUp ? below + 1 : below,
  );
  let next = 0;
  return exact.map((value) => {
    if (Number.isNaN(value)) return value;
    next += 1;
    return (whole[next - 1] ?? 0) + (rounded[next - 1] ?? 0);
  });
}
