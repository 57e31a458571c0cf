import { describe, expect, it } from 'vitest';
import { pearsonCorrelation } from '../../src/math/pearson-correlation.js';
import { percentileRanks } from '../../src/math/percentile-ranks.js';
import { piecewiseLinear } from '../../src/math/piecewise-linear.js';

describe('percentile ranks', () => {
  it('are the share below and half of the equals, unknown ones apart', () => {
    expect([...percentileRanks([10, 30, 10, Number.NaN, 20])]).toEqual([
      0.25,
      0.875,
      0.25,
      Number.NaN,
      0.625,
    ]);
    expect([...percentileRanks([7])]).toEqual([0.5]);
    expect([...percentileRanks([])]).toEqual([]);
  });
});

describe('a piecewise linear function', () => {
  const anchors = [
    [0, 10],
    [10, 20],
    [20, 0],
  ] as const;

  it.each([
    [-5, 10],
    [0, 10],
    [2.5, 12.5],
    [10, 20],
    [15, 10],
    [99, 0],
    [Number.NaN, Number.NaN],
  ])('at %d is %d', (x, y) => {
    expect(piecewiseLinear(x, anchors)).toBe(y);
  });
});

describe('the correlation', () => {
  it('is 1 or -1 on a line', () => {
    expect(pearsonCorrelation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(pearsonCorrelation([1, 2, 3], [6, 4, 2])).toBeCloseTo(-1, 12);
  });

  it('of eleven published pairs (Anscombe I) is 0.816', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(pearsonCorrelation(x, y)).toBeCloseTo(0.816, 3);
    expect(pearsonCorrelation([...x, Number.NaN], [...y, 1])).toBeCloseTo(0.816, 3);
  });

  it('is unknown for too few pairs and where nothing varies', () => {
    expect(pearsonCorrelation([1, 2], [1, 2])).toBeNaN();
    expect(pearsonCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});
