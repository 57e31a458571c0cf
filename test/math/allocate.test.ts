import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/math/allocate.js';

describe('allocation by a key', () => {
  it('repairs the rounding of the published example', () => {
    const revenue = [436_000, 186_200, 60_000];
    expect([...(allocate(3_000_000, revenue, [0, 1, 2]) ?? [])]).toEqual([1_917_326, 818_822, 263_852]);
  });

  it('gives nothing to unknown, zero and negative volumes, and nothing at all where there are no others', () => {
    expect([...(allocate(10, [1, Number.NaN, 0, -5], [0, 1, 2, 3]) ?? [])]).toEqual([10, 0, 0, 0]);
    expect(allocate(10, [0, Number.NaN], [0, 1])).toBeNull();
    expect(allocate(10, [], [])).toBeNull();
  });

  it('gives a cent that is left over by the order, not by the position', () => {
    expect([...(allocate(1, [1, 1], [1, 0]) ?? [])]).toEqual([0, 1]);
  });

  it('keeps the amount to the cent, of either sign', () => {
    const volume = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.array(volume, { minLength: 1, maxLength: 60 }),
        (amount, volumes) => {
          const parts = allocate(
            amount,
            volumes,
            volumes.map((_, at) => at),
          );
          fc.pre(parts !== null);
          expect(parts?.reduce((sum, part) => sum + part, 0)).toBe(amount);
        },
      ),
    );
  });
});
