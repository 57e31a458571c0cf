import { digamma, logGamma } from './log-gamma.js';

/**
 * The parameters of a Gamma-Gamma model of spend: what a customer spends on one occasion varies around his own mean
 * (p), and these means vary over customers (q, v). Amounts in any one currency unit.
 */
export interface SpendModel {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** What repeat customers spent: occasions and mean spend of each, both above zero. */
export interface RepeatSpend {
  readonly x: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
}

/**
 * Logarithm of the likelihood of a Gamma-Gamma model over customers, with its gradient by the logarithms of p, q, v:
 *
 *     ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln z̄ + px ln x − (px+q) ln(x z̄ + v)
 *
 * Customers of as many occasions x lie together. What a search asks for again and again then takes a single logarithm
 * and a single division for each of them, and everything else once for each x.
 *
 * Source: Fader & Hardie 2013, note 025, equation 1a.
 */
export class SpendLikelihood {
  readonly customers: number;
  /** The different numbers of occasions, and where the customers of each end. */
  readonly #occasions: Float64Array;
  readonly #ends: Uint32Array;
  /** Of each x: the sum of ln z̄ over its customers. */
  readonly #logMeans: Float64Array;
  /** x z̄ of every customer. */
  readonly #spent: Float64Array;

  constructor({ x, mean }: RepeatSpend) {
    this.customers = x.length;
    const counts = new Map<number, number>();
    for (let at = 0; at < x.length; at += 1) counts.set(x[at]!, (counts.get(x[at]!) ?? 0) + 1);
    this.#occasions = Float64Array.from(counts.keys()).sort();
    this.#ends = new Uint32Array(this.#occasions.length);
    this.#logMeans = new Float64Array(this.#occasions.length);
    this.#spent = new Float64Array(x.length);
    const groupOf = new Map<number, number>();
    let end = 0;
    this.#occasions.forEach((occasions, group) => {
      groupOf.set(occasions, group);
      this.#ends[group] = end;
      end += counts.get(occasions)!;
    });
    // Each end begins as the place of the first, and moves on with every customer.
    for (let at = 0; at < x.length; at += 1) {
      const group = groupOf.get(x[at]!)!;
      this.#logMeans[group]! += Math.log(mean[at]!);
      this.#spent[this.#ends[group]!] = x[at]! * mean[at]!;
      this.#ends[group]! += 1;
    }
  }

  /** @param gradient gets the derivatives */
  at({ p, q, v }: SpendModel, gradient: number[]): number {
    const logV = Math.log(v);
    const ownGamma = logGamma(q);
    const ownDigamma = digamma(q);
    const spent = this.#spent;
    const ends = this.#ends;
    let total = 0;
    let byP = 0;
    let byQ = 0;
    let byV = 0;
    let from = 0;
    for (let group = 0; group < ends.length; group += 1) {
      const x = this.#occasions[group]!;
      const end = ends[group]!;
      const count = end - from;
      let logSums = 0;
      let inverses = 0;
      for (; from < end; from += 1) {
        const sum = spent[from]! + v;
        logSums += Math.log(sum);
        inverses += 1 / sum;
      }
      const shape = p * x;
      const logX = Math.log(x);
      const logMeans = this.#logMeans[group]!;
      const together = digamma(shape + q);
      total +=
        count * (logGamma(shape + q) - logGamma(shape) - ownGamma + q * logV + shape * logX) +
        (shape - 1) * logMeans -
        (shape + q) * logSums;
      byP += shape * (count * (together - digamma(shape) + logX) + logMeans - logSums);
      byQ += q * (count * (together - ownDigamma + logV) - logSums);
      byV += count * q - v * (shape + q) * inverses;
    }
    gradient[0] = byP;
    gradient[1] = byQ;
    gradient[2] = byV;
    return total;
  }
}

/** The derivatives of the likelihood of each customer by the logarithms of p, q, v, three in a row. */
export function spendScores({ p, q, v }: SpendModel, { x, mean }: RepeatSpend): Float64Array {
  const scores = new Float64Array(x.length * 3);
  const terms = new Map<number, readonly [together: number, alone: number]>();
  const fromQ = Math.log(v) - digamma(q);
  for (let at = 0; at < x.length; at += 1) {
    const shape = p * x[at]!;
    let term = terms.get(shape);
    if (term === undefined) {
      term = [digamma(shape + q), digamma(shape)];
      terms.set(shape, term);
    }
    const [together, alone] = term;
    const spent = x[at]! * mean[at]!;
    const logSum = Math.log(spent + v);
    scores[at * 3] = shape * (together - alone + Math.log(spent) - logSum);
    scores[at * 3 + 1] = q * (together + fromQ - logSum);
    scores[at * 3 + 2] = q - (v * (shape + q)) / (spent + v);
  }
  return scores;
}
