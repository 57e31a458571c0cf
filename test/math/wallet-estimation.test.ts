import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialRankCorrelation } from '../../src/math/partial-rank-correlation.js';
import { quantile } from '../../src/math/quantile.js';
import { quantileOfSorted } from '../../src/math/quantile-of-sorted.js';
import { type GroupedPoints, quantileRegression as regressions } from '../../src/math/quantile-regression.js';
import { rankCorrelation } from '../../src/math/rank-correlation.js';
import { walletAllocation } from '../../src/math/wallet-allocation.js';

const unknown = Number.NaN;

describe('the Wallet Allocation Rule', () => {
  // Keiningham, Aksoy, Buoye & Cooil: shares of wallet in percent by rank.
  it.each([
    [2, [66.67, 33.33]],
    [3, [50, 33.33, 16.67]],
    [4, [40, 30, 20, 10]],
    [5, [33.33, 26.67, 20, 13.33, 6.67]],
  ])('gives the published shares of %d suppliers', (suppliers, shares) => {
    shares.forEach((share, index) => {
      expect(walletAllocation(index + 1, suppliers) * 100).toBeCloseTo(share, 2);
    });
  });

  it('gives the only supplier everything, and shares that add up to 1 for any number', () => {
    expect(walletAllocation(1, 1)).toBe(1);
    for (let suppliers = 1; suppliers < 30; suppliers += 1) {
      let sum = 0;
      for (let rank = 1; rank <= suppliers; rank += 1) sum += walletAllocation(rank, suppliers);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it('takes the mean rank of equals, and nothing that is no rank', () => {
    expect(walletAllocation(1.5, 3)).toBeCloseTo(5 / 12, 12);
    for (const [rank, suppliers] of [
      [0, 3],
      [4, 3],
      [1, 2.5],
      [1, 0],
      [unknown, 3],
      [1, unknown],
    ] as const) {
      expect(walletAllocation(rank, suppliers)).toBeNaN();
    }
  });
});

describe('a quantile of sorted values', () => {
  it('is that of type 7', () => {
    expect(quantileOfSorted([10, 20, 30, 40, 100], 0.8)).toBeCloseTo(52, 12);
    expect(quantileOfSorted([], 0.5)).toBeNaN();
    expect(quantileOfSorted([4], 0.5, 0)).toBeNaN();
  });

  it('leaves one out as if it had never been there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, at, p) => {
          const sorted = [...values].sort((one, other) => one - other);
          const place = at % sorted.length;
          const others = sorted.filter((_, index) => index !== place);
          expect(quantileOfSorted(sorted, p, place)).toBe(quantile(others, p));
          expect(quantileOfSorted(sorted, p)).toBe(quantile(values, p));
        },
      ),
    );
  });
});

describe('partial rank correlation', () => {
  it('is the formula over the three rank correlations', () => {
    const [first, second, third] = [
      [1, 2, 3, 4, 5],
      [2, 1, 4, 3, 5],
      [5, 3, 4, 1, 2],
    ] as const;
    const rho = (one: readonly number[], other: readonly number[]) => rankCorrelation(one, other).rho;
    const [a, b, c] = [rho(first, second), rho(first, third), rho(second, third)];
    expect([a, b, c]).toEqual([expect.closeTo(0.8, 12), expect.closeTo(-0.8, 12), expect.closeTo(-0.3, 12)]);
    expect(partialRankCorrelation(first, second, third)).toBeCloseTo(0.56 / Math.sqrt(0.36 * 0.91), 12);
  });

  it('vanishes among equals in a third figure where only that one decides', () => {
    // Both sides follow the third, each with a disturbance that has nothing to do with the other.
    const third = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3];
    const first = third.map((value, index) => 10 * value + (index % 2));
    const second = third.map((value, index) => 10 * value + (index % 4 < 2 ? 0 : 1));
    expect(rankCorrelation(first, second).rho).toBeGreaterThan(0.8);
    expect(partialRankCorrelation(first, second, third)).toBeCloseTo(0, 10);
    expect(partialRankCorrelation([1, 2, 3], [3, 2, 1], [1, 2, 3])).toBeNaN();
  });
});

const quantileRegression = (points: GroupedPoints, p: number) => regressions(points, [p])?.[0] ?? null;

/** The sum that the regression minimises. */
function loss({ x, y, group }: GroupedPoints, slope: number, intercepts: ArrayLike<number>, p: number) {
  let sum = 0;
  for (let index = 0; index < y.length; index += 1) {
    const rest = y[index]! - intercepts[group[index]!]! - slope * x[index]!;
    sum += rest * (p - (rest < 0 ? 1 : 0));
  }
  return sum;
}

