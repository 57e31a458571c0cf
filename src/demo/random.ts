import { exp } from './elementary.js';

/**
 * A stream of random numbers that is the same on every machine: sfc32 (Chris Doty-Humphrey, PractRand, 2010),
 * seeded through a string hash. Every table draws from streams of its own, so that a change to one leaves
 * the others as they are.
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string, purpose: string) {
    const text = `${purpose}\u0000${seed}`;
    this.#a = hash(text, 0x9e3779b9);
    this.#b = hash(text, 0x243f6a88);
    this.#c = hash(text, 0xb7e15162);
    for (let round = 0; round < 15; round++) this.bits();
  }

  /** 32 random bits as an unsigned integer. */
  bits(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** A number in [0, 1). */
  share(): number {
    return this.bits() / 4_294_967_296;
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.share();
  }

  /** A whole number from low to high, both inclusive. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** One entry of a list, all equally likely. */
  pick<T>(list: readonly T[]): T {
    return list[this.integer(0, list.length - 1)] as T;
  }

  /** One entry of a list by its weight. */
  pickWeighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    let total = 0;
    for (const each of list) total += each.weight;
    let rest = this.share() * total;
    for (const each of list) {
      rest -= each.weight;
      if (rest < 0) return each;
    }
    return list[list.length - 1] as T;
  }

  /**
   * A standard normal deviate as the sum of twelve uniform ones less six. Additions are exact to the last
   * bit everywhere, what sine and logarithm of a JavaScript engine are not.
   */
  normal(): number {
    let sum = -6;
    for (let term = 0; term < 12; term++) sum += this.share();
    return sum;
  }

  /** A lognormal factor with median 1. */
  spread(sigma: number): number {
    return exp(sigma * this.normal());
  }

  /**
   * How often something happens that happens `mean` times on average (Poisson, by Knuth's product).
   * Takes e^−mean, so that it need not be computed again for every draw.
   */
  occurrences(expOfMinusMean: number): number {
    let count = 0;
    for (let product = this.share(); product > expOfMinusMean; product *= this.share()) count++;
    return count;
  }
}

/** FNV-1a over the text's UTF-16 units, with a final mix. */
function hash(text: string, basis: number): number {
  let state = basis;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
