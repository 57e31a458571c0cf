import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../src/math/lifetime/log-gamma.js';
import { SpendLikelihood, spendScores } from '../../../src/math/lifetime/spend-likelihood.js';

const parameter = fc.double({ min: 0.3, max: 20, noNaN: true });
const model = fc.record({ p: parameter, q: parameter, v: parameter });
const customers = fc.array(
  fc.record({ x: fc.integer({ min: 1, max: 6 }), mean: fc.double({ min: 0.5, max: 900, noNaN: true }) }),
  { minLength: 1, maxLength: 40 },
);

describe('the likelihood of a spend model', () => {
  it('is the sum of what the formula says of each customer, whatever their order', () => {
    fc.assert(
      fc.property(model, customers, ({ p, q, v }, all) => {
        const expected = all.reduce(
          (sum, { x, mean }) =>
            sum +
            logGamma(p * x + q) -
            logGamma(p * x) -
            logGamma(q) +
            q * Math.log(v) +
            (p * x - 1) * Math.log(mean) +
            p * x * Math.log(x) -
            (p * x + q) * Math.log(x * mean + v),
          0,
        );
        const spend = { x: all.map(({ x }) => x), mean: all.map(({ mean }) => mean) };
        const found = new SpendLikelihood(spend).at({ p, q, v }, []);
        expect(Math.abs(found - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)) * all.length);
      }),
    );
  });

  it('has a gradient that the scores of the customers add up to', () => {
    fc.assert(
      fc.property(model, customers, (parameters, all) => {
        const spend = { x: all.map(({ x }) => x), mean: all.map(({ mean }) => mean) };
        const gradient: number[] = [];
        new SpendLikelihood(spend).at(parameters, gradient);
        const scores = spendScores(parameters, spend);
        gradient.forEach((slope, which) => {
          let sum = 0;
          let size = 1;
          for (let at = which; at < scores.length; at += 3) {
            sum += scores[at]!;
            size += Math.abs(scores[at]!);
          }
          expect(Math.abs(slope - sum)).toBeLessThan(1e-9 * size * all.length);
        });
      }),
    );
  });
});
