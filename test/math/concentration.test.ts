import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '../../src/math/gini.js';
import { lorenzCurve } from '../../src/math/lorenz-curve.js';

const TEN = [45000, 28000, 12000, 5000, 3500, 2500, 1800, 1200, 600, 400];

describe('Gini coefficient', () => {
  it('gives the published values', () => {
    expect(gini([1, 2, 3, 4, 5]).gini).toBeCloseTo(0.266667, 6);
    expect(gini([0, 0, 0, 10])).toEqual({ gini: 0.75, corrected: 1 });
    expect(gini(TEN).gini).toBeCloseTo(0.6578, 10);
    expect(gini(TEN).corrected).toBeCloseTo(0.730889, 6);
  });

  it('leaves unknown values out and has no answer without a sum', () => {
    expect(gini([1, Number.NaN, 2, 3, 4, 5])).toEqual(gini([1, 2, 3, 4, 5]));
    expect(gini([])).toEqual({ gini: Number.NaN, corrected: Number.NaN });
    expect(gini([0, 0]).gini).toBeNaN();
    expect(gini([7])).toEqual({ gini: 0, corrected: Number.NaN });
  });

  it('refuses negative values', () => {
    expect(() => gini([5, -1])).toThrow(RangeError);
  });

  it('lies between 0 and 1, is 0 for equals, and does not depend on unit or order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 2, maxLength: 50 }),
        fc.integer({ min: 1, max: 1000 }),
        (values, factor) => {
          fc.pre(values.some((value) => value > 0));
          const { gini: coefficient, corrected } = gini(values);
          expect(coefficient).toBeGreaterThanOrEqual(0);
          expect(corrected).toBeLessThanOrEqual(1 + 1e-12);
          expect(gini(values.map((value) => value * factor).reverse()).gini).toBeCloseTo(coefficient, 12);
          expect(gini(values.map(() => values.length)).gini).toBeCloseTo(0, 12);
        },
      ),
    );
  });

  it('is twice the area between the Lorenz curve and the diagonal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const points = lorenzCurve(values);
          let area = 0;
          for (let at = 1; at < points.length; at += 1) {
            const [left, right] = [points[at - 1]!, points[at]!];
            area += ((left.sum + right.sum) / 2) * (right.holders - left.holders);
          }
          expect(gini(values).gini).toBeCloseTo(1 - 2 * area, 10);
        },
      ),
    );
  });
});

describe('Lorenz curve', () => {
  it('runs from nothing to everything, smallest first', () => {
    expect(lorenzCurve([3, 1])).toEqual([
      { holders: 0, sum: 0 },
      { holders: 0.5, sum: 0.25 },
      { holders: 1, sum: 1 },
    ]);
  });

  it('refuses negative values and leaves unknown ones out', () => {
    expect(() => lorenzCurve([1, -1])).toThrow(RangeError);
    expect(lorenzCurve([Number.NaN, 3, 1])).toHaveLength(3);
  });
});
