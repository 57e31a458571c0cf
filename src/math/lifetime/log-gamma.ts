/** Below this, arguments are raised before Stirling's series is used. */
const RAISED_TO = 12;
const HALF_LOG_TWO_PI = 0.9189385332046727;
/** Bernoulli numbers over 2k(2k − 1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
/** Bernoulli numbers over 2k. */
const DIGAMMA = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];

/**
 * Logarithm of the gamma function (Logarithmus der Gammafunktion) of a positive number, by Stirling's series behind
 * the recurrence Γ(x + 1) = x Γ(x); about 15 digits. NaN unless positive.
 *
 * Source: Abramowitz & Stegun 1964, 6.1.15 and 6.1.40.
 *
 * @example logGamma(5) // ln 24
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let product = 1;
  let raised = x;
  for (; raised < RAISED_TO; raised += 1) product *= raised;
  const inverse = 1 / (raised * raised);
  return (
    (raised - 0.5) * Math.log(raised) -
    raised +
    HALF_LOG_TWO_PI +
    series(STIRLING, inverse) / raised -
    Math.log(product)
  );
}

/**
 * Derivative of the logarithm of the gamma function (Digammafunktion ψ) of a positive number. NaN unless positive.
 *
 * Source: Abramowitz & Stegun 1964, 6.3.5 and 6.3.18.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let lost = 0;
  let raised = x;
  for (; raised < RAISED_TO; raised += 1) lost += 1 / raised;
  const inverse = 1 / (raised * raised);
  return Math.log(raised) - 0.5 / raised - series(DIGAMMA, inverse) * inverse - lost;
}

/** Logarithm of the beta function B(a, b) = Γ(a) Γ(b) / Γ(a + b) of positive numbers. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The gamma function of any number that is no pole, as sign and logarithm: Γ(x) = sign · exp(log). At a pole
 * (0, −1, −2 …) the sign is 0 and the logarithm infinite.
 */
export function signedLogGamma(x: number): { readonly sign: number; readonly log: number } {
  if (x > 0) return { sign: 1, log: logGamma(x) };
  const below = Math.floor(x);
  if (x === below) return { sign: 0, log: Number.POSITIVE_INFINITY };
  // Reflection: Γ(x) Γ(1 − x) = π / sin πx, with the sine taken of the fraction so that it stays exact.
  const sine = Math.sin(Math.PI * (x - below));
  return {
    sign: below % 2 === 0 ? 1 : -1,
    log: Math.log(Math.PI / sine) - logGamma(1 - x),
  };
}

function series(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let at = coefficients.length - 1; at >= 0; at -= 1) sum = sum * x + coefficients[at]!;
  return sum;
}
