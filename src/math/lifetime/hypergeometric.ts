import { signedLogGamma } from './log-gamma.js';

/** Up to here, and from so fast a decay of terms on, the power series itself is quick. */
const NEAR_ONE = 0.9;
const QUICK_DECAY = 8;
/** Where c − a − b is so close to a whole number, both parts of the transformation to 1 − z nearly cancel. */
const CANCELLING = 1e-3;
/** The transformation's series grow to about the exponential of this before they shrink. */
const GROWING = 2;
const MOST_TERMS = 5_000_000;
const PRECISION = 1e-17;

/**
 * Gauss' hypergeometric function ₂F₁(a, b; c; z) of real arguments with z < 1.
 *
 * The power series, brought to where it converges fast: Pfaff's transformation for negative z, Euler's where
 * c − a − b is negative, and that to 1 − z close to one. About 12 digits.
 *
 * Source: Abramowitz & Stegun 1964, 15.1.1, 15.3.3, 15.3.5, 15.3.6.
 *
 * @throws RangeError where z is 1 or more, or c is zero or a negative whole number
 * @example hypergeometric(1, 1, 2, 0.5) // −ln(1 − z) / z = 1.386…
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(z < 1)) throw new RangeError(`the hypergeometric function is computed for z below 1, not ${z}`);
  if (c <= 0 && Number.isInteger(c))
    throw new RangeError(`the hypergeometric function has a pole at c = ${c}`);
  if (z === 0) return 1;
  if (z < 0) return power(1 - z, -a) * hypergeometric(a, c - b, c, z / (z - 1));
  const excess = c - a - b;
  if (excess < 0) return power(1 - z, excess) * decaying(c - a, c - b, c, z);
  return decaying(a, b, c, z);
}

/** For 0 < z < 1 and c − a − b ≥ 0, where terms decay even at one. */
function decaying(a: number, b: number, c: number, z: number): number {
  const excess = c - a - b;
  if (z <= NEAR_ONE || excess > QUICK_DECAY) return series(a, b, c, z);
  if ((Math.abs(a) + Math.abs(b) + Math.abs(c)) * (1 - z) > GROWING) return series(a, b, c, z);
  if (Math.abs(excess - Math.round(excess)) < CANCELLING) return series(a, b, c, z);
  return (
    gammaRatio(c, excess, c - a, c - b) * series(a, b, 1 - excess, 1 - z) +
    power(1 - z, excess) * gammaRatio(c, -excess, a, b) * series(c - a, c - b, 1 + excess, 1 - z)
  );
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; k < MOST_TERMS; k += 1) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
    if (Math.abs(term) <= PRECISION * Math.abs(sum)) break;
  }
  return sum;
}

/** Γ(c) Γ(d) / (Γ(e) Γ(f)); zero at a pole below. */
function gammaRatio(c: number, d: number, e: number, f: number): number {
  const [top, other, below, last] = [c, d, e, f].map(signedLogGamma);
  if (below!.sign === 0 || last!.sign === 0) return 0;
  const sign = top!.sign * other!.sign * below!.sign * last!.sign;
  return sign * Math.exp(top!.log + other!.log - below!.log - last!.log);
}

/** Of a positive base, through functions that every JavaScript engine computes alike. */
function power(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}
