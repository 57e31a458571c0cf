import { describe, expect, it } from 'vitest';
import { ratioOfSums } from '../../src/math/ratio-of-sums.js';

describe('ratio of sums', () => {
  const part = [10, Number.NaN, 30, 7];
  const whole = [100, 50, 100, Number.NaN];

  it('is taken over the entries of which both are known', () => {
    expect(ratioOfSums(part, whole)).toBe(0.2);
  });

  it('is taken over the members alone where they are given', () => {
    expect(ratioOfSums(part, whole, [1, 2, 3])).toBe(0.3);
  });

  it('weighs by size: it is not the mean of the ratios', () => {
    expect(ratioOfSums([0, 90], [10, 90])).toBe(0.9);
  });

  it('is unknown unless the whole is positive', () => {
    expect(ratioOfSums([1, 2], [5, -5])).toBeNaN();
    expect(ratioOfSums([1], [-4])).toBeNaN();
    expect(ratioOfSums(part, whole, [1])).toBeNaN();
    expect(ratioOfSums([], [])).toBeNaN();
  });
});
