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

/** Around a = 1, where the formula is nothing over nothing, the curve through these places takes its stead. */
const SINGULAR = 2e-3;
const NODES = [-3, -1, 1, 3].map((step) => 1 + step * SINGULAR);
/** Around a + b = 1 it is zero times infinity. */
const POLE = 1e-5;

/** Euler's transformation is applied already: the published form overflows for customers of many purchases. */
function expected(r: number, alpha: number, a: number, b: number, t: number): number {
  if (t === 0) return 0;
  if (Math.abs(a - 1) < SINGULAR) {
    return NODES.reduce((sum, node) => sum + weightOf(node, a) * expected(r, alpha, node, b, t), 0);
  }
  const c = a + b - 1;
  if (Math.abs(c) < POLE)
    return (expected(r, alpha, a, b + 2 * POLE, t) + expected(r, alpha, a, b - 2 * POLE, t)) / 2;
  const z = t / (alpha + t);
  const survived = Math.exp((a - 1) * Math.log(alpha / (alpha + t)));
  return (c / (a - 1)) * (1 - survived * hypergeometric(c - r, a - 1, c, z));
}

/** Lagrange's weight of a node for a place between the nodes. */
function weightOf(node: number, place: number): number {
  return NODES.reduce(
    (weight, other) => (other === node ? weight : (weight * (place - other)) / (node - other)),
    1,
  );
}
