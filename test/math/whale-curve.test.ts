import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whaleCurve } from '../../src/math/whale-curve.js';

describe('whale curve', () => {
  it('rises over 100 % and comes back to it', () => {
    const { cumulativeShare, running, total, peakCount } = whaleCurve([-20, 80, Number.NaN, 40]);
    expect(Array.from(cumulativeShare)).toEqual([1, 0.8, Number.NaN, 1.2]);
    expect(Array.from(running)).toEqual([0, 80, 120, 100]);
    expect(total).toBe(100);
    expect(peakCount).toBe(2);
  });

  it('counts equals together and zero not as earning', () => {
    const { cumulativeShare, peakCount } = whaleCurve([25, 50, 25, 0]);
    expect(Array.from(cumulativeShare)).toEqual([1, 0.5, 1, 1]);
    expect(peakCount).toBe(3);
  });

  it('gives no shares of a loss', () => {
    expect(Array.from(whaleCurve([10, -30]).cumulativeShare)).toEqual([Number.NaN, Number.NaN]);
    expect(whaleCurve([]).total).toBe(0);
  });

  it('ends at the exact total, and never higher than at the peak', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { maxLength: 50 }), (values) => {
        const { running, total, peakCount } = whaleCurve(values);
        expect(total).toBe(values.reduce((sum, value) => sum + value, 0));
        expect(running.at(-1)).toBe(total);
        expect(Math.max(...running)).toBe(running[peakCount]);
      }),
    );
  });
});
