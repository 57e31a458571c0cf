import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks } from '../../src/math/average-ranks.js';
import { competitionRanks } from '../../src/math/competition-ranks.js';
import { descendingOrder } from '../../src/math/descending-order.js';
import { median } from '../../src/math/median.js';
import { quantile } from '../../src/math/quantile.js';

describe('quantile of type 7', () => {
  it('gives the published value', () => {
    expect(quantile([10, 20, 30, 40, 100], 0.8)).toBeCloseTo(52, 12);
  });

  it('interpolates, whatever the order, and knows both ends', () => {
    expect(quantile([40, 10, 30, 20], 0.25)).toBe(17.5);
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([3, 1, 2], 1)).toBe(3);
    expect(quantile([7], 0.3)).toBe(7);
  });

  it('leaves unknown values out', () => {
    expect(quantile([Number.NaN, 1, 3], 0.5)).toBe(2);
    expect(quantile([Number.NaN], 0.5)).toBeNaN();
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses p = %d', (p) => {
    expect(() => quantile([1], p)).toThrow(RangeError);
  });

  it('sorts by size, not by text', () => {
    expect(median([100, 9, 20])).toBe(20);
    expect(median([-5, -10, 2, 0])).toBe(-2.5);
  });

  it('does not touch its input', () => {
    const values = Float64Array.of(3, 1, 2);
    median(values);
    expect(Array.from(values)).toEqual([3, 1, 2]);
  });
});

describe('ranks', () => {
  it('share the best place in competition ranks and the mean place in average ranks', () => {
    expect(Array.from(competitionRanks([50, 70, 50, Number.NaN, 20]))).toEqual([2, 1, 2, Number.NaN, 4]);
    expect(Array.from(averageRanks([50, 70, 50, Number.NaN, 20]))).toEqual([2.5, 1, 2.5, Number.NaN, 4]);
  });

  it('average ranks add up to n(n + 1)/2, competition ranks never exceed them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 }), (values) => {
        const mean = averageRanks(values);
        const best = competitionRanks(values);
        const n = values.length;
        expect(mean.reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2);
        best.forEach((rank, index) => {
          expect(rank).toBeLessThanOrEqual(mean[index]!);
          expect(rank).toBe(1 + values.filter((value) => value > values[index]!).length);
        });
      }),
    );
  });
});

describe('descending order', () => {
  it('puts equals into the order of their names and leaves unknown values out', () => {
    const names = ['d', 'c', 'b', 'a'];
    const byName = (one: number, other: number): number => (names[one]! < names[other]! ? -1 : 1);
    expect([...descendingOrder([3, Number.NaN, 7, 3], byName)]).toEqual([2, 3, 0]);
  });
});
