import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountedPurchases } from '../../../src/math/lifetime/discounting.js';
import { duration } from '../../../src/math/lifetime/duration.js';
import {
  aliveProbability,
  expectedFurtherPurchases,
  expectedPurchases,
  furtherPurchasesIfAlive,
} from '../../../src/math/lifetime/expected-purchases.js';
import { purchaseCounts } from '../../../src/math/lifetime/purchase-counts.js';
import { groupHistories } from '../../../src/math/lifetime/purchase-histories.js';
import type { PurchaseModel } from '../../../src/math/lifetime/purchase-likelihood.js';
import { expectedSpend } from '../../../src/math/lifetime/spend.js';

const positive = (max: number) => fc.double({ min: 0.2, max, noNaN: true });
const models: fc.Arbitrary<PurchaseModel<'week'>> = fc.record({
  unit: fc.constant('week' as const),
  r: positive(5),
  alpha: positive(60),
  a: positive(4),
  b: positive(9),
});
const weeks = (length: number) => duration(length, 'week');

/** E[X(t)] by integrating over the loss probability: λ is integrated out, p by Simpson's rule over a = u^k. */
function byIntegration({ r, alpha, a, b }: PurchaseModel, t: number): number {
  const steps = 40_000;
  const power = 12;
  let sum = 0;
  let norm = 0;
  for (let step = 0; step <= steps; step += 1) {
    const s = step / steps;
    // Substituted at both ends, where the density may be infinite.
    const up = s ** power;
    const down = (1 - s) ** power;
    const p = up / (up + down);
    const rest = down / (up + down);
    if (p === 0 || rest === 0) continue;
    const density = p ** (a - 1) * rest ** (b - 1) * p * rest * power * (1 / s + 1 / (1 - s));
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    sum += (weight * density * -Math.expm1(-r * Math.log1p((p * t) / alpha))) / p;
    norm += weight * density;
  }
  return sum / norm;
}

