import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToTotal } from '../../src/math/round-to-total.js';

describe('rounding to a total by largest remainders', () => {
  it('repairs the lost cent of 30,000.00 spread by revenue', () => {
    const revenue = [436_000, 186_200, 60_000];
    const total = 682_200;
    const exact = revenue.map((own) => (3_000_000 * own) / total);
    expect(exact.map(Math.round)).toEqual([1_917_326, 818_821, 263_852]);
    expect(Array.from(roundToTotal(exact, 3_000_000))).toEqual([1_917_326, 818_822, 263_852]);
  });

  it('gives the missing unit to the earlier of equal remainders', () => {
    expect(Array.from(roundToTotal([100 / 3, 100 / 3, 100 / 3], 100))).toEqual([34, 33, 33]);
    expect(Array.from(roundToTotal([0.5, 0.5], 1))).toEqual([1, 0]);
  });

  it('serves larger remainders before earlier equal ones', () => {
    expect(Array.from(roundToTotal([0.5, 0.875, 0.5, 0.5, 0.625], 3))).toEqual([1, 1, 0, 0, 1]);
  });

  it('rounds negative parts to a negative total', () => {
    expect(Array.from(roundToTotal([-0.5, -0.25, -0.25], -1))).toEqual([-1, 0, 0]);
  });

  it('refuses what cannot add up', () => {
    expect(() => roundToTotal([1, 2], 5)).toThrow(RangeError);
    expect(() => roundToTotal([1, 2], 2)).toThrow(RangeError);
    expect(() => roundToTotal([Number.NaN], 1)).toThrow(RangeError);
    expect(() => roundToTotal([0.5, 0.5], 1.5)).toThrow(RangeError);
  });

  it('always adds up, and moves no part by a whole unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 30 }),
        (total, weights) => {
          const all = weights.reduce((sum, weight) => sum + weight, 0);
          const exact = weights.map((weight) => (total * weight) / all);
          const rounded = roundToTotal(exact, total);
          expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(total);
          rounded.forEach((part, index) => {
            expect(Number.isInteger(part)).toBe(true);
            expect(Math.abs(part - exact[index]!)).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });
});
