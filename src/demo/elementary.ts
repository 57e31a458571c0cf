/**
 * Exponential and logarithm from the four basic operations alone. The built-in ones may differ in the last
 * bit between JavaScript engines, and the demo's bytes must not.
 */

const TERMS = 16;

/** e to the power of x, for the modest x of a demo (|x| < 700). */
export function exp(x: number): number {
  const doublings = Math.round(x / Math.LN2);
  const rest = x - doublings * Math.LN2;
  let sum = 1;
  for (let term = TERMS; term >= 1; term--) sum = 1 + (rest / term) * sum;
  let scale = 1;
  for (let step = 0; step < Math.abs(doublings); step++) scale *= 2;
  return doublings < 0 ? sum / scale : sum * scale;
}

/** Natural logarithm of a positive number, by Halley's iteration on the exponential. */
export function ln(x: number): number {
  let guess = 0;
  for (let value = x; value >= 2; value /= 2) guess += Math.LN2;
  for (let value = x; value < 1; value *= 2) guess -= Math.LN2;
  for (let step = 0; step < 6; step++) {
    const power = exp(guess);
    guess += (2 * (x - power)) / (x + power);
  }
  return guess;
}
