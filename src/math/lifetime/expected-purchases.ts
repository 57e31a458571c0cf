import type { Duration, TimeUnit } from './duration.js';
import { hypergeometric } from './hypergeometric.js';
import type { PurchaseModel } from './purchase-likelihood.js';

/** The history of one customer, see {@link ./purchase-histories.ts}; times in the unit of the model. */
export interface PurchaseHistory<Unit extends TimeUnit = TimeUnit> {
  readonly unit: Unit;
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/**
 * Purchases expected of a customer of whom nothing is known, in the time after his first one (E[X(t)]):
 *
 *     (a+b−1)/(a−1) · [1 − (α/(α+t))^r ₂F₁(r, b; a+b−1; t/(α+t))]
 *
 * Source: Fader, Hardie & Lee 2005, equation 9.
 */
export function expectedPurchases<Unit extends TimeUnit>(
  model: PurchaseModel<Unit>,
  time: Duration<NoInfer<Unit>>,
): number {
  return expected(model.r, model.alpha, model.a, model.b, time.length);
}

/**
 * Purchases expected of a customer with this history in the time after the day of observation
 * (E[Y(t) | x, tx, T], Fader, Hardie & Lee 2005, equation 10): those of a living customer times P(alive).
 */
export function expectedFurtherPurchases<Unit extends TimeUnit>(
  model: PurchaseModel<Unit>,
  history: PurchaseHistory<NoInfer<Unit>>,
  time: Duration<NoInfer<Unit>>,
): number {
  return aliveProbability(model, history) * furtherPurchasesIfAlive(model, history, time);
}

/** The same of a customer who is known to be alive: his purchases and his loss so far have taught the model. */
export function furtherPurchasesIfAlive<Unit extends TimeUnit>(
  { r, alpha, a, b }: PurchaseModel<Unit>,
  { x, T }: Pick<PurchaseHistory<NoInfer<Unit>>, 'x' | 'T'>,
  time: Duration<NoInfer<Unit>>,
): number {
  return expected(r + x, alpha + T, a, b + x, time.length);
}

/**
 * Probability that a customer is still one (P(alive), Kundenaktivität): 1 where he has not bought again yet, because
 * this model loses customers only after a repeat purchase.
 *
 *     1 / (1 + δ(x>0) a/(b+x−1) ((α+T)/(α+tx))^(r+x))
 *
 * Source: Fader, Hardie & Lee 2008, note 019.
 */
export function aliveProbability<Unit extends TimeUnit>(
  { r, alpha, a, b }: PurchaseModel<Unit>,
  { x, tx, T }: Pick<PurchaseHistory<NoInfer<Unit>>, 'x' | 'tx' | 'T'>,
): number {
  if (x === 0) return 1;
  return 1 / (1 + (a / (b + x - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx))));
}

/** So close to a = 1 or a + b = 1 the formula is nothing over nothing and loses its digits. */
const SINGULAR = 1e-3;
/** A factor below this stands beside a series that overflows. */
const VANISHING = 1e-280;

/**
 * By the formula in Euler's form, which does not overflow for many purchases, where none of its terms cancel; else as the
 * sum of what it comes from, which has positive terms only but more of them.
 */
function expected(r: number, alpha: number, a: number, b: number, t: number): number {
  if (t === 0) return 0;
  const c = a + b - 1;
  const cancels = Math.abs(a - 1) < SINGULAR || Math.abs(c) < SINGULAR || a - 1 > r || c - r < -1;
  if (cancels) return expectedByCounts(r, alpha, a, b, t);
  const rest = Math.exp((a - 1) * Math.log(alpha / (alpha + t)));
  if (rest < VANISHING) return expectedByCounts(r, alpha, a, b, t);
  return (c / (a - 1)) * (1 - rest * hypergeometric(c - r, a - 1, c, t / (alpha + t)));
}

const PRECISION = 1e-15;
const MOST_TERMS = 5_000_000;
/** Sums are scaled down before they overflow. */
const LARGE = 1e200;

/**
 * Σ_k P(N = k) · Σ_{j<k} B(a, b+j)/B(a, b), where N is what would come without losses (negative binomial), and the inner
 * sum counts how many of k purchases a customer lives to see.
 */
function expectedByCounts(r: number, alpha: number, a: number, b: number, t: number): number {
  const z = t / (alpha + t);
  let logScale = r * Math.log(alpha / (alpha + t));
  let probability = 1;
  let survival = 1;
  let seen = 0;
  let sum = 0;
  for (let k = 1; k < MOST_TERMS; k += 1) {
    const ratio = (z * (r + k - 1)) / k;
    probability *= ratio;
    seen += survival;
    survival *= (b + k - 1) / (a + b + k - 1);
    sum += probability * seen;
    if (sum > LARGE) {
      probability /= LARGE;
      sum /= LARGE;
      logScale += Math.log(LARGE);
    }
    const next = (z * (r + k)) / (k + 1);
    if (next < 1 && (probability * (seen + 1)) / (1 - next) ** 2 < PRECISION * sum) break;
  }
  return sum * Math.exp(logScale);
}
