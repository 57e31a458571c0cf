import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeChance, rankCorrelation } from '../../src/math/rank-correlation.js';

describe('rank correlation', () => {
  it('gives the textbook figure: IQ and hours of television', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    const { rho, pairs } = rankCorrelation(iq, hours);
    expect(rho).toBeCloseTo(-29 / 165, 12);
    expect(pairs).toBe(10);
    expect(mayBeChance({ rho, pairs })).toBe(true);
  });

  it('takes ties by average ranks and leaves out unknown pairs', () => {
    const { rho, pairs } = rankCorrelation([1, 2, 3, 4, 5, Number.NaN, 9], [5, 6, 7, 8, 7, 1, Number.NaN]);
    expect(rho).toBeCloseTo(0.820_782_681_668_123, 12);
    expect(pairs).toBe(5);
  });

  it('is unknown where nothing varies or too little is known', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3]).rho).toBeNaN();
    expect(rankCorrelation([1, 2], [1, 2]).rho).toBeNaN();
    expect(mayBeChance({ rho: Number.NaN, pairs: 99 })).toBe(true);
  });

  it('depends on the order alone, and turns its sign with it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 3, maxLength: 30 }),
        (pairs) => {
          const first = pairs.map(([each]) => each);
          const second = pairs.map(([, each]) => each);
          const { rho } = rankCorrelation(first, second);
          const turned = rankCorrelation(
            first,
            second.map((each) => -each),
          ).rho;
          const stretched = rankCorrelation(
            first.map((each) => each * 3 + 1),
            second,
          ).rho;
          if (Number.isNaN(rho)) return Number.isNaN(turned) && Number.isNaN(stretched);
          expect(turned).toBeCloseTo(-rho, 9);
          expect(stretched).toBeCloseTo(rho, 9);
          return Math.abs(rho) <= 1 + 1e-9;
        },
      ),
    );
  });
});
