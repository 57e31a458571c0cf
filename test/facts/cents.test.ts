import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsOf, partsInCents } from '../../src/facts/micros.js';
import { settleCents } from '../../src/facts/settle-cents.js';

const sum = (values: Iterable<number>): number => [...values].reduce((all, each) => all + each, 0);

describe('millionths in cents', () => {
  it('are rounded half away from zero', () => {
    expect([0n, 4_999n, 5_000n, 14_999n, 15_000n].map(centsOf)).toEqual([0, 0, 1, 1, 2]);
    expect([-4_999n, -5_000n, -15_000n].map((each) => centsOf(each) + 0)).toEqual([0, -1, -2]);
    expect(centsOf(123_456_789_012_345_678_900n)).toBe(12_345_678_901_234_568);
  });

  it('are shared out without losing a cent', () => {
    expect(partsInCents([6_000n, 6_000n], 1)).toEqual([1, 0]);
    expect(partsInCents([10_000n, 20_000n, -5_000n], 3)).toEqual([1, 2, 0]);
    expect(partsInCents([], 0)).toEqual([]);
  });

  it('may have to meet a total that lies a cent beside their sum: the largest part takes it', () => {
    expect(partsInCents([7_000n, 106_000n], 10)).toEqual([1, 9]);
    expect(partsInCents([0n, 6_000n], 0)).toEqual([0, 0]);
    expect(partsInCents([0n, 4_000n], 1)).toEqual([0, 1]);
    expect(partsInCents([0n, 0n], 0)).toEqual([0, 0]);
  });

  it('always add up, each within a cent of what it is exactly, if the total is their sum', () => {
    const parts = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: -1, max: 1 }), (exact, beside) => {
        const total = centsOf(exact.reduce((all, each) => all + each, 0n));
        const cents = partsInCents(exact, total);
        expect(sum(cents)).toBe(total);
        cents.forEach((each, at) => {
          expect(Math.abs(each - Number(exact[at]) / 10_000)).toBeLessThanOrEqual(1);
        });
        expect(sum(partsInCents(exact, total + beside))).toBe(total + beside);
      }),
    );
  });
});

describe('settling customers’ amounts to whole cents', () => {
  it('leaves whole cents and unknown amounts alone', () => {
    expect([...settleCents(Float64Array.of(100, -5, Number.NaN, 0))]).toEqual([100, -5, Number.NaN, 0]);
    expect([...settleCents(new Float64Array())]).toEqual([]);
    expect([...settleCents(Float64Array.of(Number.NaN))]).toEqual([Number.NaN]);
  });

  it('gives the missing cents to the largest remainders', () => {
    expect([...settleCents(Float64Array.of(10.5, 10.25, 10.25))]).toEqual([11, 10, 10]);
    expect([...settleCents(Float64Array.of(0.5, Number.NaN, 0.5))]).toEqual([1, Number.NaN, 0]);
    expect([...settleCents(Float64Array.of(-0.5, -0.5))].map((each) => each + 0)).toEqual([0, -1]);
  });

  it('always adds up to the rounded total, each amount within a cent', () => {
    // Exact amounts are whole ten-thousandths of a cent; as cents they carry the error of a double.
    const grain = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: -1e14, max: 1e14 }),
      fc.integer({ min: -5e15, max: 5e15 }),
    );
    fc.assert(
      fc.property(fc.array(grain, { minLength: 1, maxLength: 60 }), (grains) => {
        const exact = Float64Array.from(grains, (each) => each / 10_000);
        const settled = settleCents(exact);
        const total = grains.reduce((all, each) => all + BigInt(each), 0n);
        const rounded = Number((total < 0n ? total - 5_000n : total + 5_000n) / 10_000n);
        expect(sum(settled) + 0).toBe(rounded + 0);
        settled.forEach((each, at) => {
          expect(Number.isInteger(each)).toBe(true);
          expect(Math.abs(each - exact[at]!)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
