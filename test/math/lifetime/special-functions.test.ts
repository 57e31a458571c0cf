import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypergeometric } from '../../../src/math/lifetime/hypergeometric.js';
import { digamma, logBeta, logGamma, signedLogGamma } from '../../../src/math/lifetime/log-gamma.js';

function expectClose(found: number, wanted: number, relative: number): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.max(Math.abs(wanted), 1e-3));
}

/** x, ln Γ(x), ψ(x): mpmath 1.3 with 30 digits. */
const GAMMA: readonly (readonly [number, number, number])[] = [
  [1e-8, 18.42068073818021, -100000000.57721566],
  [0.1, 2.252712651734206, -10.423754940411076],
  [0.5, 0.5723649429247001, -1.9635100260214235],
  [1.5, -0.12078223763524522, 0.03648997397857652],
  [3.7, 1.428072326665388, 1.1671535393615113],
  [10.2, 13.25426674423555, 2.272567904845172],
  [150.5, 602.5139548705854, 5.010637145933704],
  [1e6, 12815504.56914761, 13.815510057964191],
];

describe('the gamma function', () => {
  it.each(GAMMA)('of %f has the logarithm and derivative that are known', (x, log, slope) => {
    expectClose(logGamma(x), log, 2e-14);
    expectClose(digamma(x), slope, 2e-13);
  });

  it('is unknown where it is not positive, and never infinite in silence', () => {
    for (const x of [0, -1, -2.5, Number.NaN]) {
      expect(logGamma(x)).toBeNaN();
      expect(digamma(x)).toBeNaN();
    }
  });

  it('goes on by its recurrence', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
        expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 9);
      }),
    );
  });

  it('has the sign of its branch below zero, and poles at the whole numbers', () => {
    expect(signedLogGamma(-0.5).sign).toBe(-1);
    expectClose(Math.exp(signedLogGamma(-0.5).log), 2 * Math.sqrt(Math.PI), 1e-13);
    expect(signedLogGamma(-1.5).sign).toBe(1);
    expectClose(Math.exp(signedLogGamma(-1.5).log), (4 * Math.sqrt(Math.PI)) / 3, 1e-13);
    expect(signedLogGamma(-3)).toEqual({ sign: 0, log: Number.POSITIVE_INFINITY });
  });

  it('makes the beta function', () => {
    expectClose(Math.exp(logBeta(2, 3)), 1 / 12, 1e-13);
    expect(logBeta(0.7, 2.4)).toBe(logBeta(2.4, 0.7));
  });
});

/** a, b, c, z and the value: mpmath 1.3 with 30 digits. */
const HYPERGEOMETRIC: readonly (readonly [number, number, number, number, number])[] = [
  [0.2425945, 2.4258881, 2.218808, 0.5, 1.2067305360441667],
  [0.25, 3.1, 1.7, 0.95, 17.405176038036924],
  [0.25, 3.1, 3.35, 0.95, 1.8530616550091676],
  [-1.2, 0.4, 0.7, 0.995, 0.4018422246423446],
  [30.2, 32.4, 32.2, 0.5, 1407845849.661705],
  [2.5, 1.3, 4.1, -8, 0.12065777201982039],
  [0.3, 0.4, 2.2, 0.9999, 1.0900349210312283],
  [1.2, -0.21, 2.22, 0.97, 0.8245962985794141],
  [1.5, 2.5, -0.4, 0.6, -803.1513615883423],
  [0.243, 2.43, 2.22, 0.999, 11.228303508900737],
  [0.4, 0.6, 2, 0.97, 1.2304349928521139],
  // What hardly any loss of customers comes to.
  [1095.7698, -0.999089, 1096.5965, 0.93, 0.07087194645051595],
];

describe('the hypergeometric function', () => {
  it.each(HYPERGEOMETRIC)('of %f, %f, %f at %f is what is known', (a, b, c, z, value) => {
    expectClose(hypergeometric(a, b, c, z), value, 2e-11);
  });

  it('is elementary in its special cases, near one and below zero too', () => {
    for (const z of [-30, -0.9, -1e-6, 1e-9, 0.3, 0.89, 0.91, 0.999]) {
      expectClose(hypergeometric(1, 1, 2, z), -Math.log1p(-z) / z, 1e-11);
      expectClose(hypergeometric(0.7, 2.3, 2.3, z), (1 - z) ** -0.7, 1e-11);
      if (z > 0) expectClose(hypergeometric(0.5, 0.5, 1.5, z), Math.asin(Math.sqrt(z)) / Math.sqrt(z), 1e-11);
    }
    expect(hypergeometric(-2, 3, 4, 0.5)).toBeCloseTo(1 - 0.75 + 0.15, 14);
    expect(hypergeometric(3, 4, 5, 0)).toBe(1);
  });

  it('obeys the contiguous relation of Gauß wherever the transformations change', () => {
    const parameter = fc.double({ min: 0.05, max: 6, noNaN: true });
    const place = fc.double({ min: -5, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, parameter, place, (a, b, c, z) => {
        const at = (shift: number): number => hypergeometric(a + shift, b, c, z);
        const terms = [(c - a) * at(-1), (2 * a - c + (b - a) * z) * at(0), a * (z - 1) * at(1)];
        const size = Math.max(...terms.map(Math.abs), 1e-3);
        expect(Math.abs(terms[0]! + terms[1]! + terms[2]!) / size).toBeLessThan(1e-8);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses where it has no value', () => {
    expect(() => hypergeometric(1, 1, 2, 1)).toThrow(RangeError);
    expect(() => hypergeometric(1, 1, 0, 0.5)).toThrow(RangeError);
    expect(() => hypergeometric(1, 1, -3, 0.5)).toThrow(RangeError);
  });
});
