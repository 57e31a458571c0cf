import type { TimeUnit } from './duration.js';
import type { PurchaseGroups } from './purchase-histories.js';

/**
 * The parameters of a BG/NBD model with the unit of time they were fitted in: purchases come at a rate that is
 * gamma-distributed over customers (r, alpha), and after each of them a customer is lost with a probability that is
 * beta-distributed (a, b).
 */
export interface PurchaseModel<Unit extends TimeUnit = TimeUnit> {
  readonly unit: Unit;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Logarithm of the likelihood of a BG/NBD model over groups of customers, with its gradient by the logarithms of
 * r, alpha, a, b:
 *
 *     ln L = ln Γ(r+x)/Γ(r) + r ln α + ln B(a, b+x)/B(a, b) − (r+x) ln(α+T) + ln(1 + δ(x>0) e^d)
 *     d = ln a − ln(b+x−1) + (r+x) ln((α+T)/(α+tx))
 *
 * x is whole, so that ratios of gamma functions are products: their sums over 0 … x−1 are exact for any parameter.
 *
 * Source: Fader, Hardie & Lee 2005, Marketing Science 24(2); the form that does not overflow: Hardie, note 027.
 *
 * @param gradient gets the derivatives
 * @param scores where given, gets the derivatives of one customer of each group, four in a row
 * @param room for what is computed on the way: a search uses the same again and again
 */
export function purchaseLikelihood(
  { r, alpha, a, b }: Omit<PurchaseModel, 'unit'>,
  groups: Omit<PurchaseGroups, 'groupOf'>,
  gradient: number[],
  scores?: Float64Array,
  { terms: byPurchases, logAge, logRecency }: LikelihoodRoom = roomFor(groups),
): number {
  enterTerms(byPurchases, r, a, b);
  enterLogs(logAge, alpha, groups.distinctT);
  enterLogs(logRecency, alpha, groups.distinctTx);
  const logAlpha = Math.log(alpha);
  const logA = Math.log(a);
  let sum = 0;
  const slopes = [0, 0, 0, 0];
  for (let group = 0; group < groups.x.length; group += 1) {
    const x = groups.x[group]!;
    const count = groups.count[group]!;
    const place = x * TERMS;
    const age = logAge[groups.ageOf[group]!]!;
    let value = byPurchases[place]! + r * logAlpha - (r + x) * age;
    let byR = byPurchases[place + 1]! + logAlpha - age;
    let byAlpha = r / alpha - (r + x) / (alpha + groups.T[group]!);
    let byA = byPurchases[place + 2]!;
    let byB = byPurchases[place + 3]!;
    if (x > 0) {
      const silence = age - logRecency[groups.txOf[group]!]!;
      const d = logA - byPurchases[place + 4]! + (r + x) * silence;
      const small = Math.exp(-Math.abs(d));
      const lost = d > 0 ? 1 / (1 + small) : small / (1 + small);
      value += Math.log1p(small) + Math.max(d, 0);
      byR += lost * silence;
      byAlpha += lost * (r + x) * (1 / (alpha + groups.T[group]!) - 1 / (alpha + groups.tx[group]!));
      byA += lost / a;
      byB -= lost / (b + x - 1);
    }
    sum += count * value;
    slopes[0]! += count * byR * r;
    slopes[1]! += count * byAlpha * alpha;
    slopes[2]! += count * byA * a;
    slopes[3]! += count * byB * b;
    scores?.set([byR * r, byAlpha * alpha, byA * a, byB * b], group * 4);
  }
  for (let at = 0; at < 4; at += 1) gradient[at] = slopes[at]!;
  return sum;
}

/** What the likelihood of the same groups is computed in. */
export interface LikelihoodRoom {
  readonly terms: Float64Array;
  readonly logAge: Float64Array;
  readonly logRecency: Float64Array;
}

export function roomFor(groups: Omit<PurchaseGroups, 'groupOf'>): LikelihoodRoom {
  return {
    terms: new Float64Array((largestOf(groups.x) + 1) * TERMS),
    logAge: new Float64Array(groups.distinctT.length),
    logRecency: new Float64Array(groups.distinctTx.length),
  };
}

/** ln Γ(r+x)/Γ(r) + ln B(a,b+x)/B(a,b), its derivatives by r, a and b, and ln(b+x−1), for each x. */
const TERMS = 5;

function enterTerms(terms: Float64Array, r: number, a: number, b: number): void {
  for (let x = 1; x * TERMS < terms.length; x += 1) {
    const before = (x - 1) * TERMS;
    const earlier = x - 1;
    const ratio = ((r + earlier) * (b + earlier)) / (a + b + earlier);
    terms[before + TERMS] = terms[before]! + Math.log(ratio);
    terms[before + TERMS + 1] = terms[before + 1]! + 1 / (r + earlier);
    terms[before + TERMS + 2] = terms[before + 2]! - 1 / (a + b + earlier);
    terms[before + TERMS + 3] = terms[before + 3]! + a / ((b + earlier) * (a + b + earlier));
    terms[before + TERMS + 4] = Math.log(b + earlier);
  }
}

function enterLogs(logs: Float64Array, alpha: number, times: Float64Array): void {
  for (let at = 0; at < logs.length; at += 1) logs[at] = Math.log(alpha + times[at]!);
}

function largestOf(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
