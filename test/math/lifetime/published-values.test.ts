import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodRate } from '../../../src/math/lifetime/discounting.js';
import { duration, inUnit } from '../../../src/math/lifetime/duration.js';
import { lastPayingRecency, recencyValues } from '../../../src/math/lifetime/recency-migration.js';
import { retentionValue } from '../../../src/math/lifetime/retention-value.js';
import { rankCorrelation } from '../../../src/math/rank-correlation.js';

describe('the simple retention model', () => {
  const multiple = (retention: number, rate: number, firstMargin: 'now' | 'year-end'): number =>
    retentionValue({ margin: 1, retention, rate, firstMargin, years: Number.POSITIVE_INFINITY });

  it('has the margin multiples r/(1+i−r) where the first margin comes at the end of the year (Gupta & Lehmann)', () => {
    const table = [0.6, 0.7, 0.8, 0.9].map((r) =>
      [0.1, 0.12, 0.14, 0.16].map((i) => multiple(r, i, 'year-end').toFixed(2)),
    );
    expect(table).toEqual([
      ['1.20', '1.15', '1.11', '1.07'],
      ['1.75', '1.67', '1.59', '1.52'],
      ['2.67', '2.50', '2.35', '2.22'],
      ['4.50', '4.09', '3.75', '3.46'],
    ]);
  });

  it('is one margin higher, less nothing, where the first one comes now: (1+i)/(1+i−r)', () => {
    expect(multiple(0.8, 0.1, 'now')).toBeCloseTo(1.1 / 0.3, 12);
    expect(multiple(0.8, 0.1, 'now') - multiple(0.8, 0.1, 'year-end')).toBeCloseTo(1, 12);
  });

  it('gives 568.78 for case 1 of Berger & Nasr 1998', () => {
    const value = retentionValue({
      margin: 260,
      keepingCost: 50,
      years: 10,
      retention: 0.75,
      rate: 0.2,
      firstMargin: 'now',
    });
    expect(value).toBeCloseTo(568.7831, 4);
  });

  it('comes to the sum year by year, and to that without an end for many years', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        (r, d, n) => {
          let sum = 7;
          for (let year = 1; year <= n; year += 1)
            sum += 7 * (r / (1 + d)) ** year - (2 * r ** (year - 1)) / (1 + d) ** (year - 0.5);
          const given = {
            margin: 7,
            keepingCost: 2,
            years: n,
            retention: r,
            rate: d,
            firstMargin: 'now',
          } as const;
          expect(retentionValue(given)).toBeCloseTo(sum, 8);
          expect(retentionValue({ ...given, firstMargin: 'year-end' })).toBeCloseTo(sum - 7, 8);
        },
      ),
    );
  });

  it('refuses what is no share, no rate or has no value', () => {
    const given = { margin: 1, retention: 0.5, rate: 0.1, firstMargin: 'now', years: 3 } as const;
    expect(() => retentionValue({ ...given, retention: 1.2 })).toThrow(RangeError);
    expect(() => retentionValue({ ...given, rate: -0.1 })).toThrow(RangeError);
    expect(() =>
      retentionValue({ ...given, retention: 1, rate: 0, years: Number.POSITIVE_INFINITY }),
    ).toThrow(RangeError);
  });
});

describe('the migration of Pfeifer & Carraway 2000', () => {
  const case1 = {
    purchaseProbabilities: [0.3, 0.2, 0.15, 0.05],
    margin: 40,
    contactCost: 4,
    rate: 0.2,
    periods: Number.POSITIVE_INFINITY,
  };
  const shown = (values: readonly number[]): string[] => values.map((each) => each.toFixed(3));

  it('has the published values without an end and over four periods', () => {
    expect(shown(recencyValues(case1))).toEqual(['52.320', '5.554', '1.251', '-1.820', '0.000']);
    expect(shown(recencyValues({ ...case1, periods: 4 }))).toEqual([
      '50.115',
      '4.220',
      '0.592',
      '-1.980',
      '0.000',
    ]);
  });

  it('says when to stop: whoever has not bought for four periods costs more than he brings', () => {
    expect(shown(recencyValues(case1, 3))).toEqual(['53.149', '6.621', '2.644', '0.000', '0.000']);
    expect(lastPayingRecency(case1)).toBe(3);
    expect(lastPayingRecency({ ...case1, contactCost: 0 })).toBe(4);
    expect(lastPayingRecency({ ...case1, contactCost: 1000 })).toBe(0);
  });

  it('comes to the same over very many periods as without an end', () => {
    const far = recencyValues({ ...case1, periods: 400 });
    for (const [state, each] of recencyValues(case1).entries()) expect(far[state]).toBeCloseTo(each, 9);
  });
});

describe('discounting', () => {
  it('takes 0.27 % a week for 15 % a year', () => {
    expect(periodRate(0.15, 52).toFixed(4)).toBe('0.0027');
    expect((1 + periodRate(0.1, 12)) ** 12).toBeCloseTo(1.1, 14);
    expect(periodRate(0, 12)).toBe(0);
  });
});

describe('durations', () => {
  it('know their unit', () => {
    expect(inUnit(duration(52.178571428571, 'week'), 'year').length).toBeCloseTo(1, 9);
    expect(inUnit(duration(1, 'month'), 'day')).toEqual({ unit: 'day', length: 30.4375 });
    expect(inUnit(duration(3, 'week'), 'week')).toEqual({ unit: 'week', length: 3 });
    expect(() => duration(-1, 'day')).toThrow(RangeError);
    expect(() => duration(Number.NaN, 'day')).toThrow(RangeError);
  });
});

describe('rank correlation', () => {
  it('is .735566 for the ten customers of the validation example', () => {
    const predicted = [90, 80, 70, 60, 50, 40, 30, 20, 10, 5];
    const actual = [100, 20, 60, 80, 10, 30, 0, 5, 0, 15];
    expect(rankCorrelation(predicted, actual).rho.toFixed(6)).toBe('0.735566');
  });

  it('is unknown where nothing varies', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3]).rho).toBeNaN();
    expect(rankCorrelation([], []).rho).toBeNaN();
  });
});