describe('expected purchases', () => {
  it('come to what integrating over all customers gives, for any parameters', () => {
    fc.assert(
      fc.property(models, positive(300), (model, t) => {
        const wanted = byIntegration(model, t);
        expect(Math.abs(expectedPurchases(model, weeks(t)) / wanted - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('pass without a jump through a = 1 and a + b = 1, where the formula has no value', () => {
    for (const [a, b] of [
      [1, 2.4],
      [1, 0.3],
      [0.4, 0.6],
    ] as const) {
      const at = (shift: number): number =>
        expectedPurchases({ unit: 'week', r: 0.7, alpha: 6, a: a + shift, b }, weeks(80));
      expect(Math.abs(at(0) / byIntegration({ unit: 'week', r: 0.7, alpha: 6, a, b }, 80) - 1)).toBeLessThan(
        1e-7,
      );
      for (const shift of [1e-9, 1e-6, 1.9e-3, 2.1e-3, 5e-3])
        expect(Math.abs((at(shift) + at(-shift)) / 2 / at(0) - 1)).toBeLessThan(2e-4);
    }
  });

  it('rise with time, ever more slowly, and start at nothing', () => {
    fc.assert(
      fc.property(
        models,
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, x, share) => {
          const history = { unit: 'week', x, tx: x === 0 ? 0 : share * 52, T: 52 } as const;
          const found = [0, 10, 20, 30].map((t) => expectedFurtherPurchases(model, history, weeks(t)));
          expect(found[0]).toBe(0);
          const rises = [1, 2, 3].map((at) => found[at]! - found[at - 1]!);
          expect(rises.every((each) => each > 0)).toBe(true);
          expect(rises[0]! + 1e-12).toBeGreaterThan(rises[1]!);
          expect(rises[1]! + 1e-12).toBeGreaterThan(rises[2]!);
          const alive = aliveProbability(model, history);
          expect(alive).toBeGreaterThan(0);
          expect(alive).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('stay finite for customers of many purchases, where the published form overflows', () => {
    const model = { unit: 'week', r: 0.24, alpha: 4.4, a: 0.79, b: 2.4 } as const;
    const often = { unit: 'week', x: 3000, tx: 150, T: 150.2 } as const;
    const found = expectedFurtherPurchases(model, often, weeks(10));
    expect(found).toBeGreaterThan(150);
    expect(found).toBeLessThan(200);
  });

  it('stay finite where a factor vanishes beside a series that overflows', () => {
    const found = furtherPurchasesIfAlive(
      { unit: 'week', r: 264.4016962015466, alpha: 1, a: 343.40169620154643, b: 1096.6331584284478 },
      { x: 78, T: 0.2 },
      weeks(170.85423109144912),
    );
    expect(found).toBeGreaterThan(0);
    // (a + b + x − 1)/(a − 1) is what a customer can live to see.
    expect(found).toBeLessThanOrEqual((343.4 + 1096.64 + 78 - 1) / 342.4);
  });

  it('lie between nothing and what would come without a loss, for parameters at the edge of what a fit finds, too', () => {
    const wide = fc.double({ min: -7, max: 7, noNaN: true }).map(Math.exp);
    const odd = fc.record({ unit: fc.constant('week' as const), r: wide, alpha: wide, a: wide, b: wide });
    const times = fc.tuple(fc.integer({ min: 0, max: 200 }), positive(300), positive(600));
    fc.assert(
      fc.property(odd, times, (model, [x, T, t]) => {
        const found = expectedFurtherPurchases(model, { unit: 'week', x, tx: x === 0 ? 0 : T, T }, weeks(t));
        const withoutLoss = ((model.r + x) * t) / (model.alpha + T);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(withoutLoss * (1 + 1e-6));
      }),
      { numRuns: 3000 },
    );
  });

  it('mean the same in days as in weeks', () => {
    const inWeeks = { unit: 'week', r: 0.24, alpha: 4.4, a: 0.79, b: 2.4 } as const;
    const inDays = { ...inWeeks, unit: 'day', alpha: 30.8 } as const;
    const found = expectedFurtherPurchases(
      inDays,
      { unit: 'day', x: 2, tx: 213, T: 272 },
      duration(273, 'day'),
    );
    const same = expectedFurtherPurchases(
      inWeeks,
      { unit: 'week', x: 2, tx: 213 / 7, T: 272 / 7 },
      weeks(39),
    );
    expect(found).toBeCloseTo(same, 10);
  });
});

describe('the probability of being alive', () => {
  const model = { unit: 'week', r: 0.24, alpha: 4.4, a: 0.79, b: 2.4 } as const;

  it('falls with the silence, and is certain of those who have bought but once: nobody new is written off', () => {
    const silent = [38, 30, 20, 10].map((tx) => aliveProbability(model, { x: 5, tx, T: 38 }));
    expect([...silent].sort((one, other) => other - one)).toEqual(silent);
    expect(aliveProbability(model, { x: 0, tx: 0, T: 0 })).toBe(1);
    expect(aliveProbability(model, { x: 0, tx: 0, T: 100 })).toBe(1);
  });
});

describe('expected counts', () => {
  it('are probabilities: they add up to the customers, whose mean is the expected number of purchases', () => {
    fc.assert(
      fc.property(models, fc.double({ min: 1, max: 30, noNaN: true }), (model, T) => {
        const groups = groupHistories({ unit: 'week', x: [0, 0], tx: [0, 0], T: [T, T] });
        const most = 4000;
        const { expected } = purchaseCounts(model, groups, most);
        expect(expected.every((each) => each > -1e-9)).toBe(true);
        expect(expected.reduce((sum, each) => sum + each, 0)).toBeCloseTo(2, 8);
        const mean = expected.reduce((sum, each, x) => sum + each * x, 0) / 2;
        expect(mean / expectedPurchases(model, weeks(T))).toBeCloseTo(1, 2);
      }),
      { numRuns: 25 },
    );
  });
});

describe('discounted purchases', () => {
  const model = { unit: 'week', r: 0.24, alpha: 4.4, a: 0.79, b: 2.4 } as const;
  const history = { unit: 'week', x: 4, tx: 30, T: 38 } as const;

  it('are the expected ones without a rate, and fewer with one', () => {
    const steps = { length: weeks(4), count: 12, rate: 0 };
    const plain = discountedPurchases(model, history, steps);
    expect(plain).toBeCloseTo(expectedFurtherPurchases(model, history, weeks(48)), 12);
    const discounted = discountedPurchases(model, history, { ...steps, rate: 0.01 });
    expect(discounted).toBeLessThan(plain);
    expect(discounted).toBeGreaterThan(plain / 1.01 ** 12);
  });
});

describe('expected spend', () => {
  const model = { p: 6.25, q: 3.74, v: 15.44 };

  it('lies between the own mean and that of all, nearer to the own the more is known', () => {
    const all = expectedSpend(model, 0, Number.NaN);
    const found = [1, 3, 10, 100].map((x) => expectedSpend(model, x, 80));
    expect(found[0]).toBeGreaterThan(all);
    expect([...found].sort((one, other) => one - other)).toEqual(found);
    expect(found[3]).toBeLessThan(80);
  });

  it('is unknown where no mean exists', () => {
    expect(expectedSpend({ p: 2, q: 0.9, v: 10 }, 0, 0)).toBeNaN();
    expect(expectedSpend({ p: 2, q: 0.9, v: 10 }, 2, 30)).toBeGreaterThan(0);
  });
});
