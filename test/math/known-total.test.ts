import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownTotal } from '../../src/math/known-total.js';

describe('known total', () => {
  it('leaves unknown values out, and is unknown where nothing is known', () => {
    expect(knownTotal([1, Number.NaN, 2])).toBe(3);
    expect(knownTotal([Number.NaN])).toBeNaN();
    expect(knownTotal([])).toBeNaN();
    expect(knownTotal([1, 2, 4], [0, 2])).toBe(5);
    expect(knownTotal([1, 2, 4], [])).toBeNaN();
  });

  it('keeps what plain summation loses', () => {
    expect(knownTotal([1, 1e100, 1, -1e100])).toBe(2);
    expect(knownTotal(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it('is exact for cents in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 1 }),
        (cents) => {
          expect(knownTotal([...cents].reverse()) + 0).toBe(cents.reduce((sum, each) => sum + each, 0) + 0);
        },
      ),
    );
  });
});
