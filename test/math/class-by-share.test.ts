import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesByShare } from '../../src/math/class-by-share.js';

const LETTERS = 'ABCDEFG';
const TEN = [45000, 28000, 12000, 5000, 3500, 2500, 1800, 1200, 600, 400];

function letters(
  values: readonly number[],
  cuts: readonly number[],
  boundary: 'before' | 'inclusive',
): string {
  return Array.from(classesByShare(values, cuts, boundary).classIndex, (at) => LETTERS[at] ?? '-').join('');
}

describe('classes by cumulative share', () => {
  it('gives the crossing customer to the better class by the share before him', () => {
    expect(letters(TEN, [0.8, 0.95], 'before')).toBe('AAABBBCCCC');
  });

  it('gives the crossing customer to the next class by the share including him', () => {
    expect(letters(TEN, [0.8, 0.95], 'inclusive')).toBe('AABBBCCCCC');
  });

  it('states the cumulative shares of the worked example', () => {
    const percent = Array.from(classesByShare(TEN, [0.8], 'before').cumulativeShare, (share) =>
      Number((share * 100).toFixed(6)),
    );
    expect(percent).toEqual([45, 73, 85, 90, 93.5, 96, 97.8, 99, 99.6, 100]);
  });

  it('knows that 0.45 + 0.28 + 0.12 + 0.05 is 0.90', () => {
    const shares = [0.45, 0.28, 0.12, 0.05, 0.04, 0.03, 0.03];
    expect(letters(shares, [0.9], 'inclusive')).toBe('AAAABBB');
    expect(letters(shares, [0.9], 'before')).toBe('AAAABBB');
    expect(0.7 + 0.2).toBeLessThan(0.9);
    expect(letters([0.7, 0.2, 0.1], [0.9], 'before')).toBe('AAB');
  });

  it('meets thirds and decimals of whole cents exactly, and a single cent beside them', () => {
    expect(letters([3, 2, 2, 1, 1], [1 / 3, 2 / 3], 'before')).toBe('ABBCC');
    expect(letters([800_000_001, 199_999_999], [0.8], 'inclusive')).toBe('BB');
    expect(letters([800_000_000, 200_000_000], [0.8], 'inclusive')).toBe('AB');
    expect(letters([799_999_999_999, 100_000_000_000, 100_000_000_001], [0.8], 'before')).toBe('ABA');
  });

  it('makes one customer with 85 % an A by the share before, and leaves A empty by the share including', () => {
    expect(letters([8500, 900, 600], [0.8, 0.95], 'before')).toBe('ABB');
    expect(letters([8500, 900, 600], [0.8, 0.95], 'inclusive')).toBe('BBC');
  });

  it('gives equals the class of their whole group', () => {
    expect(letters([50, 20, 20, 10], [0.6, 0.95], 'before')).toBe('AAAB');
    expect(letters([50, 20, 20, 10], [0.75, 0.95], 'inclusive')).toBe('ABBC');
    const { cumulativeShare } = classesByShare([20, 50, 20, 10], [0.8], 'inclusive');
    expect(Array.from(cumulativeShare)).toEqual([0.9, 0.5, 0.9, 1]);
  });

  it('takes any number of cut points', () => {
    expect(letters(TEN, [0.5], 'before')).toBe('AABBBBBBBB');
    expect(letters(TEN, [0.4, 0.7, 0.8, 0.9, 0.95, 0.99], 'before')).toBe('ABCDEEFFGG');
  });

  it('leaves zero, negative and unknown values outside, and their amounts out of the sum', () => {
    const { classIndex, share, total } = classesByShare([80, 20, 0, -50, Number.NaN], [0.8], 'before');
    expect(Array.from(classIndex)).toEqual([0, 1, -1, -1, -1]);
    expect(Array.from(share)).toEqual([0.8, 0.2, Number.NaN, Number.NaN, Number.NaN]);
    expect(total).toBe(100);
  });

  it('has nothing to say about no values', () => {
    expect(classesByShare([], [0.8], 'before').classIndex).toHaveLength(0);
    expect(letters([0, -1], [0.8], 'before')).toBe('--');
  });

  it.each([[[0.95, 0.8]], [[0.8, 0.8]], [[0]], [[1]], [[80, 95]], [[Number.NaN]]])(
    'refuses cut points %j',
    (cuts) => {
      expect(() => classesByShare([1], cuts, 'before')).toThrow(RangeError);
    },
  );
});