/** The least sum by trying every slope through two points of a group, with the best intercepts: a vertex is optimal. */
function leastLoss(points: GroupedPoints, p: number): number {
  let best = Number.POSITIVE_INFINITY;
  const count = points.y.length;
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const dx = points.x[one]! - points.x[other]!;
      if (points.group[one] !== points.group[other] || dx === 0) continue;
      const slope = (points.y[one]! - points.y[other]!) / dx;
      const groups = Math.max(...Array.from(points.group)) + 1;
      const intercepts = Array.from({ length: groups }, (_, group) => {
        const own = Array.from(points.y)
          .map((height, index) => height - slope * points.x[index]!)
          .filter((_, index) => points.group[index] === group)
          .sort((first, second) => first - second);
        const levels = own.map((level) =>
          own.reduce((sum, value) => sum + (value - level) * (p - (value < level ? 1 : 0)), 0),
        );
        return own[levels.indexOf(Math.min(...levels))] ?? unknown;
      });
      best = Math.min(best, loss(points, slope, intercepts, p));
    }
  }
  return best;
}

describe('quantile regression', () => {
  it('finds a line that points lie on, whatever lies above and below it', () => {
    const x = [0, 1, 2, 3, 4, 5];
    const found = quantileRegression({ x, y: [1, 3, 5, 7, 90, -40], group: x.map(() => 0) }, 0.5)!;
    expect(found.slope).toBeCloseTo(2, 9);
    expect(found.intercepts[0]).toBeCloseTo(1, 9);
  });

  it('is the quantile itself where the slope explains nothing', () => {
    // Every value stands at both ends: the line is flat.
    const values = [10, 20, 30, 40, 100];
    const points = {
      x: [...values.map(() => 0), ...values.map(() => 1)],
      y: [...values, ...values],
      group: new Array(10).fill(0),
    };
    const found = quantileRegression(points, 0.7)!;
    expect(found.slope).toBeCloseTo(0, 9);
    expect(found.intercepts[0]).toBeCloseTo(40, 9);
  });

  it('gives each group its intercept and all one slope', () => {
    const x = [0, 1, 2, 0, 1, 2, 0, 1, 2];
    const group = [0, 0, 0, 1, 1, 1, 3, 3, 3];
    const y = x.map((value, index) => 5 * group[index]! + 0.5 * value);
    const found = quantileRegression({ x, y, group }, 0.8)!;
    expect(found.slope).toBeCloseTo(0.5, 9);
    expect(Array.from(found.intercepts, (value) => Math.round(value * 1e6) / 1e6)).toEqual([
      0,
      5,
      unknown,
      15,
    ]);
  });

  it('has no answer where the explaining figure differs within no group', () => {
    expect(quantileRegression({ x: [1, 1, 2, 2], y: [1, 2, 3, 4], group: [0, 0, 1, 1] }, 0.5)).toBeNull();
    expect(quantileRegression({ x: [], y: [], group: [] }, 0.5)).toBeNull();
    expect(() => quantileRegression({ x: [1], y: [1], group: [0] }, 1)).toThrow(RangeError);
  });

  const points = fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: 8 }),
        y: fc.integer({ min: -50, max: 50 }),
        group: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 3, maxLength: 14 },
    )
    .map((all) => ({
      x: all.map(({ x }) => x),
      y: all.map(({ y }) => y),
      group: all.map(({ group }) => group),
    }));
  const share = fc.constantFrom(0.1, 0.25, 0.5, 0.6, 0.8, 0.9);

  it('is as good as the best of all lines through two points, and its own order of points is irrelevant', () => {
    fc.assert(
      fc.property(points, share, (given, p) => {
        const found = quantileRegression(given, p);
        if (found === null) return;
        expect(loss(given, found.slope, found.intercepts, p)).toBeCloseTo(leastLoss(given, p), 7);
        const turned = {
          x: [...given.x].reverse(),
          y: [...given.y].reverse(),
          group: [...given.group].reverse(),
        };
        expect(quantileRegression(turned, p)).toEqual(found);
      }),
    );
  });

  it('leaves at most the share p of each group below its line, and at most 1 − p above', () => {
    fc.assert(
      fc.property(points, share, (given, p) => {
        const found = quantileRegression(given, p);
        if (found === null) return;
        found.intercepts.forEach((intercept, group) => {
          const rests = given.y.flatMap((y, index) =>
            given.group[index] === group ? [y - intercept - found.slope * given.x[index]!] : [],
          );
          expect(rests.filter((rest) => rest < -1e-7).length).toBeLessThanOrEqual(rests.length * p + 1e-9);
          expect(rests.filter((rest) => rest > 1e-7).length).toBeLessThanOrEqual(
            rests.length * (1 - p) + 1e-9,
          );
        });
      }),
    );
  });

  it('follows a change of scale: y times k gives slope and intercepts times k', () => {
    fc.assert(
      fc.property(points, (given) => {
        const one = quantileRegression(given, 0.8);
        const other = quantileRegression({ ...given, y: given.y.map((y) => 4 * y) }, 0.8);
        if (one === null || other === null) return;
        expect(
          loss(
            given,
            other.slope / 4,
            other.intercepts.map((each) => each / 4),
            0.8,
          ),
        ).toBeCloseTo(loss(given, one.slope, one.intercepts, 0.8), 6);
      }),
    );
  });
});