const cents = fc.array(fc.integer({ min: -10_000, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
const boundary = fc.constantFrom<'before' | 'inclusive'>('before', 'inclusive');
const cuts = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
  .map((percents) => percents.sort((a, b) => a - b).map((percent) => percent / 100));

describe('laws of classes by cumulative share', () => {
  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(cents, cuts, boundary, (values, cutPoints, rule) => {
        const straight = classesByShare(values, cutPoints, rule);
        const reversed = classesByShare([...values].reverse(), cutPoints, rule);
        expect(Array.from(reversed.classIndex).reverse()).toEqual(Array.from(straight.classIndex));
        expect(Array.from(reversed.cumulativeShare).reverse()).toEqual(Array.from(straight.cumulativeShare));
      }),
    );
  });

  it('does not depend on the unit of money', () => {
    fc.assert(
      fc.property(
        cents,
        cuts,
        boundary,
        fc.integer({ min: 2, max: 100_000 }),
        (values, cutPoints, rule, factor) => {
          const scaled = values.map((value) => value * factor);
          expect(classesByShare(scaled, cutPoints, rule).classIndex).toEqual(
            classesByShare(values, cutPoints, rule).classIndex,
          );
        },
      ),
    );
  });

  it('puts every positive value into exactly one class, larger ones never into a lower one', () => {
    fc.assert(
      fc.property(cents, cuts, boundary, (values, cutPoints, rule) => {
        const { classIndex } = classesByShare(values, cutPoints, rule);
        values.forEach((value, index) => {
          expect(classIndex[index]! >= 0).toBe(value > 0);
          expect(classIndex[index]!).toBeLessThanOrEqual(cutPoints.length);
          values.forEach((other, at) => {
            if (value >= other && other > 0) expect(classIndex[index]!).toBeLessThanOrEqual(classIndex[at]!);
          });
        });
      }),
    );
  });

  it('never gives a better class by the share including than by the share before', () => {
    fc.assert(
      fc.property(cents, cuts, (values, cutPoints) => {
        const before = classesByShare(values, cutPoints, 'before').classIndex;
        classesByShare(values, cutPoints, 'inclusive').classIndex.forEach((at, index) => {
          expect(at).toBeGreaterThanOrEqual(before[index]!);
        });
      }),
    );
  });

  it('never demotes anybody when a cut point is raised', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 98 }), boundary, (values, percent, rule) => {
        const lower = classesByShare(values, [percent / 100], rule).classIndex;
        classesByShare(values, [(percent + 1) / 100], rule).classIndex.forEach((at, index) => {
          expect(at).toBeLessThanOrEqual(lower[index]!);
        });
      }),
    );
  });

  it('agrees with exact integer arithmetic on cents', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 10 ** 11 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 999 }),
        boundary,
        (values, perMille, rule) => {
          const descending = [...values].sort((a, b) => b - a).map(BigInt);
          const total = descending.reduce((sum, value) => sum + value, 0n);
          let running = 0n;
          const expected = descending.map((value) => {
            const counted = rule === 'before' ? running : running + value;
            running += value;
            const scaled = counted * 1000n;
            const limit = total * BigInt(perMille);
            return (rule === 'before' ? scaled >= limit : scaled > limit) ? 1 : 0;
          });
          const { classIndex } = classesByShare(descending.map(Number), [perMille / 1000], rule);
          expect(Array.from(classIndex)).toEqual(expected);
        },
      ),
    );
  });
});
